import { z } from "zod";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { reverse } from "#lib/revision/life/decisions.db";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  fields: z.object({
    decision: line("The decision", { required: "The form came incomplete. Load the page again." }),
    ...DECISION_FIELDS,
  }),
  page: ({ proposal = "" }) => proposalHref(proposal),
  run: async ({ values, params: { proposal = "" }, by }) => {
    await reverse(by, values.decision, reasonedFrom(values));
    return {
      to: proposalHref(proposal),
      said: "The decision is reversed, and the proposal is back at work. The edition is compiled without it.",
    };
  },
});
