import type { Correspondence } from "#lib/correspondence/derived-correspondence";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import type { ReconciledPair, Reconciliation } from "#lib/correspondence/reconcile";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import { isOffered, type NamedDataSet, PUBLISHED_DATA_SETS } from "#lib/correspondence/share-basis";
import type { MapWeight, SexChoice, SourceSample } from "#lib/correspondence/weights";
import type { Group } from "#lib/facts/edition";
import type { DualCodedDataSet } from "#lib/facts/facts";

/** One pair of unit groups with all that stands around it. */
export interface PairView {
  source: Group;
  target: Group;
  /** Null when the table does not have it: the pair is in the index alone, or was only observed. */
  row: MapRow | null;
  /** uids of the entries that the index codes to both groups; the same as the row's where the index follows the decisions. */
  indexed: string[];
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
  /** What it is called. */
  name: string;
  sex: SexChoice;
  /** Undefined when nobody was observed in the pair. */
  weight: MapWeight | undefined;
  /** The source's sample; undefined when none was published. */
  sample: SourceSample | undefined;
}

/**
 * A pair of the unit-group table, or one that only the index has or that was only observed; null when it is none of these
 * or has an unknown code. `correspondence` is read from the earlier edition to the later; `indexed` is the table of the index alone.
 */
export function viewPair(
  correspondence: Omit<Correspondence, "problems">,
  indexed: CorrespondenceTable,
  reconciliation: Reconciliation,
  samples: readonly SourceSample[],
  [from, to]: [source: string, target: string],
  dataSets: readonly NamedDataSet[] = PUBLISHED_DATA_SETS,
): PairView | null {
  const { table, rows, weights } = correspondence;
  const source = groupOf("sources", from, table, indexed);
  const target = groupOf("targets", to, table, indexed);
  const coded = indexed.maps.find((map) => map.source === from && map.target === to);
  const row = rows.find((one) => one.source?.code === from && one.target?.code === to) ?? null;
  const ofPair = weights.filter((weight) => weight.source === from && weight.target === to);
  if (!source || !target || (!row && !coded && !ofPair.some(({ dataSet }) => !isOffered(dataSet))))
    return null;
  return {
    source,
    target,
    row,
    indexed: coded?.evidence.entries ?? [],
    ofSource: rows.filter((one) => one.source?.code === from),
    ofTarget: invertRows(rows.filter((one) => one.target?.code === to)),
    unmapped: reconciliation.onlyObserved
      .filter((pair) => (pair.source === from) !== (pair.target === to))
      .sort((a, b) => b.people - a.people),
    observations: dataSets.flatMap(({ id: dataSet, name }) =>
      (["both", "men", "women"] as const).map((sex) => ({
        dataSet,
        name,
        sex,
        weight: ofPair.find((weight) => weight.dataSet === dataSet && weight.sex === sex),
        sample: samples.find(
          (sample) => sample.source === from && sample.dataSet === dataSet && sample.sex === sex,
        ),
      })),
    ),
  };
}

/** A group of the compiled edition, or of the one that the index is coded to. */
function groupOf(
  side: "sources" | "targets",
  code: string,
  ...tables: CorrespondenceTable[]
): Group | undefined {
  for (const table of tables) {
    const found = table[side].find((group) => group.code === code);
    if (found) return found;
  }
}
