import fc from "fast-check";
import { type CorrespondenceTable, comparePairs, type GroupMap } from "#lib/correspondence/map";
import type { Sides } from "#lib/correspondence/reading";
import type { Group } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { DualCodedCount } from "#lib/facts/facts";

/** The editions of a table for tests, from the earlier to the later. */
export const SIDES: Sides = {
  source: { edition: "soc2010", name: "SOC2010" },
  target: { edition: "soc2020", name: "SOC2020" },
  inverted: false,
};
export const PAIR: EditionPair = { source: "soc2010", target: "soc2020" };

/**
 * Tables for tests. A map is written "1111>2222" with one index entry behind it, "1111>2222:5" with five, "1111>" where
 * the content goes nowhere and ">2222" where it comes from nowhere. Titles that are not given are all different.
 */
export function tableOf(
  maps: readonly string[],
  titles: { sources?: Record<string, string>; targets?: Record<string, string> } = {},
): CorrespondenceTable {
  const read = maps.map(readMap);
  const groups = (side: "source" | "target", given: Record<string, string>): Group[] =>
    [...new Set([...read.flatMap((map) => map[side] ?? []), ...Object.keys(given)])]
      .sort()
      .map((code) => ({ code, title: given[code] ?? `${side} ${code}` }));
  return {
    sourceEdition: "soc2010",
    targetEdition: "soc2020",
    sourceLevel: 4,
    targetLevel: 4,
    sources: groups("source", titles.sources ?? {}),
    targets: groups("target", titles.targets ?? {}),
    maps: read.sort(comparePairs),
  };
}

function readMap(written: string): GroupMap {
  const [source = "", target = "", entries = "1"] = written.split(/[>:]/);
  const uids = Array.from({ length: Number(entries) }, (_, at) => `${source}${target}-${at}`);
  return {
    source: source || null,
    target: target || null,
    evidence: { entries: source && target ? uids : [], unchanged: false, decisions: [] },
  };
}

/** The groups of a table and all groups above them. */
export function withAncestors(groups: readonly Group[]): Group[] {
  const above = new Set(groups.flatMap(({ code }) => [code.slice(0, 1), code.slice(0, 2), code.slice(0, 3)]));
  return [...[...above].map((code) => ({ code, title: `group ${code}` })), ...groups];
}

const CODES = ["1111", "1112", "1120", "1211", "2111", "2112", "2120", "3110"];
const TITLES = ["Clerks", "Clerks n.e.c.", "Managers", "Directors", "Nurses", "Porters", "Cooks", "Guards"];

/** Any table in which every group may or may not be mapped, and titles may or may not agree. */
export const anyTable: fc.Arbitrary<CorrespondenceTable> = fc
  .record({
    sources: fc.subarray(CODES, { minLength: 1 }),
    targets: fc.subarray(CODES, { minLength: 1 }),
    sourceTitles: fc.shuffledSubarray(TITLES, { minLength: TITLES.length }),
    targetTitles: fc.shuffledSubarray(TITLES, { minLength: TITLES.length }),
  })
  .chain(({ sources, targets, sourceTitles, targetTitles }) =>
    fc
      .uniqueArray(
        fc.record({
          source: fc.constantFrom(...sources),
          target: fc.constantFrom(...targets),
          entries: fc.integer({ min: 1, max: 6 }),
        }),
        { selector: ({ source, target }) => `${source}>${target}`, maxLength: 20 },
      )
      .map((pairs) =>
        tableOf(
          pairs.map(({ source, target, entries }) => `${source}>${target}:${entries}`),
          {
            sources: Object.fromEntries(sources.map((code, at) => [code, sourceTitles[at] ?? ""])),
            targets: Object.fromEntries(targets.map((code, at) => [code, targetTitles[at] ?? ""])),
          },
        ),
      ),
  );

/** Any counts of people, some of them 0, each cell at most once. */
export const anyCounts: fc.Arbitrary<DualCodedCount[]> = fc.uniqueArray(
  fc.record({
    sourceEdition: fc.constant("soc2010"),
    targetEdition: fc.constant("soc2020"),
    source: fc.constantFrom(...CODES),
    target: fc.constantFrom(...CODES),
    sex: fc.constantFrom("men" as const, "women" as const),
    dataSet: fc.constantFrom("lfs" as const, "census" as const),
    count: fc.integer({ min: 0, max: 50 }),
  }),
  { selector: (count) => `${count.source} ${count.target} ${count.sex} ${count.dataSet}`, maxLength: 60 },
);

/** Counts written "1111>2222 men lfs 12". */
export function countsOf(written: readonly string[]): DualCodedCount[] {
  return written.map((line) => {
    const [, source = "", target = "", sex, dataSet, count] =
      /^(\d+)>(\d+) (\w+) (\w+) (.+)$/.exec(line) ?? [];
    return {
      sourceEdition: "soc2010",
      targetEdition: "soc2020",
      source,
      target,
      sex: sex as "men",
      dataSet: dataSet as "lfs",
      count: Number(count),
    };
  });
}
