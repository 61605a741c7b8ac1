import { z } from "zod";
import { OUTCOMES } from "#lib/compile/decisions/decision";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { decide } from "#lib/revision/life/decisions.db";
import { OUTCOME_NAMES } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { choice, wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({
    version: wholeNumber(),
    outcome: choice(OUTCOMES, "Choose what is decided."),
    ...DECISION_FIELDS,
  }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), proposal),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    const { version, outcome } = values;
    await decide(by, proposal, { version, outcome, ...reasonedFrom(values) });
    return {
      to: proposalHref(pathText(revision), proposal),
      said: `The decision is recorded: ${OUTCOME_NAMES[outcome]}.`,
    };
  },
});
