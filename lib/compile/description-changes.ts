import type { Claims } from "#lib/compile/claims";
import type { Describe } from "#lib/compile/decisions/change";
import { type Cause, decisionIds, problem, type RevisionProblem } from "#lib/compile/problem";
import type { TargetDraft } from "#lib/compile/target-groups";

/** New prose for a part of a group's description. */
export interface CompiledDescription {
  group: string;
  part: Describe["part"];
  text: string;
  decisions: string[];
}

/** The descriptions that decisions change, in order of group and part. What two decisions word differently stays as it was. */
export function describedGroups(
  { described }: Claims,
  groups: ReadonlyMap<string, TargetDraft>,
): { descriptions: CompiledDescription[]; problems: RevisionProblem[] } {
  const descriptions: CompiledDescription[] = [];
  const problems: RevisionProblem[] = [];
  const byPart = new Map<string, { change: Describe; causes: Cause[]; texts: Set<string> }>();
  for (const { change, cause } of described) {
    const key = `${change.group} ${change.part}`;
    const known = byPart.get(key) ?? { change, causes: [], texts: new Set() };
    known.causes.push(cause);
    known.texts.add(change.text);
    byPart.set(key, known);
  }
  for (const [, { change, causes, texts }] of [...byPart].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { group, part, text } = change;
    if (!groups.has(group)) {
      const message = `${group} is described, but the new edition does not have it. Correct the code.`;
      problems.push(problem("destination-known", { targets: [group] }, causes, message));
    } else if (texts.size > 1) {
      const message = `the ${part} of ${group} is worded in more than one way. Keep one.`;
      problems.push(problem("content-once", { targets: [group] }, causes, message));
    } else descriptions.push({ group, part, text, decisions: decisionIds(causes) });
  }
  return { descriptions, problems };
}
