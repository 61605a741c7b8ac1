import { z } from "zod";
import { choice, wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { DECISION_FIELDS, reasonedFrom } from "#lib/proposal-decision/decision-form";
import { decide } from "#lib/proposal-decision/store";
import { proposalHref } from "#lib/proposals/proposal-record";
import { OUTCOMES } from "#lib/revision/decision";
import { OUTCOME_NAMES } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  fields: z.object({
    version: wholeNumber(),
    outcome: choice(OUTCOMES, "Choose what is decided."),
    ...DECISION_FIELDS,
  }),
  page: ({ proposal = "" }) => proposalHref(proposal),
  run: async ({ values, params: { proposal = "" }, viewer, by }) => {
    const { version, outcome } = values;
    const member = { ...by, personId: viewer!.person.id };
    await decide(member, proposal, { version, outcome, ...reasonedFrom(values) });
    return { to: proposalHref(proposal), said: `The decision is recorded: ${OUTCOME_NAMES[outcome]}.` };
  },
});
