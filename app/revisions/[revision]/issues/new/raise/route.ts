import { z } from "zod";
import { Refusal } from "#lib/platform/refusal";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef, raiseHref, readRaisedFrom } from "#lib/revision/issues/raised-from";
import { startingPoint } from "#lib/revision/issues/starting-point.db";
import { issueHref } from "#lib/revision/paper-address";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "raise-issue",
  action: "raise an issue",
  fields: z.object({
    ...ISSUE_FIELDS,
    paper: line("The paper", { required: "Choose a review paper." }),
  }),
  page: (_, query) => raiseHref(readRaisedFrom(query.get("from") ?? ""), query.get("paper") ?? ""),
  run: async ({ values: issue, query, by }) => {
    const asked = query.get("from") ?? "";
    const from = readRaisedFrom(asked);
    if (asked !== "" && !(from && (await startingPoint(from))))
      throw new Refusal("What you raise it from is not there. Start again from what it is about.");
    const id = await raiseIssue(by, {
      ...(await meantIssue(issue)),
      origin: originOf(from),
      originRef: originRef(from),
    });
    return { to: issueHref(id), said: "The issue is raised. Record the evidence on it next." };
  },
});
