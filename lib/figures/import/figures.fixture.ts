import { editionWithGroups } from "#lib/classification/edition-with-groups";
import type { FigureDetails } from "#lib/figures/import/figure-details";
import { lookIntoTable } from "#lib/figures/import/look-into";
import { readFigures } from "#lib/figures/import/read-figures";
import { openBytes } from "#lib/files/columns/column-file";
import { workbookOf } from "#lib/files/workbook.fixture";
import { readBundled } from "#lib/imports/bundled/bundled";

type Cells = (string | number | null)[][];

/** For tests: the bundled editions with their groups. */
export function bundledEditions() {
  const { editions, groups } = readBundled();
  return editions.map((edition) => editionWithGroups(edition, groups));
}

/** The headings of a sheet of Table 14 as the workbooks have them. */
export const TABLE_14_HEADINGS = [
  ...["Description", "Code", "(thousand)", "Median", "Annual % change", "Mean", "Annual % change"],
  ...[10, 20, 25, 30, 40, 60, 70, 75, 80, 90].map(String),
];

/** A workbook laid out as the office publishes Table 14: titles above, notes below, a sheet for each sex and hours. */
export function table14Workbook(sheets: Record<string, Cells>, title = TITLE): Promise<Buffer> {
  const width = TABLE_14_HEADINGS.length;
  const note = (text: string) => [text, ...Array(width - 1).fill(null)];
  return workbookOf({
    Notes: [["Contact"], ["Earnings team"]],
    ...Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        name,
        [note(title), note(""), TABLE_14_HEADINGS, ...rows, note(""), note("a  Employees on adult rates.")],
      ]),
    ),
  });
}
const TITLE =
  "Table 14.5a   Hourly pay - Gross (£) - For all employee jobs: United Kingdom, 2022 (revised), SOC2020";

/** A row of such a sheet: the median is a half more than the tenth percentile. */
export function table14Row(
  title: string,
  code: string | null,
  jobs: string | number,
  pay: number,
): (string | number | null)[] {
  return [title, code, jobs, pay, 2.5, pay + 1, 2.4, ...Array.from({ length: 10 }, (_, at) => pay - 5 + at)];
}

/** For tests: a file as it is read once somebody confirmed what was guessed of it, but for some details. */
export async function readAsGuessed(
  bytes: Uint8Array,
  fileName: string,
  said: Partial<FigureDetails> = {},
  editions = bundledEditions(),
) {
  const file = await openBytes(bytes);
  const looked = await lookIntoTable(file, fileName, editions);
  const details = { ...looked.details, ...said };
  const edition = editions.find(({ id }) => id === details.edition);
  if (!edition) throw new Error(`no edition ${details.edition}`);
  return { file, looked, details, edition, ...(await readFigures(file, looked.sheets, details, edition)) };
}
