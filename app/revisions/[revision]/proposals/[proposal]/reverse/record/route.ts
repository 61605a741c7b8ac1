import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { reverseAsSeen } from "#lib/revision/decisions/as-seen.db";
import {
  DECISION_FIELDS,
  REVERSAL_FIELDS,
  reasonedFrom,
  SEEN_FIELDS,
} from "#lib/revision/life/decision-form";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({ ...REVERSAL_FIELDS, ...DECISION_FIELDS, ...SEEN_FIELDS }),
  page: ({ revision = "", proposal = "" }) => proposalHref(pathText(revision), pathText(proposal), "reverse"),
  run: async ({ values, params: { revision = "", proposal = "" }, by }) => {
    const { decision, seen } = values;
    const id = pathText(proposal);
    await reverseAsSeen(by, { proposal: id }, decision, { seen, ...reasonedFrom(values) });
    return {
      to: proposalHref(pathText(revision), id),
      said: "The decision is reversed, and the proposal is back at work. The draft is without it.",
    };
  },
});
