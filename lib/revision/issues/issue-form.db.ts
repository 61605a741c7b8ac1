import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { groupsToTake, meantGroups } from "#lib/classification/meant-groups.db";
import type { Group } from "#lib/facts/edition";
import { draftedGroups } from "#lib/revision/issues/known-codes.db";
import { readBasis, readRevision } from "#lib/revision/revision.db";
import { line, prose } from "#lib/web/fields";

/** What the forms for raising and editing an issue ask for. */
export const ISSUE_FIELDS = {
  question: line("The question", { required: "Say what is asked, in one sentence.", longest: 300 }),
  sources: line("The list of groups", { longest: 400 }),
  "sources-is": groupChoices(),
  targets: line("The list of groups", { longest: 400 }),
  "targets-is": groupChoices(),
  evidence: prose("What was found"),
};
const ISSUE = z.object(ISSUE_FIELDS);

/** The groups of both editions that an issue can be about. */
export interface IssueGroups {
  sources: readonly Group[];
  targets: readonly Group[];
}

export async function issueGroups(revision: string): Promise<IssueGroups> {
  const { source, target } = await readBasis(revision);
  const [sources, held] = await Promise.all([groupsToTake(source), groupsToTake(target)]);
  // An edition that is not held yet is what the decisions make of the earlier one.
  return { sources, targets: held.length > 0 ? held : await draftedGroups(revision) };
}

/**
 * What an issue's form says, with the codes of the groups that were typed by their titles.
 * @throws Refusals at each list that has something unclear
 */
export async function meantIssue<Values extends z.infer<typeof ISSUE>>(revision: string, values: Values) {
  const { "sources-is": sourcesChosen, "targets-is": targetsChosen, ...issue } = values;
  const [{ editions }, groups] = await Promise.all([readRevision(revision, "groups"), issueGroups(revision)]);
  const { edition: source } = editions.source;
  const { edition: target, name } = editions.target;
  const [sources = [], targets = []] = await meantGroups([
    { field: "sources", edition: source, typed: values.sources, chosen: sourcesChosen, many: true },
    {
      field: "targets",
      edition: target,
      drafted: { name, groups: groups.targets },
      typed: values.targets,
      chosen: targetsChosen,
      many: true,
    },
  ]);
  return { ...issue, sources, targets };
}

/** What the form for opening a paper asks for. */
export const PAPER_FIELDS = {
  label: line("The short name", { required: "Give the paper a short name.", longest: 60 }),
  title: line("The title", { required: "Give the paper a title." }),
  majorGroup: line("The major group", { longest: 1 }).transform((code) => code || null),
  introduction: prose("The introduction"),
};
