import { z } from "zod";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { decideWithoutProposal } from "#lib/revision/life/decisions.db";
import { issueHref } from "#lib/revision/paper-address";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  fields: z.object(DECISION_FIELDS),
  page: ({ issue = "" }) => `${issueHref(issue)}/decide`,
  run: async ({ values, params: { issue = "" }, by }) => {
    await decideWithoutProposal(by, issue, reasonedFrom(values));
    return { to: issueHref(issue), said: "The decision is recorded: no further action." };
  },
});
