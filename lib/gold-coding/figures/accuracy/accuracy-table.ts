import type { Structure } from "#lib/facts/structure";
import { CONFIDENCE_BANDS, type ConfidenceBand } from "#lib/gold-coding/batches/records/record-filter";
import {
  type Accuracy,
  accuracyOf,
  type JudgedRecords,
  judgedAtLevels,
} from "#lib/gold-coding/figures/accuracy/accuracy";
import { type Counted, levelsShown, rowsShown, tableLevels } from "#lib/gold-coding/figures/suppression";
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
  /** Levels, from 0, that the rows by major group have figures of. */
  groupLevels: number[];
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
  const figures = (own: readonly Judged[], at: readonly number[]) =>
    every.map((level) =>
      at.includes(level)
        ? accuracyOf(own.map(({ judgements, ...one }) => ({ ...one, judgement: judgements[level]! })))
        : null,
    );
  const keys: Record<AccuracySplit, (one: Judged) => string> = {
    group: ({ assigned }) => structure.at(assigned, levels[0] ?? 1) ?? assigned,
    unit: ({ assigned }) => assigned,
    source: ({ source }) => source,
    confidence: ({ band }) => band,
  };
  const table = (split: AccuracySplit): { lines: AccuracyRow[]; at: number[] } => {
    const rows = listsBy(judged, keys[split]);
    const profiles = new Map([...rows].map(([row, own]) => [row, counted(own)]));
    const at = all
      ? every
      : split === "unit"
        ? []
        : tableLevels(shown, (some) => rowsShown(profiles, some).size);
    const visible = all || at.length === 0 ? null : rowsShown(profiles, at);
    const lines = [...rows]
      .filter(() => all || split !== "unit")
      .sort(([a], [b]) => orderOf(split, a, b))
      .map(([row, own]) => {
        const keptBack = !all && !visible?.has(row);
        return { row, keptBack, levels: keptBack ? every.map(() => null) : figures(own, at) };
      });
    return { lines, at };
  };
  const sum = (own: readonly Judged[]) => own.reduce((total, { records }) => total + records, 0);
  const group = table("group");
  return {
    settled: sum(judged),
    uncodable: sum(judged.filter(({ gold }) => gold.code === "")),
    whole: figures(judged, shown),
    rows: {
      group: group.lines,
      unit: table("unit").lines,
      source: table("source").lines,
      confidence: table("confidence").lines,
    },
    groupLevels: group.at,
  };
}

const BAND_ORDER = Object.keys(CONFIDENCE_BANDS);

function orderOf(split: AccuracySplit, a: string, b: string): number {
  if (split === "confidence") return BAND_ORDER.indexOf(a) - BAND_ORDER.indexOf(b);
  return a < b ? -1 : 1;
}
