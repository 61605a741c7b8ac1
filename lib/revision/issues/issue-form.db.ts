import { z } from "zod";
import { groupChoices } from "#lib/classification/group-choices";
import { groupsToTake, meantGroups } from "#lib/classification/meant-groups.db";
import type { Group } from "#lib/facts/edition";
import { readBasis } from "#lib/revision/revision.db";
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

export async function issueGroups(): Promise<IssueGroups> {
  const { source, target } = await readBasis();
  const [sources, targets] = await Promise.all([groupsToTake(source), groupsToTake(target)]);
  return { sources, targets };
}

/**
 * What an issue's form says, with the codes of the groups that were typed by their titles.
 * @throws Refusals at each list that has something unclear
 */
export async function meantIssue<Values extends z.infer<typeof ISSUE>>(values: Values) {
  const { "sources-is": sourcesChosen, "targets-is": targetsChosen, ...issue } = values;
  const { source, target } = await readBasis();
  const [sources = [], targets = []] = await meantGroups([
    { field: "sources", edition: source, typed: values.sources, chosen: sourcesChosen, many: true },
    { field: "targets", edition: target, typed: values.targets, chosen: targetsChosen, many: true },
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
