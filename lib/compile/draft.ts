import { type RevisionBasis, sourceOf } from "#lib/compile/basis";
import { allClaims, type Claims, claimsOf } from "#lib/compile/claims";
import { commonDisposition } from "#lib/compile/common-disposition";
import { type Disposition, disposeOf, type UnitContent } from "#lib/compile/content";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { type CompiledDescription, describedGroups } from "#lib/compile/description-changes";
import { editionProblems } from "#lib/compile/edition-problems";
import { type Fate, fatesOf } from "#lib/compile/fates";
import { addedEntries, indexProblems } from "#lib/compile/index-changes";
import { type Cause, orderedProblems, type RevisionProblem } from "#lib/compile/problem";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import { creationsOf, loneMerges } from "#lib/compile/target-content";
import { type TargetDraft, targetGroups } from "#lib/compile/target-groups";
import { targetKeys } from "#lib/compile/target-key";
import type { Continuation } from "#lib/correspondence/continuation";
import { type CorrespondenceTable, comparePairs, type GroupMap } from "#lib/correspondence/map";
import { appendTo } from "#lib/platform/append-to";
import { listsBy } from "#lib/platform/lists-by";

/**
 * What decisions come to, before it is written out for every entry: enough to compare one set of decisions with another.
 * See compile for what it means.
 */
export interface RevisionDraft {
  claimsBy: Map<DecisionInEffect, Claims>;
  groups: Map<string, TargetDraft>;
  /** By source unit group. */
  dispositions: Map<string, Disposition>;
  /** What each was made from. */
  contents: Map<string, UnitContent>;
  /** uids of entries that leave the index. */
  removed: Set<string>;
  /** Target of each entry that is new in the index. */
  added: Map<string, string | null>;
  table: CorrespondenceTable;
  livesOnAbove: Continuation[];
  descriptions: CompiledDescription[];
  problems: RevisionProblem[];
}

/**
 * Drafts the revision that decisions make.
 * @param near another draft on the same basis: what the two have in common is taken over from it, so that a draft with one
 *   proposal more is made quickly. The result is the same without it.
 */
export function draftRevision(
  basis: RevisionBasis,
  decisions: readonly DecisionInEffect[],
  protectedCodes: readonly ProtectedCode[] = [],
  near?: RevisionDraft,
): RevisionDraft {
  const claimsBy = new Map<DecisionInEffect, Claims>();
  for (const decision of [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    claimsBy.set(decision, near?.claimsBy.get(decision) ?? claimsOf(basis, decision));
  }
  const claims = allClaims(claimsBy.values());
  const keyOf = targetKeys(claims, (source) => basis.groups.get(source)?.title ?? "");
  const { fates, problems: fateProblems } = fatesOf(basis, claims, keyOf);
  const { groups, problems: groupProblems } = targetGroups(basis, fates, claims, keyOf);

  const { targets: added, problems: addedProblems } = addedEntries(basis, claims, keyOf, groups);
  const removed = new Set(claims.removed.map(({ uid }) => uid));
  const removedFrom = removedEntries(basis, claims);
  const problems = [...claims.problems, ...fateProblems, ...groupProblems, ...addedProblems];
  const partsOf = listsBy(claims.parts, ({ source }) => source);
  const maps: GroupMap[] = [];
  const dispositions = new Map<string, Disposition>();
  const contents = new Map<string, UnitContent>();
  for (const [source, entries] of basis.entriesOf) {
    const content = {
      source,
      entries,
      uids: basis.uidsOf.get(source) ?? [],
      fate: fates.get(source) as Fate,
      parts: partsOf.get(source) ?? [],
      removed: removedFrom.get(source) ?? NONE_REMOVED,
    };
    const known = near && commonDisposition(near, content, groups);
    const disposition = known ?? disposeOf(content, groups, keyOf);
    maps.push(...disposition.maps);
    problems.push(...disposition.problems);
    dispositions.set(source, disposition);
    contents.set(source, content);
  }
  const { creations, problems: unmapped } = creationsOf(basis, groups, maps);
  maps.push(...creations);

  const { descriptions, problems: descriptionProblems } = describedGroups(claims, groups);
  const livesOn = continuationsOf(fates);
  const draft = {
    claimsBy,
    groups,
    dispositions,
    contents,
    removed,
    added,
    table: tableOf(basis, groups, maps.sort(comparePairs), livesOn),
    livesOnAbove: livesOn.filter(({ source }) => !basis.entriesOf.has(source)),
    descriptions,
  };
  const targetOf = (uid: string) => entryTarget(draft, sourceOf(basis, uid), uid) ?? null;
  return {
    ...draft,
    problems: orderedProblems([
      ...problems,
      ...unmapped,
      ...loneMerges(basis, claims, keyOf, maps),
      ...descriptionProblems,
      ...editionProblems(basis, groups, protectedCodes),
      ...indexProblems(basis, claims, targetOf),
    ]),
  };
}

const NONE_REMOVED: UnitContent["removed"] = new Map();

/** Entries that leave the index, by their source unit groups, with what takes them out. */
function removedEntries(basis: RevisionBasis, { removed }: Claims): Map<string, Map<string, Cause[]>> {
  const bySource = new Map<string, Map<string, Cause[]>>();
  for (const { uid, cause } of removed) {
    const source = sourceOf(basis, uid) ?? "";
    const own = bySource.get(source) ?? new Map<string, Cause[]>();
    appendTo(own, uid, cause);
    bySource.set(source, own);
  }
  return bySource;
}

/** Target of an entry of a source unit group, or of none; null where it has none, undefined where it is coded in neither edition. */
export function entryTarget(
  { dispositions, removed, added }: Pick<RevisionDraft, "dispositions" | "removed" | "added">,
  source: string | null,
  uid: string,
): string | null | undefined {
  const disposition = source === null ? undefined : dispositions.get(source);
  if (!disposition) return added.get(uid);
  if (removed.size > 0 && removed.has(uid)) return null;
  const target = disposition.taken.size === 0 ? undefined : disposition.taken.get(uid);
  return target === undefined ? disposition.rest : target;
}

function tableOf(
  basis: RevisionBasis,
  groups: ReadonlyMap<string, TargetDraft>,
  maps: GroupMap[],
  livesOn: readonly Continuation[],
): CorrespondenceTable {
  return {
    sourceEdition: basis.source,
    targetEdition: basis.target,
    sourceLevel: basis.unitLevel,
    targetLevel: basis.unitLevel,
    sources: [...basis.entriesOf.keys()].map((code) => ({
      code,
      title: basis.groups.get(code)?.title ?? "",
    })),
    targets: [...groups.values()]
      .filter(({ level }) => level === basis.unitLevel)
      .map(({ code, title }) => ({ code, title })),
    maps,
    livesOn: livesOn.filter(({ source }) => basis.entriesOf.has(source)),
  };
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
