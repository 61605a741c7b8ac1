import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { issueHref } from "#lib/revision/paper-address";
import { revisionOf, revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { raiseReviewed } from "#lib/revision/under-review/under-review.db";
import { underReviewHref } from "#lib/revision/under-review/under-review-address";
import { line, ticked } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "raise-reviewed",
  action: "raise an issue",
  subject: revisionSubject,
  fields: z.object({
    groups: ticked(/^[\w./-]{1,20}$/),
    paper: line("The paper", { required: "Choose a review paper." }),
    question: line("The question", { longest: 300 }),
  }),
  page: ({ revision = "" }, query) => underReviewHref(pathText(revision), Object.fromEntries(query)),
  run: async ({ values: { groups: codes, paper, question }, params, by }) => {
    const revision = await revisionOfAddress(params);
    // Who may raise issues in this revision may not do so in another by naming its paper.
    if ((await revisionOf("paper", paper)) !== revision)
      throw new Refusal("Choose a paper that is open for issues.", "paper");
    const id = await raiseReviewed(by, revision, { paper, codes, question });
    return {
      to: issueHref(revision, id),
      said: "The issue is raised, with the sizes of its groups as evidence.",
    };
  },
});
