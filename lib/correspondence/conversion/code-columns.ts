import { readCount } from "#lib/correspondence/conversion/count-cell";
import { codesOf, readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { Suspected } from "#lib/facts/codes/suspected-code";
import { saysNothing } from "#lib/files/columns/missing";
import type { CellContent, WantedColumn } from "#lib/files/columns/wanted-column";

const AFTER_YEAR = "codes?|unitgroup|unit|4digits?|4|m";

/** "code", "soc", "soc10", "SOC 2010", "soc2010_code", "soc_code_2010", and as surveys call it "SOC10M", "sc102km". */
export const CODE_HEADINGS: WantedColumn["headings"] = [
  "code",
  "codes",
  "occupation code",
  "occ code",
  "assigned code",
  "unit group",
  "unit group code",
  new RegExp(`^(?:uk)?soc(?:(?:19|20)?[0-9]{2})?(?:${AFTER_YEAR})?$`),
  /^soc(?:codes?|unitgroup)(?:(?:19|20)?[0-9]{2})?$/,
  /^sc[0-9]{2,3}[a-z]{0,3}$/,
];

const COUNT_HEADINGS: WantedColumn["headings"] = [
  "jobs",
  "number of jobs",
  "count",
  "counts",
  "people",
  "persons",
  "number of people",
  "employees",
  "employment",
  "workers",
  "headcount",
  "number",
  "frequency",
  "freq",
  "n",
  "total",
  "weight",
  "thousand",
  "thousands",
  "estimate",
];

/** Counts however they are written: "1.234,5" too. */
const COUNTS: CellContent = { is: (cell) => readCount(cell).count !== null, words: "numbers" };

/**
 * The columns of a table whose codes are converted.
 * @param edition whose codes they are
 * @param others the other editions that are held
 */
export function codeColumns(
  edition: CodedEdition,
  others: readonly CodedEdition[],
): WantedColumn<"code" | "count">[] {
  return [
    {
      key: "code",
      name: `${edition.shortTitle} code`,
      headings: codeHeadings(edition),
      needed: true,
      content: codesAndTheLike(edition, others),
    },
    { key: "count", name: "Count", headings: COUNT_HEADINGS, content: COUNTS },
  ];
}

/** Headings above codes of an edition, those first that name it: "SOC2010" and "soc10m" before "soc20m". */
export function codeHeadings({ shortTitle }: CodedEdition): WantedColumn["headings"] {
  const year = /[0-9]{2}$/.exec(shortTitle)?.[0];
  const own =
    year === undefined
      ? []
      : [new RegExp(`^(?:uk)?soc(?:codes?|unitgroup)?(?:19|20)?${year}(?:${AFTER_YEAR})?$`)];
  return [shortTitle, ...own, ...CODE_HEADINGS];
}

const CODE_LIKE: ReadonlySet<Suspected["seems"]> = new Set([
  "another edition",
  "another classification",
  "sub-unit group",
  "padded code",
  "several codes",
]);

/** Codes of an edition, and what is meant as one: padded, of another edition. Each is read or refused in its row. */
function codesAndTheLike(edition: CodedEdition, others: readonly CodedEdition[]): CellContent {
  return { ...codesOf(edition), is: (cell) => isMeantAsCode(cell, edition, others) };
}

/** Whether a cell is a code of the edition, or what is meant as one. */
export function isMeantAsCode(cell: string, edition: CodedEdition, others: readonly CodedEdition[]): boolean {
  if (saysNothing(cell)) return false;
  const read = readCellCode(cell, edition, others);
  return read.kind === "code" || (read.kind === "refused" && CODE_LIKE.has(read.seems));
}
