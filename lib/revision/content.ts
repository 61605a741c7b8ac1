import type { IndexEntry } from "#lib/coding-index/entry";
import type { GroupMap } from "#lib/correspondence/map";
import type { PartClaim } from "#lib/revision/claims";
import type { Fate } from "#lib/revision/fates";
import { type Cause, decisionIds, problem, type RevisionProblem } from "#lib/revision/problem";
import { selectEntries, selectionInWords } from "#lib/revision/selection";
import type { TargetDraft } from "#lib/revision/target-groups";
import type { KeyOf } from "#lib/revision/target-key";

/** What is known of one source unit group before its content is disposed of. */
export interface UnitContent {
  source: string;
  entries: readonly IndexEntry[];
  fate: Fate;
  parts: readonly PartClaim[];
}

/** Where the content of one source unit group goes. */
export interface Disposition {
  maps: GroupMap[];
  /** Target of each entry, null where it has none; entries that leave the index are absent. */
  entryTargets: Map<string, string | null>;
  problems: RevisionProblem[];
}

/** Who takes an entry: null while two decisions take it to different groups. */
interface Taken {
  key: string | null;
  causes: Cause[];
}

/**
 * Disposes of the content of one source unit group: each part to where it goes, and what is left to where the group's
 * fate takes it. Content that two changes take to different groups goes nowhere until that is settled; so does what goes
 * to a group that the new edition does not have.
 * @param removed uids of entries that leave the index
 */
export function disposeOf(
  { source, entries, fate, parts }: UnitContent,
  targets: ReadonlyMap<string, TargetDraft>,
  keyOf: KeyOf,
  removed: ReadonlySet<string>,
): Disposition {
  const problems: RevisionProblem[] = [];
  const kept = removed.size === 0 ? entries : entries.filter(({ uid }) => !removed.has(uid));
  const flows = new Map<string, { uids: string[]; causes: Cause[] }>();
  const flow = (key: string) => {
    const known = flows.get(key) ?? { uids: [], causes: [] };
    flows.set(key, known);
    return known;
  };

  const taken = new Map<string, Taken>();
  const clashes = new Map<Cause, Set<Cause>>();
  for (const part of parts) {
    const selected = selectEntries(part.content, kept);
    problems.push(...selectionProblems(part, selected, kept));
    const key = destination(part, targets, keyOf, problems);
    if (key !== null && (selected.length > 0 || part.content.by === "description")) {
      flow(key).causes.push(part.cause);
    }
    for (const { uid } of selected) {
      const before = taken.get(uid);
      if (!before) taken.set(uid, { key, causes: [part.cause] });
      else if (before.key === key) before.causes.push(part.cause);
      else {
        for (const cause of before.causes)
          clashes.set(cause, (clashes.get(cause) ?? new Set()).add(part.cause));
        before.key = null;
      }
    }
  }
  for (const [cause, others] of clashes) {
    const message = `two changes take the same entries of ${source} to different groups. Take each entry to one.`;
    problems.push(problem("content-once", { sources: [source] }, [cause, ...others], message));
  }
  problems.push(...wholeProblems(source, fate, parts));

  const rest = destinationOfRest(fate, targets);
  if (rest === undefined && fate.fate === "goes")
    problems.push(unknownDestination(source, fate.key, fate.causes));
  if (typeof rest === "string") {
    // What shapes the rest of a group that no decision disposes of is what is taken out of it.
    flow(rest).causes.push(...(fate.causes.length > 0 ? fate.causes : parts.map(({ cause }) => cause)));
  }
  const entryTargets = new Map<string, string | null>();
  const goneUids: string[] = [];
  for (const { uid } of kept) {
    const owner = taken.get(uid);
    if (!owner && rest === null) {
      goneUids.push(uid);
      continue;
    }
    const key = owner ? owner.key : (rest ?? null);
    entryTargets.set(uid, key);
    if (key !== null) flow(key).uids.push(uid);
  }

  const maps = [...flows].map(([target, { uids, causes }]): GroupMap => {
    const decisions = decisionIds(causes);
    return { source, target, evidence: { entries: uids, unchanged: decisions.length === 0, decisions } };
  });
  if (rest === null) {
    const evidence = { entries: goneUids, unchanged: false, decisions: decisionIds(fate.causes) };
    maps.push({ source, target: null, evidence });
  }
  return { maps, entryTargets, problems };
}

/** Key of the group that a part goes to; null, with a problem, where there is none. */
function destination(
  { source, to, content, cause }: PartClaim,
  targets: ReadonlyMap<string, TargetDraft>,
  keyOf: KeyOf,
  problems: RevisionProblem[],
): string | null {
  const key = to && keyOf(to);
  if (key === null) {
    const message = `where ${selectionInWords(content)} of ${source} goes is not said. Say where.`;
    problems.push(problem("destination-stated", { sources: [source] }, [cause], message));
    return null;
  }
  if (targets.has(key)) return key;
  problems.push(unknownDestination(source, key, [cause]));
  return null;
}

/** Key of where the rest goes; null where it is removed, undefined where that is not known. */
function destinationOfRest(fate: Fate, targets: ReadonlyMap<string, TargetDraft>): string | null | undefined {
  if (fate.fate === "removed") return null;
  if (fate.fate === "open") return undefined;
  return targets.has(fate.key) ? fate.key : undefined;
}

function unknownDestination(source: string, key: string, causes: Cause[]): RevisionProblem {
  const message = `content of ${source} goes to ${key}, which the new edition does not have. Create ${key} or send it elsewhere.`;
  return problem("destination-known", { sources: [source], targets: [key] }, causes, message);
}

function selectionProblems(
  { source, content, cause }: PartClaim,
  selected: readonly IndexEntry[],
  entries: readonly IndexEntry[],
): RevisionProblem[] {
  const say = (rule: "known-entry" | "selection-matches" | "content-listed", message: string) => [
    problem(rule, { sources: [source] }, [cause], message),
  ];
  if (content.by === "description") {
    return say(
      "content-listed",
      `which index entries of ${source} are meant by ${selectionInWords(content)} is not listed. List them, or find them by a rule.`,
    );
  }
  if (content.by === "entries") {
    const strays = new Set(content.uids).size - selected.length;
    if (content.uids.length === 0)
      return say("selection-matches", `no entries of ${source} are listed. List some.`);
    if (strays === 0) return [];
    return say(
      "known-entry",
      `${strays} of the entries listed ${strays === 1 ? "is" : "are"} not in ${source}. Take them off the list.`,
    );
  }
  if (selected.length === 0) {
    return say(
      "selection-matches",
      `${selectionInWords(content)}: no entry of ${source} is found. Change the rule.`,
    );
  }
  if (selected.length === entries.length) {
    return say(
      "selection-matches",
      `${selectionInWords(content)}: every entry of ${source} is found. Narrow the rule, or move the whole group.`,
    );
  }
  return [];
}

/** A group that goes as one has no parts for other decisions to take. */
function wholeProblems(source: string, fate: Fate, parts: readonly PartClaim[]): RevisionProblem[] {
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
