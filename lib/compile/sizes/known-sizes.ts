import type { EditionId } from "#lib/facts/edition";
import type { DataSet, DualCodedBase, GroupSize, SizeMeasure } from "#lib/facts/facts";
import { measureOf } from "#lib/facts/measure";

/** How large a group is in one data set. */
export interface KnownSize {
  dataSet: DataSet;
  /** "employee jobs", "records coded to both editions". */
  counted: string;
  value: number;
}

/** The sizes known of a group; none where nobody counted it. */
export type KnownSizes = (edition: EditionId, code: string) => KnownSize[];

/**
 * Arranges what is known of the sizes of groups: published estimates, and the records of the earlier edition that were
 * coded to both, men and women together. In order of the data sets given.
 * @param sizes such as `newestSizes` gives: with several of a time series, each is told
 */
export function knownSizes(
  dataSets: readonly DataSet[],
  sizes: readonly GroupSize[],
  bases: readonly DualCodedBase[],
): KnownSizes {
  const known = new Map<string, Map<string, KnownSize>>();
  const byId = new Map(dataSets.map((dataSet) => [dataSet.id, dataSet]));
  const add = (edition: EditionId, code: string, id: string, counted: string, value: number) => {
    const dataSet = byId.get(id);
    if (!dataSet) return;
    const group = known.get(`${edition} ${code}`) ?? new Map<string, KnownSize>();
    const before = group.get(id + counted)?.value ?? 0;
    known.set(`${edition} ${code}`, group.set(id + counted, { dataSet, counted, value: before + value }));
  };
  for (const { edition, source, dataSet, base } of bases) {
    add(edition, source, dataSet, "records coded to both editions", base);
  }
  for (const { edition, code, dataSet, measure, value } of sizes)
    add(edition, code, dataSet, countedIn(measure), value);
  const order = new Map(dataSets.map(({ id }, at) => [id, at]));
  return (edition, code) =>
    [...(known.get(`${edition} ${code}`)?.values() ?? [])].sort(
      (a, b) => (order.get(a.dataSet.id) ?? 0) - (order.get(b.dataSet.id) ?? 0),
    );
}

/** "employee jobs". */
export function countedIn(measure: SizeMeasure): string {
  return measureOf(measure)?.name ?? measure;
}
