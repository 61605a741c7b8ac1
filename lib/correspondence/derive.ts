import type { TableLevel } from "#lib/correspondence/levels";
import {
  type CorrespondenceTable,
  compareCodes,
  comparePairs,
  type GroupMap,
  pairKey,
} from "#lib/correspondence/map";
import { type CorrespondenceProblem, tableProblems } from "#lib/correspondence/problems";
import type { EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { structureOf } from "#lib/facts/structure";

/** Groups of an edition, of any levels. */
export interface EditionGroups {
  edition: EditionId;
  groups: readonly Group[];
}

/**
 * The correspondence of two editions at unit-group level, from an index whose entries carry the codes of both: one map
 * for each distinct pair of codes, resting on the entries that have it. Entries coded in one edition only ("see"
 * references, entries added since) make no map.
 *
 * Comes back with what is amiss, as data: groups that no entry maps, and codes of entries that are no unit group (the
 * maps of those are left out).
 */
export function deriveFromIndex(
  source: EditionGroups,
  target: EditionGroups,
  entries: readonly IndexEntry[],
): { table: CorrespondenceTable; problems: CorrespondenceProblem[] } {
  const [sources, targets] = [unitGroups(source.groups), unitGroups(target.groups)];
  const sourceCodes = new Set(sources.map((group) => group.code));
  const targetCodes = new Set(targets.map((group) => group.code));
  const maps = new Map<string, GroupMap>();
  const problems: CorrespondenceProblem[] = [];

  for (const entry of entries) {
    const codes: Readonly<Record<EditionId, string | undefined>> = entry.codes;
    const from = codes[source.edition];
    const to = codes[target.edition];
    if (from !== undefined && !sourceCodes.has(from)) problems.push(unknownCode(entry, source.edition, from));
    if (to !== undefined && !targetCodes.has(to)) problems.push(unknownCode(entry, target.edition, to));
    if (from === undefined || to === undefined || !sourceCodes.has(from) || !targetCodes.has(to)) continue;
    const key = pairKey(from, to);
    const map = maps.get(key);
    if (map) map.evidence.entries.push(entry.uid);
    else
      maps.set(key, {
        source: from,
        target: to,
        evidence: { entries: [entry.uid], unchanged: false, decisions: [] },
      });
  }

  const table: CorrespondenceTable = {
    sourceEdition: source.edition,
    targetEdition: target.edition,
    sourceLevel: structureOf(source.groups).unitLevel as TableLevel,
    targetLevel: structureOf(target.groups).unitLevel as TableLevel,
    sources,
    targets,
    maps: [...maps.values()].sort(comparePairs),
  };
  return { table, problems: [...problems, ...tableProblems(table)] };
}

function unitGroups(groups: readonly Group[]): Group[] {
  const { groups: held, unitLevel } = structureOf(groups);
  return groups
    .filter(({ code }) => held.get(code)?.level === unitLevel)
    .sort((a, b) => compareCodes(a.code, b.code));
}

function unknownCode(entry: IndexEntry, edition: string, code: string): CorrespondenceProblem {
  return {
    rule: "known-group",
    sources: [],
    targets: [],
    message: `Index entry ${entry.uid}, "${entry.title}", has ${edition} code ${code}, which is no unit group of that edition. Correct the entry or add the group.`,
  };
}
