import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { AccuracyRow } from "#lib/gold-coding/figures/accuracy/accuracy-table";
import type { ConfusionCell } from "#lib/gold-coding/figures/accuracy/confusion";
import type { Agreement, LevelAgreement } from "#lib/gold-coding/figures/agreement/agreement";
import type { Kappa } from "#lib/gold-coding/figures/agreement/kappa";
import type { Estimate } from "#lib/gold-coding/figures/estimate";
import type { Pace } from "#lib/gold-coding/figures/pace/pace";

/** How exactly a figure is written: to two places where more would tell small numbers. */
const PLACES = { exact: 6, coarse: 2 };

type Row<Item> = ColumnOf<Item>[];

/** Columns of a figure and the bounds of its interval. */
function estimateColumns<Item>(
  name: string,
  meaning: string,
  exact: boolean,
  of: (item: Item) => Estimate | undefined,
): Row<Item> {
  const places = exact ? PLACES.exact : PLACES.coarse;
  const cell = (which: keyof Estimate) => (item: Item) => {
    const value = of(item)?.[which] ?? null;
    return value === null ? "" : Number(value.toFixed(places));
  };
  return [
    { name, kind: "number", meaning, cell: cell("value") },
    { name: `${name}_from`, kind: "number", meaning: `${meaning}: lower bound, 95%`, cell: cell("from") },
    { name: `${name}_to`, kind: "number", meaning: `${meaning}: upper bound, 95%`, cell: cell("to") },
  ];
}

/** A row of agreement at one level; no figures where it is kept back. */
export interface AgreementLine {
  row: string;
  level: number;
  agreement: Agreement | null;
  figures: LevelAgreement | null;
}

/** Agreement as a file, a row for each line of it at each level. @param exact whether shares are given to more than a percent */
export function agreementTable(lines: readonly AgreementLine[], exact: boolean): Table {
  return tableOf<AgreementLine>(
    [
      { name: "row", kind: "text", meaning: "What the records have in common", cell: ({ row }) => row },
      { name: "level", kind: "number", meaning: "Level, 1 for major groups", cell: ({ level }) => level },
      {
        name: "records",
        kind: "number",
        meaning: "Records that two coders or more coded; empty where kept back",
        cell: ({ agreement }) => agreement?.records ?? "",
      },
      ...estimateColumns(
        "same",
        "Share of pairs of codings that are the same",
        exact,
        (line: AgreementLine) => line.figures?.percent,
      ),
      ...estimateColumns(
        "alpha",
        "Krippendorff's alpha, nominal",
        exact,
        (line: AgreementLine) => line.figures?.alpha,
      ),
      ...estimateColumns(
        "alpha_by_digits",
        "Krippendorff's alpha, by shared digits",
        exact,
        (line: AgreementLine) => line.figures?.alphaByDigits,
      ),
    ],
    lines,
  );
}

/** Cohen’s kappa as a file, a row for each pair of coders. */
export function pairTable(pairs: readonly (Kappa & { one: string; other: string })[]): Table {
  type Pair = (typeof pairs)[number];
  return tableOf<Pair>(
    [
      { name: "coder", kind: "text", meaning: "One coder", cell: ({ one }) => one },
      { name: "other_coder", kind: "text", meaning: "Another coder", cell: ({ other }) => other },
      { name: "records", kind: "number", meaning: "Records that both coded", cell: ({ records }) => records },
      ...estimateColumns("same", "Share of records with the same answer", true, (pair: Pair) => pair.percent),
      ...estimateColumns("kappa", "Cohen's kappa", true, (pair: Pair) => pair.kappa),
    ],
    pairs,
  );
}

/** Confused codes as a file, a row for each pair of codes. @param ordered whether the first is the assigned one */
export function confusionTable(cells: readonly ConfusionCell[], ordered: boolean): Table {
  return tableOf<ConfusionCell>(
    [
      { name: ordered ? "assigned" : "code", kind: "code", meaning: "One answer", cell: ({ one }) => one },
      {
        name: ordered ? "settled" : "other_code",
        kind: "code",
        meaning: "The other answer",
        cell: ({ other }) => other,
      },
      { name: "records", kind: "number", meaning: "Records with both", cell: ({ records }) => records },
    ],
    cells,
  );
}

/** The accuracy of assigned codes as a file, a row for each part at each level. */
export function accuracyTable(
  rows: readonly AccuracyRow[],
  levels: readonly number[],
  exact: boolean,
): Table {
  const lines = rows.flatMap(({ row, levels: figures }) =>
    figures.map((accuracy, at) => ({ row, level: levels[at]!, accuracy })),
  );
  type Line = (typeof lines)[number];
  return tableOf<Line>(
    [
      { name: "row", kind: "code", meaning: "What the records have in common", cell: ({ row }) => row },
      { name: "level", kind: "number", meaning: "Level, 1 for major groups", cell: ({ level }) => level },
      {
        name: "records",
        kind: "number",
        meaning: "Records that can be judged",
        cell: ({ accuracy }) => accuracy?.records ?? "",
      },
      {
        name: "right",
        kind: "number",
        meaning: "Records whose assigned code is right",
        cell: ({ accuracy }) => accuracy?.right ?? "",
      },
      ...estimateColumns(
        "share",
        "Share of assigned codes that are right",
        exact,
        (line: Line) => line.accuracy?.share,
      ),
      ...estimateColumns(
        "weighted",
        "The same by the records' weights",
        exact,
        (line: Line) => line.accuracy?.weighted,
      ),
    ],
    lines,
  );
}

/** The pace of coding as a file, a row for each coder. */
export function paceTable(rows: readonly (Pace & { name: string })[]): Table {
  type Line = (typeof rows)[number];
  const rounded = (value: number | null) => (value === null ? "" : Number(value.toFixed(1)));
  return tableOf<Line>(
    [
      { name: "row", kind: "text", meaning: "Whose codings", cell: ({ name }) => name },
      {
        name: "records",
        kind: "number",
        meaning: "Codings whose time was taken",
        cell: ({ timed }) => timed,
      },
      {
        name: "identical",
        kind: "number",
        meaning: "Codings given with an identical record's",
        cell: ({ identical }) => identical,
      },
      {
        name: "lower_quartile",
        kind: "number",
        meaning: "Seconds: a quarter took no longer",
        cell: ({ lower }) => rounded(lower),
      },
      {
        name: "median",
        kind: "number",
        meaning: "Seconds: half took no longer",
        cell: ({ median }) => rounded(median),
      },
      {
        name: "upper_quartile",
        kind: "number",
        meaning: "Seconds: three quarters took no longer",
        cell: ({ upper }) => rounded(upper),
      },
    ],
    rows,
  );
}

/** Answers to gold checks as a file, a row for each coder and month. */
export function checkTable(
  months: readonly { name: string; month: string; checks: number; right: number }[],
): Table {
  type Month = (typeof months)[number];
  return tableOf<Month>(
    [
      { name: "coder", kind: "text", meaning: "Whose answers", cell: ({ name }) => name },
      { name: "month", kind: "text", meaning: "Month in which they were given", cell: ({ month }) => month },
      { name: "checks", kind: "number", meaning: "Gold checks answered", cell: ({ checks }) => checks },
      {
        name: "right",
        kind: "number",
        meaning: "Answers that are the known ones",
        cell: ({ right }) => right,
      },
    ],
    months,
  );
}
