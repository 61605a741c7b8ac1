import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { decideWithoutProposalAsSeen } from "#lib/revision/decisions/as-seen.db";
import { DECISION_FIELDS, reasonedFrom, SEEN_FIELDS } from "#lib/revision/life/decision-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  subject: revisionSubject,
  fields: z.object({ ...DECISION_FIELDS, ...SEEN_FIELDS }),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "decide/confirm"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    const id = pathText(issue);
    await decideWithoutProposalAsSeen(by, id, { seen: values.seen, ...reasonedFrom(values) });
    return { to: issueHref(pathText(revision), id), said: "The decision is recorded: no further action." };
  },
});
