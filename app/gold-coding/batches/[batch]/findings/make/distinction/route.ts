import { z } from "zod";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { makeDistinctionOf } from "#lib/gold-coding/findings/make.db";
import { makePage } from "#lib/gold-coding/findings/make-address";
import { postedFinding } from "#lib/gold-coding/findings/posted-finding.db";
import { pathText } from "#lib/platform/parameters";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "finding-distinction",
  action: "put gold codes to use",
  subject: figuresSubject,
  fields: z.object({
    text: prose("The text", { required: "Say what settles it, in a sentence or two.", longest: 2_000 }),
  }),
  page: ({ batch = "" }, query) => makePage(pathText(batch), query),
  run: async ({ values: { text }, params, query, by, viewer }) => {
    const found = await postedFinding(params, query, viewer.person);
    await makeDistinctionOf(by, found, text);
    return {
      to: findingsPath(found.batch),
      said: "The distinction is kept, and shown to coders from now on.",
    };
  },
});
