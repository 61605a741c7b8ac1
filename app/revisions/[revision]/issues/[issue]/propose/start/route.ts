import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { meantGroups } from "#lib/classification/meant-groups.db";
import { address, pathText } from "#lib/platform/parameters";
import { issueHref } from "#lib/revision/paper-address";
import { CHANGE_TYPES } from "#lib/revision/proposals/change-kinds";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { propose } from "#lib/revision/proposals/proposals.db";
import { readBasis } from "#lib/revision/revision.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { choice, line } from "#lib/web/fields";
import { formRoute } from "#lib/web/form-route.db";

export const POST = formRoute({
  form: "propose",
  action: "draft a proposal",
  subject: revisionSubject,
  fields: z.object({
    title: line("The title"),
    kind: choice(CHANGE_TYPES, "Choose what is to be done."),
    group: line("The group", { longest: 20 }),
    other: line("The other group"),
    "other-is": groupChoices(),
  }),
  page: ({ revision = "", issue = "" }) => issueHref(pathText(revision), pathText(issue), "propose"),
  run: async ({ values: { title, kind, group, other, "other-is": chosen }, params, by }) => {
    const revisionId = await revisionOfAddress(params);
    const { source: edition } = await readBasis(revisionId);
    const [[source = group] = []] = await meantGroups([{ field: "other", edition, typed: other, chosen }]);
    const id = await propose(by, pathText(params.issue ?? ""), { title });
    return { to: address(proposalHref(revisionId, id, "changes/new"), { kind, source }) };
  },
});
