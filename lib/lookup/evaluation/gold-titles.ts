import { codesOf, readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import { openBytes } from "#lib/files/columns/column-file";
import { guessFile } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { isBlank } from "#lib/files/columns/read-row";
import { type CellContent, cellOf, type WantedColumn, WORDS } from "#lib/files/columns/wanted-column";
import { headingKey } from "#lib/files/heading-key";
import { PublishedFileError, type Refusal } from "#lib/files/refused-row";
import { listedWith } from "#lib/platform/in-words";

/** A job title whose unit group is known. */
export interface GoldTitle {
  title: string;
  /** "" when it is not stated. */
  industry: string;
  /** Its unit group; the first of `codes` where there are several. */
  code: string;
  /** Groups of any level, each of which is right; absent where the unit group alone is. */
  codes?: readonly string[];
}

export type GoldColumn = "title" | "code" | "industry";

/** How a file of titles with known codes is read. */
export interface GoldReading {
  edition: CodedEdition;
  /** The other editions that are held, so that a code of one of them is known for what it is. */
  others: readonly CodedEdition[];
  /** Columns by their headings; guessed where they are not told. */
  columns?: Partial<Record<GoldColumn, string>>;
}

/** Several right codes in one cell: "2134|2136". */
const BETWEEN_CODES = "|";
const MOST_QUOTED = 200;

/**
 * Reads titles with known codes from a CSV or .xlsx file: by the columns told, or else by headings as people give them
 * ("title", "job title"; "code", the edition; "industry"), whatever else stands beside them. A code is read however it is
 * written ("2136.0"); that of a sub-unit group is its unit group's; of a higher group any of its unit groups is right
 * ("21xx"), and of several codes with a stroke between them any. Rows without a title or a code of the edition are refused
 * with their line.
 * @throws PublishedFileError where a column is not there
 */
export async function readGoldTitles(
  bytes: Uint8Array,
  reading: GoldReading,
): Promise<{ items: GoldTitle[]; refusals: Refusal[] }> {
  const file = await openBytes(bytes);
  const [sheet] = await guessFile(file, wantedColumns(reading));
  if (!sheet) throw new PublishedFileError("The file has no rows.");
  const { head, choice } = sheet;
  const names = columnNames(head, choice.headingRow);
  for (const [key, name] of Object.entries(reading.columns ?? {}) as [GoldColumn, string][]) {
    const at = names.findIndex((one) => headingKey(one) === headingKey(name));
    if (at < 0)
      throw new PublishedFileError(
        `There is no column “${name}”. The columns are ${listedWith("and", names)}.`,
      );
    choice.columns[key] = at;
  }
  const missing = (["title", "code"] as const).filter((key) => choice.columns[key] === undefined);
  if (missing.length > 0) {
    const wanted = { title: "“title”", code: `“${reading.edition.id}”` };
    throw new PublishedFileError(
      `The file has no column ${listedWith(
        "and",
        missing.map((key) => wanted[key]),
      )}. Name it with ${listedWith(
        "and",
        missing.map((key) => `--${key}`),
      )}.`,
    );
  }
  const items: GoldTitle[] = [];
  const refusals: Refusal[] = [];
  let at = -1;
  for await (const rows of file.rows(choice.sheet)) {
    for (const row of rows) {
      at++;
      if (at <= (choice.headingRow ?? -1) || isBlank(row)) continue;
      const refuse = (key: GoldColumn | null, reason: string) =>
        refusals.push({
          sheet: choice.sheet,
          row: row.line,
          column: key === null ? "" : names[choice.columns[key]!]!,
          value: key === null ? "" : cellOf(row.cells, choice, key).slice(0, MOST_QUOTED),
          reason,
        });
      if (row.fault !== "") {
        refuse(null, row.fault);
        continue;
      }
      const title = cellOf(row.cells, choice, "title");
      const codes = readCodes(cellOf(row.cells, choice, "code"), reading);
      if (title === "") refuse("title", "is empty");
      else if (typeof codes === "string") refuse("code", codes);
      else items.push({ title, industry: cellOf(row.cells, choice, "industry"), ...codes });
    }
  }
  return { items, refusals };
}

/** The right codes of a cell, or why there are none. */
function readCodes(
  cell: string,
  { edition, others }: GoldReading,
): Pick<GoldTitle, "code" | "codes"> | string {
  const codes: string[] = [];
  for (const part of cell.split(BETWEEN_CODES)) {
    const said = readCellCode(part, edition, others);
    if (said.kind === "none") continue;
    if (said.kind === "refused") return said.reason;
    codes.push(said.code.split("/")[0]!);
  }
  const [first] = codes;
  if (first === undefined) return "is empty";
  const isUnit = edition.structure.groups.get(first)?.level === edition.structure.unitLevel;
  const distinct = [...new Set(codes)];
  return distinct.length === 1 && isUnit ? { code: first } : { code: first, codes: distinct };
}

function wantedColumns({ edition }: GoldReading): WantedColumn<GoldColumn>[] {
  const codes: CellContent = codesOf(edition);
  return [
    { key: "title", name: "Job title", needed: true, headings: TITLE_HEADINGS, content: WORDS },
    {
      key: "code",
      name: "Code",
      needed: true,
      headings: [...codeHeadings(edition.id), edition.shortTitle],
      content: { ...codes, is: (cell) => cell.split(BETWEEN_CODES).some((part) => codes.is(part)) },
    },
    { key: "industry", name: "Industry", headings: INDUSTRY_HEADINGS, content: WORDS },
  ];
}

const TITLE_HEADINGS = ["title", "job title", "occupation", "occupation title", "job", "job title text"];
const INDUSTRY_HEADINGS = ["industry", "industry text", "industry description", "business"];

function codeHeadings(edition: EditionId): string[] {
  return [
    edition,
    `${edition} code`,
    "code",
    "soc",
    "soc code",
    "known code",
    "gold code",
    "true code",
    "unit group",
  ];
}
