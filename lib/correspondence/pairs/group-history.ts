import type { SourceChange, TargetChange } from "#lib/correspondence/group-change";
import { compareCodes } from "#lib/correspondence/map";
import type { MapRow } from "#lib/correspondence/rows";
import type { MapWeight } from "#lib/correspondence/weights";
import type { EditionId, Group } from "#lib/facts/edition";
import { DUAL_CODED_DATA_SETS, type DualCodedDataSet } from "#lib/facts/facts";

/** What is read of a map. */
type MapShown = Pick<MapRow, "source" | "target" | "kind" | "entries">;

/** Which side of a correspondence a group stands on: the earlier edition is the source. */
export type Side = "source" | "target";

/** A group of the other edition that shares content with the group asked for. */
export interface Relative {
  group: Group;
  /** What happens to this part; null when only records show it. */
  kind: MapRow["kind"];
  /** Index entries that the two share, and what part they are of all entries that the group asked for shares. */
  entries: number;
  entryShare: number;
  /** Share of the asked group's observed people that the two share, by data set; absent where nobody was observed. */
  observed: Partial<Record<DualCodedDataSet, number>>;
  /** Where the rest of the relative's content is: the other groups that it shares entries with, most first. */
  rest: { group: Group; entries: number }[];
}

/** What a group was in the other edition, or became there. */
export interface GroupPast {
  other: EditionId;
  side: Side;
  /** What happens to the group as a whole; null when the correspondence has no map of it. */
  change: SourceChange | TargetChange | null;
  relatives: Relative[];
  /** People of the group observed in each data set: what the relatives' shares are of. */
  people: Partial<Record<DualCodedDataSet, number>>;
}

/**
 * A group's relatives in the other edition: those that maps lead to, most entries first, and after them those that
 * only dual-coded records show. Men and women are counted together.
 * @param rows maps of the group's level
 * @param weights of the same level; those of pairs without a map are what only records show
 * @param find gives a group of the other edition by its code
 */
export function relativesOf(
  code: string,
  side: Side,
  rows: readonly MapShown[],
  weights: readonly MapWeight[],
  find: (code: string) => Group | undefined,
): Relative[] {
  const other: Side = side === "source" ? "target" : "source";
  const own = rows.filter((row) => row[side]?.code === code && row[other] !== null);
  const total = own.reduce((sum, row) => sum + row.entries.length, 0);
  const weighed = weights.filter((weight) => weight[side] === code && weight.sex === "both");
  const observedIn = (relative: string) =>
    Object.fromEntries(
      weighed
        .filter((weight) => weight[other] === relative)
        .map((weight) => [weight.dataSet, side === "source" ? weight.forward : weight.backward]),
    );

  const shown = own.flatMap(({ [other]: group, kind, entries }): Relative[] => {
    if (group === null) return [];
    const rest = rows.flatMap((row) => {
      const elsewhere = row[side];
      return row[other]?.code === group.code && elsewhere !== null && elsewhere.code !== code
        ? [{ group: elsewhere, entries: row.entries.length }]
        : [];
    });
    return [
      {
        group,
        kind,
        entries: entries.length,
        entryShare: total === 0 ? 0 : entries.length / total,
        observed: observedIn(group.code),
        rest: rest.sort((a, b) => b.entries - a.entries || compareCodes(a.group.code, b.group.code)),
      },
    ];
  });
  const mapped = new Set(shown.map((relative) => relative.group.code));
  const onlyObserved = [...new Set(weighed.map((weight) => weight[other]))]
    .filter((relative) => !mapped.has(relative))
    .map(
      (relative): Relative => ({
        group: find(relative) ?? { code: relative, title: "" },
        kind: null,
        entries: 0,
        entryShare: 0,
        observed: observedIn(relative),
        rest: [],
      }),
    );
  return [
    ...shown.sort((a, b) => b.entries - a.entries || compareCodes(a.group.code, b.group.code)),
    ...onlyObserved.sort((a, b) => largest(b) - largest(a) || compareCodes(a.group.code, b.group.code)),
  ];
}

/** How many people of a group were observed in each data set, men and women together: what its shares are of. */
export function observedPeople(code: string, side: Side, weights: readonly MapWeight[]): GroupPast["people"] {
  const people: GroupPast["people"] = {};
  for (const weight of weights) {
    if (weight[side] === code && weight.sex === "both") {
      people[weight.dataSet] = (people[weight.dataSet] ?? 0) + weight.count;
    }
  }
  return people;
}

function largest({ observed }: Relative): number {
  return Math.max(0, ...DUAL_CODED_DATA_SETS.map((dataSet) => observed[dataSet] ?? 0));
}
