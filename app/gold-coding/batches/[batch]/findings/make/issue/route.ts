import { z } from "zod";
import { figuresSubject } from "#lib/gold-coding/figures/figures-subject.db";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import { makeIssue } from "#lib/gold-coding/findings/make.db";
import { makePage } from "#lib/gold-coding/findings/make-address";
import { postedFinding } from "#lib/gold-coding/findings/posted-finding.db";
import { can, inRevision } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { revisionOf } from "#lib/revision/revision-of.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "finding-issue",
  action: "put gold codes to use",
  subject: figuresSubject,
  fields: z.object({
    ...ISSUE_FIELDS,
    paper: line("The paper", { required: "Choose a review paper.", longest: 100 }),
  }),
  page: ({ batch = "" }, query) => makePage(pathText(batch), query),
  run: async ({ values, params, query, by, viewer }) => {
    const found = await postedFinding(params, query, viewer.person);
    const revision = await revisionOf("paper", values.paper);
    if (revision === null || !can(viewer.person, "raise an issue", inRevision(revision)))
      throw new Refusal("Choose a review paper of a revision in which you may raise issues.", "paper");
    await makeIssue(by, found, await meantIssue(revision, values));
    return {
      to: findingsPath(found.batch),
      said: "The issue is raised. It is linked from its finding below.",
    };
  },
});
