import type { RevisedEntry } from "#lib/compile/basis";
import type { PartClaim } from "#lib/compile/claims";
import { selectionInWords } from "#lib/compile/decisions/selection";
import type { Fate } from "#lib/compile/fates";
import { type Cause, problem, type RevisionProblem } from "#lib/compile/problem";

/** Content goes to a group that is neither declared nor carried over. */
export function unknownDestination(source: string, key: string, causes: Cause[]): RevisionProblem {
  const message = `job titles of ${source} go to ${key}, which the new edition does not have. Create ${key}, or choose another group.`;
  return problem("destination-known", { sources: [source], targets: [key] }, causes, message);
}

/** What is amiss with how a part's content is chosen. */
export function selectionProblems(
  { source, content, cause }: PartClaim,
  selected: readonly RevisedEntry[],
  entries: readonly RevisedEntry[],
  removed: ReadonlyMap<string, unknown>,
): RevisionProblem[] {
  const say = (rule: "entry-listed" | "selection-matches" | "content-listed", message: string) => [
    problem(rule, { sources: [source] }, [cause], message),
  ];
  if (content.by === "description") {
    return say(
      "content-listed",
      `the index entries of ${source} meant by ${selectionInWords(content)} are not listed. List them, or find them by a rule.`,
    );
  }
  if (content.by === "entries") {
    const listed = new Set(content.uids.filter((uid) => !removed.has(uid)));
    const strays = listed.size - selected.length;
    if (content.uids.length === 0)
      return say("selection-matches", `no entries of ${source} are listed. List some.`);
    if (strays === 0) return [];
    return say(
      "entry-listed",
      `${strays} of the entries listed ${strays === 1 ? "is" : "are"} not in ${source}, or not any more, and ${strays === 1 ? "goes" : "go"} where ${strays === 1 ? "its" : "their"} own group goes. Take them off the list, unless the index has changed since.`,
    );
  }
  if (selected.length === 0) {
    return say("selection-matches", `${selectionInWords(content)}: ${source} has none. Change the rule.`);
  }
  if (selected.length === entries.length) {
    return say(
      "selection-matches",
      `${selectionInWords(content)}: that is every entry of ${source}. Narrow the rule, or move the whole group.`,
    );
  }
  return [];
}

/** An entry cannot go to another group and leave the index. */
export function removalProblems(
  source: string,
  parts: readonly PartClaim[],
  removed: ReadonlyMap<string, readonly Cause[]>,
): RevisionProblem[] {
  if (removed.size === 0) return [];
  return parts.flatMap(({ content, cause }) => {
    const taken = content.by === "entries" ? content.uids.flatMap((uid) => removed.get(uid) ?? []) : [];
    if (taken.length === 0) return [];
    const message = `an entry of ${source} is taken out of the index and moved to another group. Keep one of the changes.`;
    return [problem("content-once", { sources: [source] }, [cause, ...taken], message)];
  });
}

/** A group that goes as one has no parts for other decisions to take. */
export function wholeProblems(source: string, fate: Fate, parts: readonly PartClaim[]): RevisionProblem[] {
  if (fate.fate !== "goes" || !fate.whole) return [];
  const others = parts.filter(
    ({ cause }) => !fate.causes.some(({ decision }) => decision === cause.decision),
  );
  if (others.length === 0) return [];
  return [
    problem(
      "content-once",
      { sources: [source], targets: [fate.key] },
      [...fate.causes, ...others.map(({ cause }) => cause)],
      `the whole of ${source} goes to ${fate.key}, and a part of it elsewhere. Keep one of the changes, or split the group.`,
    ),
  ];
}
