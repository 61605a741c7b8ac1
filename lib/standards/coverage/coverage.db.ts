import { knownSizes } from "#lib/compile/sizes/known-sizes";
import { readData } from "#lib/facts/data.db";
import type { PlacedGroup } from "#lib/facts/edition";
import type { DataSet } from "#lib/facts/facts";
import { newestSizes } from "#lib/facts/newest-of-series";
import { db } from "#lib/platform/db";
import { type Coverage, type CoveringStandard, coverageOf } from "#lib/standards/coverage/coverage";
import { standardEditionsIn } from "#lib/standards/held-editions.db";
import type { StandardKind, StandardLevel } from "#lib/standards/standard";

/** A data set that groups can be counted in, and what it counts. */
export interface SizeChoice {
  /** Id of the data set and what is counted, as addresses have it. */
  id: string;
  dataSet: DataSet;
  counted: string;
  /** By code. */
  sizes: Map<string, number>;
}

/** The standards of the register with their groups; merged ones lead on and are not among them. */
async function readCovering(edition: string): Promise<CoveringStandard[]> {
  const rows = await db().standard.findMany({
    where: { mergedIntoId: null },
    select: {
      ...{ id: true, key: true, urn: true, title: true, suite: true, sector: true, level: true, kind: true },
      ...{ legacy: true, reviewOn: true, invented: true, uncovered: true },
    },
    orderBy: { key: "asc" },
  });
  const mappings = await db().standardMapping.findMany({
    where: { editionId: edition, state: "accepted" },
    select: { standardId: true, code: true },
    orderBy: { code: "asc" },
  });
  const codes = new Map<number, string[]>();
  for (const { standardId, code } of mappings) {
    const own = codes.get(standardId);
    if (own) own.push(code);
    else codes.set(standardId, [code]);
  }
  return rows.map(({ id, kind, level, ...row }) => ({
    ...row,
    kind: kind as StandardKind,
    level: level as StandardLevel | "",
    codes: codes.get(id) ?? [],
  }));
}

/** What the page of coverage shows. */
export interface CoverageRead {
  coverage: Coverage;
  edition: { id: string; shortTitle: string; groups: readonly PlacedGroup[] };
  /** The data sets that groups can be counted in, employment first, then that with the most groups. */
  choices: SizeChoice[];
  /** The one counted by; null where no group was counted. */
  chosen: SizeChoice | null;
}

/** Coverage of the newest edition; null where none is released. @param sizes id of a choice; "" for the first */
export async function readCoverage(
  today: string,
  { sizes = "", within = 12 }: { sizes?: string; within?: number } = {},
): Promise<CoverageRead | null> {
  const data = await readData();
  const { newest } = standardEditionsIn(data);
  if (!newest) return null;
  const groups = newest.groups.filter(({ level }) => level === newest.structure.unitLevel);
  const known = knownSizes(data.dataSets, newestSizes(data), []);
  const choices = new Map<string, SizeChoice>();
  for (const { code } of groups)
    for (const { dataSet, counted, value } of known(newest.id, code)) {
      if (counted === "records coded to both editions") continue;
      const id = `${dataSet.id}-${counted === "employee jobs" ? "jobs" : "employment"}`;
      const choice = choices.get(id) ?? { id, dataSet, counted, sizes: new Map<string, number>() };
      choice.sizes.set(code, value);
      choices.set(id, choice);
    }
  const ordered = [...choices.values()].sort(
    (a, b) =>
      Number(b.counted === "people in employment") - Number(a.counted === "people in employment") ||
      b.sizes.size - a.sizes.size ||
      a.id.localeCompare(b.id),
  );
  const chosen = ordered.find(({ id }) => id === sizes) ?? ordered[0] ?? null;
  const covering = await readCovering(newest.id);
  const coverage = coverageOf(groups, covering, { sizes: chosen?.sizes ?? new Map(), today, within });
  const { id, shortTitle } = newest;
  return { coverage, edition: { id, shortTitle, groups: newest.groups }, choices: ordered, chosen };
}

/** A standard of a group's page. */
export interface GroupStandard {
  urn: string;
  title: string;
  suite: string;
  level: string;
  kind: StandardKind;
  reviewOn: string | null;
  legacy: boolean;
  invented: boolean;
}

/** The standards of a group, of any level: some of them, and how many there are. */
export async function standardsOfGroup(
  edition: string,
  code: string,
  most: number,
): Promise<{ standards: GroupStandard[]; total: number }> {
  const where = {
    mergedIntoId: null,
    mappings: { some: { editionId: edition, state: "accepted", code: { startsWith: code.slice(0, 4) } } },
  };
  const [total, rows] = await Promise.all([
    db().standard.count({ where }),
    db().standard.findMany({
      where,
      select: {
        ...{ urn: true, title: true, suite: true, level: true, kind: true, reviewOn: true },
        ...{ legacy: true, invented: true },
      },
      orderBy: [{ legacy: "asc" }, { key: "asc" }],
      take: most,
    }),
  ]);
  return { total, standards: rows.map((row) => ({ ...row, kind: row.kind as StandardKind })) };
}
