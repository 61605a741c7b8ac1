import { z } from "zod";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { raiseIssue } from "#lib/revision/issues/issues.db";
import { originOf, originRef, raiseHref, readRaisedFrom } from "#lib/revision/issues/raised-from";
import { startingPoint } from "#lib/revision/issues/starting-point.db";
import { issueHref } from "#lib/revision/paper-address";
import { revisionOf, revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "raise-issue",
  action: "raise an issue",
  subject: revisionSubject,
  fields: z.object({
    ...ISSUE_FIELDS,
    paper: line("The paper", { required: "Choose a review paper." }),
  }),
  page: ({ revision = "" }, query) =>
    raiseHref(pathText(revision), readRaisedFrom(query.get("from") ?? ""), query.get("paper") ?? ""),
  run: async ({ values: issue, params, query, by }) => {
    const revisionId = await revisionOfAddress(params);
    // Who may raise issues in this revision may not do so in another by naming its paper.
    if ((await revisionOf("paper", issue.paper)) !== revisionId)
      throw new Refusal("Choose a paper that is open for issues.", "paper");
    const asked = query.get("from") ?? "";
    const from = readRaisedFrom(asked);
    if (asked !== "" && !(from && (await startingPoint(revisionId, from))))
      throw new Refusal("What you raise it from is not there. Start again from what it is about.");
    const id = await raiseIssue(by, {
      ...(await meantIssue(revisionId, issue)),
      origin: originOf(from),
      originRef: originRef(from),
    });
    return {
      to: issueHref(revisionId, id),
      said: "The issue is raised. Record the evidence on it next.",
    };
  },
});
