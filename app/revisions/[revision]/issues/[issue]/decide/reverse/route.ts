import { z } from "zod";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { reverse } from "#lib/revision/life/decisions.db";
import { issueHref } from "#lib/revision/paper-address";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  fields: z.object({
    decision: line("The decision", { required: "The form came incomplete. Load the page again." }),
    ...DECISION_FIELDS,
  }),
  page: ({ issue = "" }) => `${issueHref(issue)}/decide`,
  run: async ({ values, params: { issue = "" }, by }) => {
    await reverse(by, values.decision, reasonedFrom(values));
    return { to: issueHref(issue), said: "The decision is reversed: the issue is open again." };
  },
});
