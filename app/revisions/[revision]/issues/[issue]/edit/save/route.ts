import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { editIssue } from "#lib/revision/issues/issues.db";
import { issueHref } from "#lib/revision/paper-address";
import { wholeNumber } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "edit-issue",
  action: "raise an issue",
  fields: z.object({ ...ISSUE_FIELDS, revision: wholeNumber() }),
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/edit`,
  run: async ({ values, params: { issue = "" }, by }) => {
    const id = pathText(issue);
    await editIssue(by, id, await meantIssue(values));
    return { to: issueHref(id), said: "The issue is saved." };
  },
});
