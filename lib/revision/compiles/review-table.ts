import type { Sides } from "#lib/correspondence/reading";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { decisionColumns } from "#lib/revision/compiles/decision-columns";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { REVIEW_LISTS, type ReviewRow } from "#lib/revision/compiles/review";

const PLACES = 6;

const DECIDED = column(
  "decided",
  "text",
  "true where the decisions make or leave the pair, else false",
  (row) => String(row.decided),
);

function columnsFor(source: string, target: string): ColumnOf<ReviewRow>[] {
  return [
    column("source_code", "code", `code of the ${source} group`, (row) => row.source.code),
    column("source_title", "text", "its title", (row) => row.source.title),
    column("target_code", "code", `code of the ${target} group`, (row) => row.target.code),
    column("target_title", "text", "its title", (row) => row.target.title),
    column(
      "found",
      "text",
      "which of the three sides have the pair: decisions, index, records",
      (row) => REVIEW_LISTS[row.list],
    ),
    column("entries", "number", "index entries that have both codes", (row) => row.entries),
    column(
      "count_both_census",
      "number",
      "people observed in both, 2011 Census; empty where nobody was",
      (row) => row.census?.count ?? "",
    ),
    column("share_both_census", "share", `their share of the people of the ${source} group`, (row) =>
      fraction(row.census?.forward),
    ),
    column(
      "count_both_lfs",
      "number",
      "people observed in both, Labour Force Survey; empty where nobody was",
      (row) => row.lfs?.count ?? "",
    ),
    column("share_both_lfs", "share", `their share of the people of the ${source} group`, (row) =>
      fraction(row.lfs?.forward),
    ),
  ];
}

/**
 * A review list as a table to download; its columns are named as those of the correspondence.
 * @param find finds the decisions that rows name
 */
export function reviewTable(
  rows: readonly ReviewRow[],
  find: DecisionFinder,
  { source, target }: Pick<Sides, "source" | "target">,
): Table {
  return tableOf<ReviewRow>(
    [...columnsFor(source.name, target.name), DECIDED, ...decisionColumns(find)],
    rows,
  );
}

function column(
  name: string,
  kind: ColumnOf<ReviewRow>["kind"],
  meaning: string,
  cell: ColumnOf<ReviewRow>["cell"],
): ColumnOf<ReviewRow> {
  return { name, kind, meaning, cell };
}

function fraction(share: number | undefined): number | "" {
  return share === undefined ? "" : Number(share.toFixed(PLACES));
}
