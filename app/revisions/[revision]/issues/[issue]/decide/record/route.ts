import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS, reasonedFrom } from "#lib/revision/life/decision-form";
import { decideWithoutProposal } from "#lib/revision/life/decisions.db";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "decide",
  action: "decide",
  subject: revisionSubject,
  fields: z.object(DECISION_FIELDS),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), issue, "decide"),
  run: async ({ values, params: { revision = "", issue = "" }, by }) => {
    await decideWithoutProposal(by, issue, reasonedFrom(values));
    return { to: issueHref(pathText(revision), issue), said: "The decision is recorded: no further action." };
  },
});
