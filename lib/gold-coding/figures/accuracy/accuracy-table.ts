import type { Structure } from "#lib/facts/structure";
import { CONFIDENCE_BANDS, type ConfidenceBand } from "#lib/gold-coding/batches/records/record-filter";
import {
  type Accuracy,
  accuracyOf,
  type JudgedRecords,
  judgedAtLevels,
} from "#lib/gold-coding/figures/accuracy/accuracy";
import { type Counted, levelsShown, rowsShown } from "#lib/gold-coding/figures/suppression";
import { listsBy } from "#lib/platform/lists-by";

/** By what the accuracy of assigned codes is told apart. */
export const ACCURACY_SPLITS = ["group", "unit", "source", "confidence"] as const;
export type AccuracySplit = (typeof ACCURACY_SPLITS)[number];

export interface AccuracyRow {
  row: string;
  /** At each level, from the top down; null where the row, or the level, is kept back. */
  levels: (Accuracy | null)[];
  /** Whether the whole row is kept back. */
  keptBack: boolean;
}

export interface AccuracyTables {
  /** Settled records that were assigned a code of the edition, and those of them that cannot be coded. */
  settled: number;
  uncodable: number;
  whole: (Accuracy | null)[];
  rows: Record<AccuracySplit, AccuracyRow[]>;
}

type Settled = JudgedRecords & { source: string; band: ConfidenceBand };

/**
 * How often assigned codes are those that the records were settled as: over all, by major and unit group of the assigned code,
 * by source and by confidence.
 * @param all whether everything is shown; else only what tells no small number of records, and no unit groups
 */
export function accuracyTables(
  settled: readonly Settled[],
  structure: Pick<Structure, "at">,
  levels: readonly number[],
  all: boolean,
): AccuracyTables {
  const judged = settled.map((own) => ({ ...own, judgements: judgedAtLevels(own, structure, levels) }));
  type Judged = (typeof judged)[number];
  const counted = (own: readonly Judged[]) =>
    own.map(
      ({ judgements, records }): Counted => ({ profile: judgements.map((one) => one[0]).join(""), records }),
    );
  const every = levels.map((_, level) => level);
  const shown = all ? every : levelsShown(counted(judged), levels.length);
  const figures = (own: readonly Judged[]) =>
    every.map((level) =>
      shown.includes(level)
        ? accuracyOf(own.map(({ judgements, ...one }) => ({ ...one, judgement: judgements[level]! })))
        : null,
    );
  const keys: Record<AccuracySplit, (one: Judged) => string> = {
    group: ({ assigned }) => structure.at(assigned, levels[0] ?? 1) ?? assigned,
    unit: ({ assigned }) => assigned,
    source: ({ source }) => source,
    confidence: ({ band }) => band,
  };
  const table = (split: AccuracySplit): AccuracyRow[] => {
    const rows = listsBy(judged, keys[split]);
    const visible = all
      ? null
      : split === "unit" || shown.length === 0
        ? new Set()
        : rowsShown(new Map([...rows].map(([row, own]) => [row, counted(own)])), shown);
    return [...rows]
      .filter(() => all || split !== "unit")
      .sort(([a], [b]) => orderOf(split, a, b))
      .map(([row, own]) => {
        const keptBack = visible !== null && !visible.has(row);
        return { row, keptBack, levels: keptBack ? every.map(() => null) : figures(own) };
      });
  };
  const sum = (own: readonly Judged[]) => own.reduce((total, { records }) => total + records, 0);
  return {
    settled: sum(judged),
    uncodable: sum(judged.filter(({ gold }) => gold.code === "")),
    whole: figures(judged),
    rows: {
      group: table("group"),
      unit: table("unit"),
      source: table("source"),
      confidence: table("confidence"),
    },
  };
}

const BAND_ORDER = Object.keys(CONFIDENCE_BANDS);

function orderOf(split: AccuracySplit, a: string, b: string): number {
  if (split === "confidence") return BAND_ORDER.indexOf(a) - BAND_ORDER.indexOf(b);
  return a < b ? -1 : 1;
}
