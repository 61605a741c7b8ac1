import { z } from "zod";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { DECISION_FIELDS, reasonedFrom } from "#lib/proposal-decision/decision-form";
import { reverse } from "#lib/proposal-decision/store";
import { proposalHref } from "#lib/proposals/proposal-record";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  fields: z.object({
    decision: line("The decision", { required: "The form came incomplete. Load the page again." }),
    ...DECISION_FIELDS,
  }),
  page: ({ proposal = "" }) => proposalHref(proposal),
  run: async ({ values, params: { proposal = "" }, viewer, by }) => {
    const member = { ...by, personId: viewer!.person.id };
    await reverse(member, values.decision, reasonedFrom(values));
    return {
      to: proposalHref(proposal),
      said: "The decision is reversed, and the proposal is back at work. The edition is compiled without it.",
    };
  },
});
