import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { editIssue } from "#lib/revision/issues/issues.db";
import { issueHref } from "#lib/revision/paper-address";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "edit-issue",
  action: "raise an issue",
  subject: revisionSubject,
  fields: z.object({ ...ISSUE_FIELDS, revision: wholeNumber() }),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "edit"),
  run: async ({ values, params, by }) => {
    const id = pathText(params.issue ?? "");
    const revisionId = await revisionOfAddress(params);
    await editIssue(by, id, await meantIssue(revisionId, values));
    return { to: issueHref(revisionId, id), said: "The issue is saved." };
  },
});
