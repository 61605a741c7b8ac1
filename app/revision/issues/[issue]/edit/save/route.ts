import { z } from "zod";
import { wholeNumber } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { pathText } from "#lib/parameters";
import { ISSUE_FIELDS } from "#lib/review-issues/issue-form";
import { editIssue } from "#lib/review-issues/store";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "edit-issue",
  action: "raise an issue",
  fields: z.object({ ...ISSUE_FIELDS, revision: wholeNumber() }),
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/edit`,
  run: async ({ values, params: { issue = "" }, viewer, by }) => {
    const id = pathText(issue);
    await editIssue({ ...by, personId: viewer!.person.id }, id, values);
    return { to: issueHref(id), said: "The issue is saved." };
  },
});
