import { weightOf } from "#lib/correspondence/filter";
import type { MapRow } from "#lib/correspondence/rows";
import { SEX_CHOICES } from "#lib/correspondence/weights";
import { DUAL_CODED_DATA_SETS } from "#lib/facts/facts";
import { csvText } from "#lib/files/csv";
import { listed } from "#lib/platform/listed";

type Cell = string | number;

const SHARE_PLACES = 6;

/** Every choice of data set and sex, in the order of the columns, with the end of their names: "men_lfs". */
const WEIGHTINGS = DUAL_CODED_DATA_SETS.flatMap((dataSet) =>
  SEX_CHOICES.map((sex) => ({ sex, dataSet, name: `${sex}_${dataSet}` })),
);

/** Columns that every table of the correspondence begins with. */
export const PAIR_COLUMNS = [
  "source_code",
  "source_title",
  "target_code",
  "target_title",
  "kind",
  "source_part",
  "target_part",
  "entries",
] as const;

/** A row in the order of PAIR_COLUMNS. */
export function pairCells(row: MapRow): Cell[] {
  return [
    row.source?.code ?? "",
    row.source?.title ?? "",
    row.target?.code ?? "",
    row.target?.title ?? "",
    listed(row.kind?.words ?? []),
    String(row.sourcePart),
    String(row.targetPart),
    row.entries.length,
  ];
}

/**
 * Columns of a correspondence as a file. `share_…` is the share of the row's source, `backward_share_…` that of its
 * target, as fractions to six places; counts and shares are empty where nobody was observed. `source_part` and
 * `target_part` are "true" where the row concerns only a part of that group.
 */
export const MAP_COLUMNS: readonly string[] = [
  ...PAIR_COLUMNS,
  ...WEIGHTINGS.map(({ name }) => `count_${name}`),
  ...WEIGHTINGS.map(({ name }) => `share_${name}`),
  ...WEIGHTINGS.map(({ name }) => `backward_share_${name}`),
  "gsim",
  "role",
];

/** A row in the order of MAP_COLUMNS. */
export function mapCells(row: MapRow): Cell[] {
  const weights = WEIGHTINGS.map(({ sex, dataSet }) => weightOf(row, sex, dataSet));
  return [
    ...pairCells(row),
    ...weights.map((weight) => weight?.count ?? ""),
    ...weights.map((weight) => fraction(weight?.forward)),
    ...weights.map((weight) => fraction(weight?.backward)),
    row.kind?.changes.join(" ") ?? "",
    row.kind?.role ?? "",
  ];
}

/** A correspondence as the terminal prints it: CSV with a heading row. */
export function mapCsv(rows: readonly MapRow[]): string {
  return csvText([MAP_COLUMNS, ...rows.map(mapCells)], "\n");
}

function fraction(share: number | undefined): Cell {
  return share === undefined ? "" : Number(share.toFixed(SHARE_PLACES));
}
