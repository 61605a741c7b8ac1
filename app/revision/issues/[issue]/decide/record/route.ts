import { z } from "zod";
import { formRoute } from "#lib/forms/form-route";
import { DECISION_FIELDS, reasonedFrom } from "#lib/proposal-decision/decision-form";
import { decideWithoutProposal } from "#lib/proposal-decision/store";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  fields: z.object(DECISION_FIELDS),
  page: ({ issue = "" }) => `${issueHref(issue)}/decide`,
  run: async ({ values, params: { issue = "" }, viewer, by }) => {
    const member = { ...by, personId: viewer!.person.id };
    await decideWithoutProposal(member, issue, reasonedFrom(values));
    return { to: issueHref(issue), said: "The decision is recorded: no further action." };
  },
});
