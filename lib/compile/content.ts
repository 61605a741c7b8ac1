import type { RevisedEntry } from "#lib/compile/basis";
import type { PartClaim } from "#lib/compile/claims";
import {
  removalProblems,
  selectionProblems,
  unknownDestination,
  wholeProblems,
} from "#lib/compile/content-problems";
import { selectEntries, selectionInWords } from "#lib/compile/decisions/selection";
import type { Fate } from "#lib/compile/fates";
import { type Cause, decisionIds, problem, type RevisionProblem } from "#lib/compile/problem";
import type { TargetDraft } from "#lib/compile/target-groups";
import type { KeyOf } from "#lib/compile/target-key";
import type { GroupMap } from "#lib/correspondence/map";

/** What is known of one source unit group before its content is disposed of. */
export interface UnitContent {
  source: string;
  entries: readonly RevisedEntry[];
  /** uids of the entries. */
  uids: string[];
  fate: Fate;
  parts: readonly PartClaim[];
  /** Of its entries, those that leave the index, with what takes them out. */
  removed: ReadonlyMap<string, readonly Cause[]>;
}

/** Where the content of one source unit group goes. */
export interface Disposition {
  maps: GroupMap[];
  /** Target of each entry that a part takes; null while two changes take it to different groups, or to an unknown one. */
  taken: Map<string, string | null>;
  /** Target of the other entries; null where the rest is removed or where it goes is not known. */
  rest: string | null;
  problems: RevisionProblem[];
}

/** What goes from the source to one target. */
interface Flow {
  uids: string[];
  causes: Cause[];
  /** Content goes there that no entry names: the rest of the group, or what somebody described. */
  unnamed: boolean;
}

/**
 * Disposes of the content of one source unit group: each part to where it goes, and what is left to where the group's
 * fate takes it. Content that two changes take to different groups goes nowhere until that is settled; so does what goes
 * to a group that the new edition does not have.
 */
export function disposeOf(
  content: UnitContent,
  targets: ReadonlyMap<string, TargetDraft>,
  keyOf: KeyOf,
): Disposition {
  const { source, fate, parts, removed } = content;
  const kept = removed.size === 0 ? content.entries : content.entries.filter(({ uid }) => !removed.has(uid));
  const flows = new Map<string, Flow>();
  const { taken, problems } = takeParts(content, kept, flows, targets, keyOf);
  problems.push(...wholeProblems(source, fate, parts), ...removalProblems(source, parts, removed));

  const rest = destinationOfRest(fate, targets);
  if (rest === undefined && fate.fate === "goes") {
    problems.push(unknownDestination(source, fate.key, fate.causes));
  }
  const gone: string[] = [];
  // What shapes the rest of a group that no decision disposes of is what is taken out of it.
  const causes = fate.causes.length > 0 ? fate.causes : parts.map(({ cause }) => cause);
  const remaining = rest == null ? { uids: gone } : flowTo(flows, rest, causes, true);
  if (taken.size === 0 && kept.length === content.entries.length) remaining.uids = content.uids;
  else {
    for (const { uid } of kept) {
      const key = taken.get(uid);
      if (key === undefined) remaining.uids.push(uid);
      else if (key !== null) flows.get(key)?.uids.push(uid);
    }
  }

  const maps: GroupMap[] = [];
  for (const [target, { uids, causes, unnamed }] of flows) {
    if (!unnamed && uids.length === 0) continue;
    const decisions = decisionIds(causes);
    const unchanged = decisions.length === 0;
    maps.push({ source, target, evidence: { entries: uids, unchanged, decisions } });
  }
  if (rest === null) {
    const decisions = decisionIds(fate.causes);
    maps.push({ source, target: null, evidence: { entries: remaining.uids, unchanged: false, decisions } });
  }
  return { maps, taken, rest: rest ?? null, problems };
}

/** Which part takes which entry, and that content flows to each part's target. */
function takeParts(
  { source, parts, removed }: UnitContent,
  entries: readonly RevisedEntry[],
  flows: Map<string, Flow>,
  targets: ReadonlyMap<string, TargetDraft>,
  keyOf: KeyOf,
): { taken: Map<string, string | null>; problems: RevisionProblem[] } {
  const taken = new Map<string, string | null>();
  const takers = new Map<string, Cause>();
  const clashes = new Map<Cause, Set<Cause>>();
  const problems: RevisionProblem[] = [];
  for (const part of parts) {
    const selected = selectEntries(part.content, entries);
    problems.push(...selectionProblems(part, selected, entries, removed));
    const key = destination(part, targets, keyOf, problems);
    if (key !== null) flowTo(flows, key, [part.cause], part.content.by === "description");
    for (const { uid } of selected) {
      const taker = takers.get(uid);
      if (!taker) {
        takers.set(uid, part.cause);
        taken.set(uid, key);
      } else if (taken.get(uid) !== key) {
        clashes.set(taker, (clashes.get(taker) ?? new Set()).add(part.cause));
        taken.set(uid, null);
      }
    }
  }
  for (const [cause, others] of clashes) {
    const message = `two changes move the same index entries of ${source} to different groups. Move each entry to one group.`;
    problems.push(problem("content-once", { sources: [source] }, [cause, ...others], message));
  }
  return { taken, problems };
}

function flowTo(flows: Map<string, Flow>, key: string, causes: readonly Cause[], unnamed: boolean): Flow {
  const flow = flows.get(key) ?? { uids: [], causes: [], unnamed: false };
  flow.causes.push(...causes);
  flow.unnamed ||= unnamed;
  flows.set(key, flow);
  return flow;
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
    const message = `nothing says where ${selectionInWords(content)} of ${source} should go. Say where.`;
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
