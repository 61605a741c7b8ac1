import type { groupChanges } from "#lib/correspondence/group-change";
import { CHANGE_WORDS, type ChangeWord } from "#lib/correspondence/kinds";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import { NATURES, type Nature, natureOf, natureOfRow } from "#lib/correspondence/nature";
import type { MapRow } from "#lib/correspondence/rows";
import type { Group } from "#lib/facts/edition";
import type { Structure } from "#lib/facts/structure";

/** How much of a table each kind of change concerns. A group or a map may be of several kinds. */
export interface KindTally {
  word: ChangeWord;
  sources: number;
  targets: number;
  maps: number;
}

/** How much of a table changes are real in, and how much they are virtual in; what is unchanged is in neither. */
export interface NatureTally {
  nature: Nature;
  sources: number;
  targets: number;
  maps: number;
}

export interface ChangeSummary {
  sources: number;
  targets: number;
  maps: number;
  /** Sources that live on as a target group, wider or narrower; the other sources end, the other targets are new. */
  liveOn: number;
  /** In the order of CHANGE_WORDS, kinds that do not occur left out. */
  kinds: KindTally[];
  /** Real, then virtual. */
  natures: NatureTally[];
}

/** What changed between two editions, counted, from a table, its group changes and all its rows. */
export function changeSummary(
  table: CorrespondenceTable,
  { sources, targets }: ReturnType<typeof groupChanges>,
  rows: readonly MapRow[],
): ChangeSummary {
  const has = (word: ChangeWord) => (change: { words: ChangeWord[] } | null) =>
    change?.words.includes(word) ?? false;
  const kinds = CHANGE_WORDS.map((word) => ({
    word,
    sources: [...sources.values()].filter(has(word)).length,
    targets: [...targets.values()].filter(has(word)).length,
    maps: rows.filter((row) => has(word)(row.kind)).length,
  }));
  const natures = (Object.keys(NATURES) as Nature[]).map((nature) => ({
    nature,
    sources: [...sources.values()].filter(({ changes }) => natureOf(changes) === nature).length,
    targets: [...targets.values()].filter(({ changes }) => natureOf(changes) === nature).length,
    maps: rows.filter((row) => natureOfRow(row) === nature).length,
  }));
  return {
    sources: table.sources.length,
    targets: table.targets.length,
    maps: rows.length,
    liveOn: [...sources.values()].filter((change) => change.fate === "lives on").length,
    kinds: kinds.filter(({ maps }) => maps > 0),
    natures,
  };
}

/** How many unit groups a minor group has, how many of the other edition they are mapped to, and how many are unchanged. */
interface MinorTally {
  group: Group;
  own: number;
  other: number;
  unchanged: number;
}

/** The level that has a picture for each of its groups. */
export const MINOR_GROUP = 3;

/** A tally for each minor group of the side that `rows`, of unit groups, are read from. */
export function minorTallies(
  minors: readonly Group[],
  rows: readonly MapRow[],
  { at }: Pick<Structure, "at">,
): MinorTally[] {
  const byMinor = new Map<string, MapRow[]>(minors.map((group) => [group.code, []]));
  for (const row of rows) if (row.source) byMinor.get(at(row.source.code, MINOR_GROUP) ?? "")?.push(row);
  const distinct = (codes: (string | undefined)[]) =>
    new Set(codes.filter((code) => code !== undefined)).size;
  return minors.map((group) => {
    const own = byMinor.get(group.code) ?? [];
    return {
      group,
      own: distinct(own.map((row) => row.source?.code)),
      other: distinct(own.map((row) => row.target?.code)),
      unchanged: own.filter((row) => row.kind?.words.includes("unchanged")).length,
    };
  });
}
