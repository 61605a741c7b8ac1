import { z } from "zod";
import { line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { Refusal } from "#lib/refusal";
import { ISSUE_FIELDS } from "#lib/review-issues/issue-form";
import { originOf, originRef, raiseHref, readRaisedFrom } from "#lib/review-issues/raised-from";
import { startingPoint } from "#lib/review-issues/starting-point";
import { raiseIssue } from "#lib/review-issues/store";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "raise-issue",
  action: "raise an issue",
  fields: z.object({
    ...ISSUE_FIELDS,
    paper: line("The paper", { required: "Choose a review paper." }),
    from: line("What it is raised from"),
  }),
  page: (_, { from = [], paper = [] }) => raiseHref(readRaisedFrom(from[0] ?? ""), paper[0]),
  run: async ({ values: { from: asked, ...issue }, viewer, by }) => {
    const from = readRaisedFrom(asked);
    if (asked !== "" && !(from && (await startingPoint(from))))
      throw new Refusal("What you raise it from is not there. Start again from what it is about.");
    const id = await raiseIssue(
      { ...by, personId: viewer!.person.id },
      { ...issue, origin: originOf(from), originRef: originRef(from) },
    );
    return { to: issueHref(id), said: "The issue is raised. Record the evidence on it next." };
  },
});
