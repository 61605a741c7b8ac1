import { z } from "zod";
import { can, inRevision } from "#lib/permissions/permissions";
import { numberIn } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { ISSUE_FIELDS, meantIssue } from "#lib/revision/issues/issue-form.db";
import { revisionOf } from "#lib/revision/revision-of.db";
import { clusterHref, makeHref } from "#lib/title-lists/list-address";
import { demandCluster, makeIssue } from "#lib/title-lists/outcomes/make.db";
import { line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "titles-issue",
  action: "keep title lists",
  fields: z.object({
    ...ISSUE_FIELDS,
    paper: line("The paper", { required: "Choose a review paper.", longest: 100 }),
  }),
  page: ({ list, cluster }, query) =>
    makeHref(numberIn(list), numberIn(cluster), "issue", (query.get("revision") ?? "").slice(0, 100)),
  run: async ({ values, params, by, viewer }) => {
    const found = await demandCluster(numberIn(params.list), numberIn(params.cluster));
    const revision = await revisionOf("paper", values.paper);
    if (revision === null || !can(viewer.person, "raise an issue", inRevision(revision)))
      throw new Refusal("Choose a review paper of a revision in which you may raise issues.", "paper");
    await makeIssue(by, found, await meantIssue(revision, values));
    return {
      to: clusterHref(found.list.id, found.cluster.number),
      said: "The issue is raised, with the titles and their counts as evidence on it.",
    };
  },
});
