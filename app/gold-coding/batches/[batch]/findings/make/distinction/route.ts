import { z } from "zod";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { findingsSubject } from "#lib/gold-coding/findings/findings-subject.db";
import { makeDistinction } from "#lib/gold-coding/findings/make.db";
import { makePage } from "#lib/gold-coding/findings/make-address";
import { postedFinding } from "#lib/gold-coding/findings/posted-finding.db";
import { pathText } from "#lib/platform/parameters";
import { prose } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "finding-distinction",
  action: "put gold codes to use",
  subject: findingsSubject,
  fields: z.object({
    text: prose("The text", { required: "Say what settles it, in a sentence or two.", longest: 2_000 }),
  }),
  page: ({ batch = "" }, query) => makePage(pathText(batch), query),
  run: async ({ values: { text }, params, query, by, viewer }) => {
    const found = await postedFinding(params, query, viewer.person);
    await makeDistinction(by, found, text);
    return {
      to: findingsPath(found.batch),
      said: "The distinction is kept, and shown to coders from now on.",
    };
  },
});
