import { readIndexEntries } from "#lib/coding-index/store";
import { type Component, components } from "#lib/correspondence/components";
import { conversionBasis } from "#lib/correspondence/conversion-list";
import type { ConversionBasis } from "#lib/correspondence/convert";
import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import { groupChanges } from "#lib/correspondence/group-change";
import type { TableLevel } from "#lib/correspondence/levels";
import {
  type Correspondence,
  correspondenceAtLevels,
  type PublishedFacts,
  publishedCorrespondence,
} from "#lib/correspondence/published";
import { type Reconciliation, reconcile } from "#lib/correspondence/reconcile";
import { type ReviewRow, reviewRows } from "#lib/correspondence/review";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import { type ChangeSummary, changeSummary } from "#lib/correspondence/summary";
import { type SourceSample, sourceSamples } from "#lib/correspondence/weights";
import { versioned } from "#lib/versioned";
import type { DualCodedBase } from "#lib/workbook/facts";
import { dataVersion, readFacts } from "#lib/workbook/store";

/** What the correspondence is made from, and the published sample sizes to judge its counts by. */
export interface CorrespondenceFacts extends PublishedFacts {
  bases: DualCodedBase[];
}

/**
 * Keeps what each key was computed to for one version of the data. Everything read from here is shared by all requests:
 * do not change it.
 */
function versionedBy<Key extends string | number, T>(compute: (key: Key) => Promise<T>) {
  const kept = new Map<Key, ReturnType<typeof versioned<T>>>();
  return async (key: Key): Promise<T> => {
    const one = kept.get(key) ?? versioned<T>();
    kept.set(key, one);
    return one(await dataVersion(), () => compute(key));
  };
}

const facts = versionedBy<"all", CorrespondenceFacts>(async () => {
  const [groups, entries, counts, bases] = await Promise.all([
    readFacts("groups"),
    readIndexEntries(),
    readFacts("counts"),
    readFacts("bases"),
  ]);
  return { groups, entries, counts, bases };
});

const tables = versionedBy<TableLevel, Correspondence>(async (level) => {
  const known = await readCorrespondenceFacts();
  return level === 4
    ? publishedCorrespondence(known)
    : correspondenceAtLevels(await readCorrespondence(), known, level, level);
});

const changes = versionedBy<TableLevel, ReturnType<typeof groupChanges>>(async (level) =>
  groupChanges((await readCorrespondence(level)).table),
);

const summaries = versionedBy<TableLevel, ChangeSummary>(async (level) => {
  const { table, rows } = await readCorrespondence(level);
  return changeSummary(table, await readGroupChanges(level), rows);
});

const invertedRows = versionedBy<TableLevel, MapRow[]>(async (level) =>
  invertRows((await readCorrespondence(level)).rows),
);

const samples = versionedBy<"all", SourceSample[]>(async () => {
  const { counts, bases } = await readCorrespondenceFacts();
  return sourceSamples(counts, bases);
});

const reconciliation = versionedBy<"all", Reconciliation>(async () =>
  reconcile((await readCorrespondence()).table, (await readCorrespondenceFacts()).counts),
);

const reviews = versionedBy<"all", ReviewRow[]>(async () =>
  reviewRows(await readCorrespondence(), await readReconciliation()),
);

const sets = versionedBy<"all", Component[]>(
  async () => components((await readCorrespondence()).table).components,
);

const bases = versionedBy<Direction, ConversionBasis>(async (direction) =>
  conversionBasis(await readCorrespondence(), await readCorrespondenceFacts(), direction),
);

export function readCorrespondenceFacts(): Promise<CorrespondenceFacts> {
  return facts("all");
}

/** The correspondence SOC2010 to SOC2020, of unit groups or with both sides taken up to a higher level. */
export function readCorrespondence(level: TableLevel = 4): Promise<Correspondence> {
  return tables(level);
}

/** Its rows, read in either direction. */
export async function readMapRows(direction: Direction, level: TableLevel = 4): Promise<MapRow[]> {
  return DIRECTIONS[direction].inverted ? invertedRows(level) : (await readCorrespondence(level)).rows;
}

/** What happens to each of its groups. */
export function readGroupChanges(level: TableLevel = 4): Promise<ReturnType<typeof groupChanges>> {
  return changes(level);
}

/** What changed, counted. */
export function readChangeSummary(level: TableLevel = 4): Promise<ChangeSummary> {
  return summaries(level);
}

/** The published sample of each SOC2010 unit group beside what its counts add up to. */
export function readSourceSamples(): Promise<SourceSample[]> {
  return samples("all");
}

/** What the index and the dual-coded records agree and disagree on. */
export function readReconciliation(): Promise<Reconciliation> {
  return reconciliation("all");
}

/** The same as rows to be shown, pair by pair. */
export function readReview(): Promise<ReviewRow[]> {
  return reviews("all");
}

/** The sets of unit groups that stay comparable, no link cut. */
export function readComponents(): Promise<Component[]> {
  return sets("all");
}

/** What lists of codes are converted with. */
export function readConversionBasis(direction: Direction): Promise<ConversionBasis> {
  return bases(direction);
}
