import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { reverseAsSeen } from "#lib/revision/decisions/as-seen.db";
import {
  DECISION_FIELDS,
  REVERSAL_FIELDS,
  reasonedFrom,
  SEEN_FIELDS,
} from "#lib/revision/life/decision-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "reverse",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({ ...REVERSAL_FIELDS, ...DECISION_FIELDS, ...SEEN_FIELDS }),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "decide/reverse"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    const { decision, seen } = values;
    const id = pathText(issue);
    await reverseAsSeen(by, { issue: id }, decision, { seen, ...reasonedFrom(values) });
    return {
      to: issueHref(pathText(revision), id),
      said: "The decision is reversed: the issue is open again.",
    };
  },
});
