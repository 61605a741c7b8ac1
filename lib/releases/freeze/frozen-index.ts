import type { NewEntry } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { parentOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { ReleaseInput } from "#lib/releases/release-input";

/**
 * The coding index as a release shows it: the entries as they are, each with its code in every edition shown. In the edition
 * released, what decisions have changed since the last release of the pair counts, then the code that the index has, then
 * the one that the decisions compile to.
 * @param editions ids of those shown
 */
export function frozenIndex(
  { working, compiled, lastOfPair, decisions, revision }: ReleaseInput,
  editions: ReadonlySet<EditionId>,
): IndexEntry[] {
  const now = targetsOf(compiled.assignments);
  const then = lastOfPair && targetsOf(lastOfPair.compiled.assignments);
  const { target } = revision;
  const held = new Set(working.entries.map(({ uid }) => uid));
  const entries = [...working.entries, ...addedEntries(decisions, working.entries, held, now)];
  return entries.map((entry) => {
    const codes = codesIn(entry, editions);
    const compiledNow = now.get(entry.uid) ?? null;
    const decidedSince = then !== null && compiledNow !== (then.get(entry.uid) ?? null);
    const code = decidedSince ? compiledNow : (codes[target] ?? compiledNow);
    return withCode(entry, codes, target, code);
  });
}

function targetsOf(
  assignments: readonly { uid: string; target: string | null }[],
): Map<string, string | null> {
  return new Map(assignments.map(({ uid, target }) => [uid, target]));
}

function codesIn({ codes }: IndexEntry, editions: ReadonlySet<EditionId>): Record<EditionId, string> {
  const shown: Record<EditionId, string> = {};
  for (const [edition, code] of Object.entries(codes))
    if (code && editions.has(edition)) shown[edition] = code;
  return shown;
}

/** A sub-unit group outside the new unit group is dropped, as where somebody edits the entry. */
function withCode(
  entry: IndexEntry,
  codes: Record<EditionId, string>,
  target: EditionId,
  code: string | null,
): IndexEntry {
  const { [target]: before, ...others } = codes;
  const leftItsUnitGroup = before !== undefined && before !== code && parentOf(entry.subUnit) === before;
  return {
    ...entry,
    codes: code === null ? others : { ...others, [target]: code },
    subUnit: leftItsUnitGroup ? "" : entry.subUnit,
  };
}

/** Entries that decisions add and the index does not have yet, behind all others. */
function addedEntries(
  decisions: readonly DecisionInEffect[],
  entries: readonly IndexEntry[],
  held: ReadonlySet<string>,
  compiled: ReadonlyMap<string, string | null>,
): IndexEntry[] {
  const added = new Map<string, NewEntry>();
  for (const { changes } of decisions)
    for (const change of changes)
      if (change.type === "add entries")
        for (const entry of change.entries)
          if (!held.has(entry.uid) && typeof compiled.get(entry.uid) === "string")
            added.set(entry.uid, entry);
  let recno = entries.reduce((highest, entry) => Math.max(highest, entry.recno), 0);
  return [...added.values()]
    .sort((a, b) => (a.uid < b.uid ? -1 : 1))
    .map(({ uid, title, natural, add, ind }) => ({
      ...{ uid, recno: ++recno, title, natural, add, ind, defaultFlag: "" as const, codes: {}, subUnit: "" },
      ...{ soc90: "", soc2000: "", isco08: "", see: "", seeEntries: [], version: "", change: "" },
    }));
}
