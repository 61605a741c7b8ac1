import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { DECISION_FIELDS } from "#lib/revision/life/decision-form";
import { issueHref } from "#lib/revision/paper-address";
import { revisionSubject } from "#lib/revision/revision-of.db";
import { formRoute } from "#lib/web/form-route.db";

/** Nothing is recorded yet: it leads to the page that says what the decision will do, with all that was typed. */
export const POST = formRoute({
  form: "decide",
  action: "decide",
  subject: revisionSubject,
  fields: z.object(DECISION_FIELDS),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "decide"),
  run: async ({ params: { revision = "", issue = "" } }) => ({
    to: issueHref(pathText(revision), pathText(issue), "decide/confirm"),
    unfinished: true,
  }),
});
