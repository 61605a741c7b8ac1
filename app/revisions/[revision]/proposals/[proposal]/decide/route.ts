import { z } from "zod";
import { OUTCOMES } from "#lib/compile/decisions/decision";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { decide } from "#lib/revision/life/decisions.db";
import { OUTCOME_NAMES } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { choice, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  fields: z.object({
    version: wholeNumber(),
    outcome: choice(OUTCOMES, "Choose what is decided."),
    ...DECISION_FIELDS,
  }),
  page: ({ proposal = "" }) => proposalHref(proposal),
  run: async ({ values, params: { proposal = "" }, by }) => {
    const { version, outcome } = values;
    await decide(by, proposal, { version, outcome, ...reasonedFrom(values) });
    return { to: proposalHref(proposal), said: `The decision is recorded: ${OUTCOME_NAMES[outcome]}.` };
  },
});
