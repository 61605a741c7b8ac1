import type { ListBasis } from "#lib/correspondence/conversion/conversion-list";
import { type ConversionWay, conversionWays } from "#lib/correspondence/conversion/conversion-ways";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { invertCounts } from "#lib/correspondence/dual-coded";
import { type GroupMap, invertTable } from "#lib/correspondence/map";
import type { Side, Sides } from "#lib/correspondence/reading";
import type { EditionId, Group, Level } from "#lib/facts/edition";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";
import type { LookupData } from "#lib/lookup/lookup";
import { appendTo } from "#lib/platform/append-to";

/**
 * What a browser converts codes with when there is no connection: the correspondences that everybody reads, without the names
 * of the entries that their rows rest on, and the counts of one data set, men and women together. The titles of unit groups
 * and what is below them stand in the search index, which the browser has anyway.
 */
export interface OfflineTables {
  dataSet: DualCodedDataSet;
  /** Groups of each edition that a correspondence is of. */
  groups: Record<EditionId, Group[]>;
  correspondences: OfflineCorrespondence[];
}

type Titles = Pick<LookupData, "titles" | "subUnits">;

interface OfflineCorrespondence extends Pick<Sides, "source" | "target"> {
  /** Of which release it is, in words; "" where it is of none. */
  release: string;
  sourceLevel: Level;
  targetLevel: Level;
  maps: [source: string | null, target: string | null, entries: number][];
  counts: [source: string, target: string, people: number][];
}

/** The tables of correspondences, each read from the earlier edition to the later. */
export function offlineTables(
  correspondences: readonly (Pick<Sides, "source" | "target"> & {
    release: string;
    basis: ConversionBasis;
  })[],
  dataSet: DualCodedDataSet,
  index: Titles,
): OfflineTables {
  const groups: OfflineTables["groups"] = {};
  const plainly = (edition: EditionId, all: readonly Group[]) =>
    all.map((group) => plain(group, (code) => indexTitle(index, edition, code)));
  const plain = ({ code, title, level, parent }: Group, indexed: (code: string) => string): Group => ({
    code,
    title: indexed(code) === title ? "" : title,
    ...(level !== undefined && { level }),
    ...(parent !== undefined && { parent }),
  });
  return {
    dataSet,
    groups,
    correspondences: correspondences.map(({ source, target, release, basis }) => {
      groups[source.edition] ??= plainly(source.edition, basis.sourceGroups);
      groups[target.edition] ??= plainly(target.edition, basis.targetGroups);
      const { table, counts } = basis;
      return {
        ...{ source: sideOf(source), target: sideOf(target), release },
        ...{ sourceLevel: table.sourceLevel, targetLevel: table.targetLevel },
        maps: table.maps.map((map) => [map.source, map.target, map.evidence.entries.length]),
        counts: summed(counts.filter((count) => count.dataSet === dataSet)),
      };
    }),
  };
}

/** The tables with the titles that the search index has. */
export function withTitles(tables: OfflineTables, index: Titles): OfflineTables {
  const groups = Object.entries(tables.groups).map(([edition, all]) => [
    edition,
    all.map((group) =>
      group.title === "" ? { ...group, title: indexTitle(index, edition, group.code) } : group,
    ),
  ]);
  return { ...tables, groups: Object.fromEntries(groups) };
}

function indexTitle({ titles, subUnits }: Titles, edition: EditionId, code: string): string {
  return titles[edition]?.[code] ?? subUnits[edition]?.[code] ?? "";
}

/** Every way in which codes can be converted by the tables. */
export function offlineWays({ correspondences }: OfflineTables): ConversionWay[] {
  return conversionWays(correspondences);
}

/** What a list is converted with. Throws for a way that the tables do not have. */
export function offlineBasis(tables: OfflineTables, { source, target, through }: ConversionWay): ListBasis {
  if (through === null) return stepOf(tables, source, target);
  return { first: stepOf(tables, source, through), second: stepOf(tables, through, target) };
}

/** Of which releases the tables of a way are, in words. */
export function offlineReleases(tables: OfflineTables, { source, target, through }: ConversionWay): string[] {
  const steps = through
    ? [[source, through] as const, [through, target] as const]
    : [[source, target] as const];
  return steps.map(([from, to]) => findStep(tables, from, to).found.release).filter((words) => words !== "");
}

function findStep({ correspondences }: OfflineTables, source: Side, target: Side) {
  for (const found of correspondences) {
    const [a, b] = [found.source.edition, found.target.edition];
    if (a === source.edition && b === target.edition) return { found, inverted: false };
    if (b === source.edition && a === target.edition) return { found, inverted: true };
  }
  throw new Error(`There is no table from ${source.name} to ${target.name}.`);
}

function stepOf(tables: OfflineTables, source: Side, target: Side): ConversionBasis {
  const { found, inverted } = findStep(tables, source, target);
  const { sourceLevel, targetLevel } = found;
  const [from, to] = [found.source.edition, found.target.edition];
  const forward = {
    ...{ sourceEdition: from, targetEdition: to, sourceLevel, targetLevel },
    sources: atLevel(tables.groups[from]!, sourceLevel),
    targets: atLevel(tables.groups[to]!, targetLevel),
    maps: found.maps.map(
      ([source, target, entries]): GroupMap => ({
        ...{ source, target },
        // How many there are is shown; which, only where there is a connection.
        evidence: { entries: new Array<string>(entries).fill(""), unchanged: false, decisions: [] },
      }),
    ),
  };
  const counts = found.counts.map(([source, target, count]) => ({
    ...{ sourceEdition: from, targetEdition: to, source, target, count },
    ...{ sex: "" as const, dataSet: tables.dataSet },
  }));
  return {
    table: inverted ? invertTable(forward) : forward,
    counts: inverted ? invertCounts(counts) : counts,
    sourceGroups: tables.groups[source.edition]!,
    targetGroups: tables.groups[target.edition]!,
    sourceName: source.name,
    targetName: target.name,
  };
}

function atLevel(groups: readonly Group[], level: Level): Group[] {
  return [...structureOf(groups).groups.values()].filter((group) => group.level === level);
}

function sideOf({ edition, name }: Side): Side {
  return { edition, name };
}

function summed(
  counts: readonly { source: string; target: string; count: number }[],
): OfflineCorrespondence["counts"] {
  const pairs = new Map<string, (typeof counts)[number][]>();
  for (const count of counts) appendTo(pairs, `${count.source} ${count.target}`, count);
  return [...pairs.values()].map((alike) => [
    alike[0]!.source,
    alike[0]!.target,
    alike.reduce((sum, { count }) => sum + count, 0),
  ]);
}
