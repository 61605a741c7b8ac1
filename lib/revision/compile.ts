import type { EditionId } from "#lib/classification/edition";
import type { Continuation } from "#lib/correspondence/continuation";
import { groupChanges, type SourceChange, type TargetChange } from "#lib/correspondence/group-change";
import { type CorrespondenceTable, comparePairs, type GroupMap } from "#lib/correspondence/map";
import type { RevisionBasis } from "#lib/revision/basis";
import { claimsOf, type PartClaim } from "#lib/revision/claims";
import { type Disposition, disposeOf } from "#lib/revision/content";
import type { DecisionInEffect } from "#lib/revision/decision";
import { editionProblems } from "#lib/revision/edition-problems";
import { type Fate, fatesOf } from "#lib/revision/fates";
import { addedEntries, indexProblems } from "#lib/revision/index-changes";
import type { ProtectedCode } from "#lib/revision/policy";
import { decisionIds, orderedProblems, problem, type RevisionProblem } from "#lib/revision/problem";
import { type CompiledGroup, type TargetDraft, targetGroups } from "#lib/revision/target-groups";
import { targetKeys } from "#lib/revision/target-key";

/** What decisions make of an edition, its index and the correspondence between the two. Plain data: the same input gives the same bytes. */
export interface CompiledRevision {
  edition: { id: EditionId; groups: CompiledGroup[] };
  /** Every coded entry of either edition, in the index's order, added ones last. */
  assignments: EntryAssignment[];
  /** The maps between unit groups, and which unit groups live on as which. */
  table: CorrespondenceTable;
  /** Which groups above the unit groups live on as which. */
  livesOnAbove: Continuation[];
  /** What happens to each unit group, in order of code. */
  changes: { sources: SourceChange[]; targets: TargetChange[] };
  problems: RevisionProblem[];
}

/** Unit groups of an entry; null where it has none in that edition. */
export interface EntryAssignment {
  uid: string;
  source: string | null;
  target: string | null;
}

/**
 * Compiles the decisions into the next edition, its index, the correspondence and what breaks a rule. The order of the
 * decisions does not matter. Never throws for what decisions say: clashes and gaps are problems, and what they leave
 * undecided goes nowhere. Takes time in proportion to the groups, the decisions and the entries.
 */
export function compile(
  basis: RevisionBasis,
  decisions: readonly DecisionInEffect[],
  protectedCodes: readonly ProtectedCode[] = [],
): CompiledRevision {
  const claims = claimsOf(
    basis,
    [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const keyOf = targetKeys(claims, (source) => basis.groups.get(source)?.title ?? "");
  const { fates, problems: fateProblems } = fatesOf(basis, claims, keyOf);
  const { groups, problems: groupProblems } = targetGroups(fates, claims, keyOf);

  const added = addedEntries(basis, claims, keyOf, groups);
  const removed = new Set(claims.removed.map(({ uid }) => uid));
  const partsOf = new Map<string, PartClaim[]>();
  for (const part of claims.parts) partsOf.set(part.source, [...(partsOf.get(part.source) ?? []), part]);
  const maps: GroupMap[] = [];
  const problems = [...claims.problems, ...fateProblems, ...groupProblems, ...added.problems];
  const dispositions = new Map<string, Disposition>();
  for (const [source, entries] of basis.entriesOf) {
    const content = {
      source,
      entries,
      uids: basis.uidsOf.get(source) ?? [],
      fate: fates.get(source) as Fate,
      parts: partsOf.get(source) ?? [],
    };
    const disposition = disposeOf(content, groups, keyOf, removed);
    maps.push(...disposition.maps);
    problems.push(...disposition.problems);
    dispositions.set(source, disposition);
  }
  const { creations, problems: unmapped } = creationsOf(groups, maps);
  maps.push(...creations);

  const livesOn = continuationsOf(fates);
  const table: CorrespondenceTable = {
    sourceEdition: basis.source,
    targetEdition: basis.target,
    sourceLevel: 4,
    targetLevel: 4,
    sources: [...basis.entriesOf.keys()].map((code) => ({
      code,
      title: basis.groups.get(code)?.title ?? "",
    })),
    targets: [...groups.values()]
      .filter(({ level }) => level === 4)
      .map(({ code, title }) => ({ code, title })),
    maps: maps.sort(comparePairs),
    livesOn: livesOn.filter(({ source }) => source.length === 4),
  };
  const targetOf = (uid: string) => {
    const source = basis.entries.get(uid)?.source ?? null;
    const disposition = source === null ? undefined : dispositions.get(source);
    return disposition ? entryTarget(uid, disposition, removed) : (added.targets.get(uid) ?? null);
  };
  const { sources, targets } = groupChanges(table);
  return {
    edition: { id: basis.target, groups: [...groups.values()].map(compiledGroup) },
    assignments: assign(basis, dispositions, removed, added.targets),
    table,
    livesOnAbove: livesOn.filter(({ source }) => source.length < 4),
    changes: { sources: inCodeOrder(sources), targets: inCodeOrder(targets) },
    problems: orderedProblems([
      ...problems,
      ...unmapped,
      ...editionProblems(basis, groups, protectedCodes),
      ...indexProblems(basis, claims, targetOf),
    ]),
  };
}

/** Unit groups that no content comes to: created ones come from nothing, the others are a problem. */
function creationsOf(
  groups: ReadonlyMap<string, TargetDraft>,
  maps: readonly GroupMap[],
): { creations: GroupMap[]; problems: RevisionProblem[] } {
  const mapped = new Set(maps.map(({ target }) => target));
  const creations: GroupMap[] = [];
  const problems: RevisionProblem[] = [];
  for (const { code, title, level, created, causes } of groups.values()) {
    if (level !== 4 || mapped.has(code)) continue;
    if (created) {
      const evidence = { entries: [], unchanged: false, decisions: decisionIds(causes) };
      creations.push({ source: null, target: code, evidence });
    } else {
      const message = `no content comes to ${code} ${title}. Say what does, or that it is created from nothing.`;
      problems.push(problem("target-mapped", { targets: [code] }, causes, message));
    }
  }
  return { creations, problems };
}

function continuationsOf(fates: ReadonlyMap<string, Fate>): Continuation[] {
  const found: Continuation[] = [];
  const taken = new Set<string>();
  for (const [source, fate] of fates) {
    if (fate.fate !== "lives on" || taken.has(fate.key)) continue;
    taken.add(fate.key);
    const basis = fate.causes.length > 0 ? "decided" : "untouched";
    found.push({ source, target: fate.key, basis });
  }
  return found;
}

function entryTarget(uid: string, { taken, rest }: Disposition, removed: ReadonlySet<string>): string | null {
  if (removed.size > 0 && removed.has(uid)) return null;
  const target = taken.size === 0 ? undefined : taken.get(uid);
  return target === undefined ? rest : target;
}

function assign(
  basis: RevisionBasis,
  dispositions: ReadonlyMap<string, Disposition>,
  removed: ReadonlySet<string>,
  added: ReadonlyMap<string, string | null>,
): EntryAssignment[] {
  const assignments: EntryAssignment[] = [];
  for (const [uid, { source }] of basis.entries) {
    const disposition = source === null ? undefined : dispositions.get(source);
    if (disposition) {
      assignments.push({ uid, source, target: entryTarget(uid, disposition, removed) });
    } else if (added.has(uid)) assignments.push({ uid, source: null, target: added.get(uid) ?? null });
  }
  for (const [uid, target] of added) {
    if (!basis.entries.has(uid)) assignments.push({ uid, source: null, target });
  }
  return assignments;
}

function compiledGroup({ code, title, level, parent, continues, decisions }: TargetDraft): CompiledGroup {
  return { code, title, level, parent, continues, decisions };
}

function inCodeOrder<Change extends { code: string }>(changes: Map<string, Change>): Change[] {
  return [...changes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
