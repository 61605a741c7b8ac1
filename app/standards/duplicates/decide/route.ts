import { z } from "zod";
import { Refusal } from "#lib/platform/refusal";
import { returnPath } from "#lib/platform/return-path";
import { decidePair, readPair } from "#lib/standards/duplicates/pairs.db";
import { standardsHref } from "#lib/standards/standards-address";
import { choice, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";
import { reasonField } from "#lib/web/reason-field";

const SAID = {
  merged: "The two are merged.",
  apart: "The two are kept apart.",
  overlap: "It is noted that they overlap.",
};

export const POST = formRoute({
  form: "pair",
  action: "keep standards",
  fields: z.object({
    pair: wholeNumber(),
    said: choice(["one", "other", "apart", "overlap"], "Say what the two are."),
    reason: reasonField(),
  }),
  page: (_, query) => returnPath(query.get("return"), standardsHref("duplicates")),
  run: async ({ values: { pair: id, said, reason }, query, by }) => {
    const pair = await readPair(id);
    if (!pair)
      throw new Refusal("This pair is not there any more: they are no longer alike. Load the page again.");
    const merged = said === "one" || said === "other";
    const state = merged ? "merged" : said;
    await decidePair(by, id, { state, remains: merged ? pair[said] : "", reason });
    return { to: returnPath(query.get("return"), standardsHref("duplicates")), said: SAID[state] };
  },
});
