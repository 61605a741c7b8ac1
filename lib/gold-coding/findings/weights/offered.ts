import { invertCounts } from "#lib/correspondence/dual-coded";
import { countsOfGroups, type TableLevel } from "#lib/correspondence/levels";
import { pairKey } from "#lib/correspondence/map";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import { type NamedDataSet, PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import { deriveWeights, sourceSamples } from "#lib/correspondence/weights";
import type { DualCodedBase, DualCodedCount, DualCodedDataSet } from "#lib/facts/facts";
import { appendTo } from "#lib/platform/append-to";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/** What a batch offers to a correspondence, from its earlier edition to its later. */
export interface OfferedWeights {
  id: DualCodedDataSet;
  title: string;
  counts: Pick<DualCodedCount, "source" | "target" | "sex" | "count">[];
  /** Of unit groups of the earlier edition. */
  bases: Pick<DualCodedBase, "source" | "sex" | "base">[];
}

/**
 * A correspondence with the weights that gold coding offers to choose beside the published ones. Its rows, its people observed
 * and its conversions have them under names of their own; what is said of the published counts, and every file of a release,
 * stays as it was. Changes nothing that it is given.
 */
export function withOffered(
  held: CompiledCorrespondence,
  offers: readonly OfferedWeights[],
): CompiledCorrespondence {
  if (offers.length === 0) return held;
  const counts = offers.flatMap((offer) => countsOf(offer, held));
  const bases = offers.flatMap(({ id, bases }) =>
    bases.map((base) => ({ ...base, dataSet: id, edition: held.forward().source.edition })),
  );
  const dataSets = [...PUBLISHED_DATA_SETS, ...offers.map(({ id, title }) => ({ id, name: title }))];
  const at = (level: TableLevel = held.levels[0]!) => {
    const published = held.at(level);
    const weights = deriveWeights(countsAt(held, counts, level));
    return {
      ...published,
      weights: [...published.weights, ...weights],
      rows: besidePublished(published.rows, weights),
    };
  };
  return {
    ...held,
    // A getter is not carried along by a copy as one.
    levels: held.levels,
    structure: held.structure,
    dataSets,
    at,
    turned: () => withOffered(held.turned(), offers),
    forward: () => withOffered(held.forward(), offers),
    rows: (level) => (held.inverted ? invertRows(at(level).rows) : at(level).rows),
    samples: () => [
      ...held.samples(),
      ...sourceSamples(
        counts,
        bases,
        offers.map(({ id }) => id),
      ),
    ],
    conversion: () => {
      const basis = held.conversion();
      const own = held.inverted ? invertCounts(counts) : counts;
      return { ...basis, counts: [...basis.counts, ...own], dataSets };
    },
  };
}

/** The sources of counts that a reader of a correspondence can choose from. */
export function dataSetsOf({ dataSets }: Pick<CompiledCorrespondence, "dataSets">): readonly NamedDataSet[] {
  return dataSets ?? PUBLISHED_DATA_SETS;
}

function countsOf({ id, counts }: OfferedWeights, held: CompiledCorrespondence): DualCodedCount[] {
  const { source, target } = held.forward();
  return counts.map((count) => ({
    ...count,
    dataSet: id,
    sourceEdition: source.edition,
    targetEdition: target.edition,
  }));
}

function countsAt(
  held: CompiledCorrespondence,
  counts: readonly DualCodedCount[],
  level: TableLevel,
): readonly DualCodedCount[] {
  const { table } = held.at(held.levels[0]!);
  if (level === table.sourceLevel) return counts;
  const { source, target } = held.forward();
  const groupsIn = (id: string) => held.facts.groups.filter(({ edition }) => edition === id);
  return countsOfGroups(
    counts,
    groupsIn(source.edition),
    groupsIn(target.edition),
    { source: table.sourceLevel, target: table.targetLevel },
    { source: level, target: level },
  );
}

function besidePublished(rows: readonly MapRow[], weights: readonly MapRow["weights"][number][]): MapRow[] {
  const byPair = new Map<string, MapRow["weights"]>();
  for (const weight of weights) appendTo(byPair, pairKey(weight.source, weight.target), weight);
  return rows.map((row) => {
    const own = byPair.get(pairKey(row.source?.code ?? null, row.target?.code ?? null));
    return own ? { ...row, weights: [...row.weights, ...own] } : row;
  });
}
