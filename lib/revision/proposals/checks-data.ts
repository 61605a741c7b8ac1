import { basisOf, type RevisionBasis } from "#lib/compile/basis";
import type { ProtectedCode } from "#lib/compile/sizes/policy";
import type { Level } from "#lib/facts/edition";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import type { CheckContext } from "#lib/revision/proposals/check-change";

/** What the browser needs to check a change as it is typed, kept small: lists in place of objects. */
export interface ChecksData {
  /** Ids of the edition that is revised and of the one that is written. */
  editions: [source: RevisionBasis["source"], target: RevisionBasis["target"]];
  /** Code and title of each group that is revised, and its place. */
  sources: [string, string, Level, string | null][];
  unitLevel: Level;
  /** Code, title and what it goes on from, of each group of the new edition as it stands. */
  groups: [string, string, string | null][];
  /** The group whose content is chosen from, and its entries: uid, title and qualifiers. */
  source: string;
  entries: [string, string, string, string][];
  protectedCodes: readonly ProtectedCode[];
}

export function checksFor({
  basis,
  source,
  entries,
  context,
}: Pick<ChangePage, "basis" | "source" | "entries" | "context">): ChecksData {
  return {
    editions: [basis.source, basis.target],
    sources: [...basis.groups.values()].map(({ code, title, level, parent }) => [code, title, level, parent]),
    unitLevel: basis.unitLevel,
    groups: context.groups.map(({ code, title, continues }) => [code, title, continues]),
    source: source?.code ?? "",
    entries: entries.map(({ uid, title, add, ind }) => [uid, title, add, ind]),
    protectedCodes: context.protectedCodes,
  };
}

/** What a change is checked against, from what the page brought along. */
export function contextFrom({
  editions,
  sources,
  unitLevel,
  groups,
  source,
  entries,
  protectedCodes,
}: ChecksData): CheckContext {
  const [edition, target] = editions;
  const basis: RevisionBasis = basisOf(
    {
      edition,
      groups: sources.map(([code, title, level, parent]) => ({ code, title, level, parent })),
      unitLevel,
    },
    entries.map(([uid, title, add, ind]) => ({ uid, title, add, ind, codes: { [edition]: source } })),
    target,
  );
  return {
    basis,
    groups: groups.map(([code, title, continues]) => ({ code, title, continues })),
    protectedCodes,
  };
}
