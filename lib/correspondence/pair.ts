import type { Group } from "#lib/classification/edition";
import type { Correspondence } from "#lib/correspondence/published";
import type { ReconciledPair, Reconciliation } from "#lib/correspondence/reconcile";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import type { MapWeight, SexChoice, SourceSample } from "#lib/correspondence/weights";
import { DUAL_CODED_DATA_SETS, type DualCodedDataSet } from "#lib/workbook/facts";

/** One pair of unit groups with all that stands around it. */
export interface PairView {
  source: Group;
  target: Group;
  /** Null when no index entry links the two: the pair was only observed. */
  row: MapRow | null;
  /** Every row of the source, this one among them; every row of the target, read from the target's side. */
  ofSource: MapRow[];
  ofTarget: MapRow[];
  /** Other pairs of the source and of the target that were observed but are not in the table, most people first. */
  unmapped: ReconciledPair[];
  observations: Observation[];
}

/** What one data set says of a pair for one sex. */
export interface Observation {
  dataSet: DualCodedDataSet;
  sex: SexChoice;
  /** Undefined when nobody was observed in the pair. */
  weight: MapWeight | undefined;
  /** The source's sample; undefined when none was published. */
  sample: SourceSample | undefined;
}

/**
 * A pair of the unit-group table, or one that was only observed; null when it is neither or has an unknown code.
 * `correspondence` is read from SOC2010 to SOC2020.
 */
export function viewPair(
  correspondence: Correspondence,
  reconciliation: Reconciliation,
  samples: readonly SourceSample[],
  [from, to]: [source: string, target: string],
): PairView | null {
  const { table, rows, weights } = correspondence;
  const source = table.sources.find((group) => group.code === from);
  const target = table.targets.find((group) => group.code === to);
  const row = rows.find((one) => one.source?.code === from && one.target?.code === to) ?? null;
  const ofPair = weights.filter((weight) => weight.source === from && weight.target === to);
  if (!source || !target || (!row && ofPair.length === 0)) return null;
  return {
    source,
    target,
    row,
    ofSource: rows.filter((one) => one.source?.code === from),
    ofTarget: invertRows(rows.filter((one) => one.target?.code === to)),
    unmapped: reconciliation.onlyObserved
      .filter((pair) => (pair.source === from) !== (pair.target === to))
      .sort((a, b) => b.people - a.people),
    observations: DUAL_CODED_DATA_SETS.flatMap((dataSet) =>
      (["both", "men", "women"] as const).map((sex) => ({
        dataSet,
        sex,
        weight: ofPair.find((weight) => weight.dataSet === dataSet && weight.sex === sex),
        sample: samples.find(
          (sample) => sample.source === from && sample.dataSet === dataSet && sample.sex === sex,
        ),
      })),
    ),
  };
}
