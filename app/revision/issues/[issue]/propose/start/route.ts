import { z } from "zod";
import { choice, line } from "#lib/forms/fields";
import { formRoute } from "#lib/forms/form-route";
import { address, pathText } from "#lib/parameters";
import { CHANGE_TYPES } from "#lib/proposals/change-kinds";
import { proposalHref } from "#lib/proposals/proposal-record";
import { propose } from "#lib/proposals/store";
import { issueHref } from "#lib/revision/paper-query";

export const POST = formRoute({
  form: "propose",
  action: "draft a proposal",
  fields: z.object({
    title: line("The title"),
    kind: choice(CHANGE_TYPES, "Choose what is to be done."),
    group: line("The group", { longest: 20 }),
    other: line("The code", { longest: 20 }),
  }),
  page: ({ issue = "" }) => `${issueHref(pathText(issue))}/propose`,
  run: async ({ values: { title, kind, group, other }, params, viewer, by }) => {
    const proposer = { ...by, personId: viewer!.person.id };
    const id = await propose(proposer, pathText(params.issue ?? ""), { title });
    return { to: address(proposalHref(id, "changes/new"), { kind, source: other || group }) };
  },
});
