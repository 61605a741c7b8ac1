import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { decideAsSeen } from "#lib/revision/decisions/as-seen.db";
import { DECISION_FIELDS, OUTCOME_FIELDS, reasonedFrom, SEEN_FIELDS } from "#lib/revision/life/decision-form";
import { OUTCOME_NAMES } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({ ...OUTCOME_FIELDS, ...DECISION_FIELDS, ...SEEN_FIELDS }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), pathText(proposal), "decide"),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    const { version, outcome, seen } = values;
    const id = pathText(proposal);
    await decideAsSeen(by, id, { version, outcome, seen, ...reasonedFrom(values) });
    return {
      to: proposalHref(pathText(revision), id),
      said: `The decision is recorded: ${OUTCOME_NAMES[outcome]}.`,
    };
  },
});
