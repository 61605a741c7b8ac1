import type { EditionId } from "#lib/facts/edition";
import type { PublishedDescription } from "#lib/facts/facts";
import type { OnProgress, Refusal } from "#lib/files/refused-row";
import { type ColumnRules, type Row, readRows, requireTable, type Sheet } from "#lib/files/sheet";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";
import {
  editionInHeaders,
  FRAMEWORK_COLUMNS,
  type FrameworkColumn,
  groupCodeOf,
} from "#lib/imports/readers/framework-sheet";

/** Volume 1, the descriptions of the groups. */
interface Volume1 {
  kind: "volume-1";
  edition: EditionId;
  descriptions: PublishedDescription[];
  read: number;
  refusals: Refusal[];
}

type DescriptionColumn =
  | FrameworkColumn
  | "classified"
  | "general"
  | "entryRoutes"
  | "tasks"
  | "relatedTitles";

/** The "SOC2020 descriptions" sheet: the columns of the framework and the prose beside them. */
export const DESCRIPTION_COLUMNS: ColumnRules<DescriptionColumn> = {
  ...FRAMEWORK_COLUMNS,
  general: { headers: ["Group Description", "Description"] },
  tasks: { headers: ["Tasks"] },
  relatedTitles: { headers: ["Related Job Titles"], optional: true },
  entryRoutes: {
    headers: ["Typical Entry Routes And Associated Qualifications", "Typical Entry Routes"],
    optional: true,
  },
  classified: { headers: ["Groups Classified Within Sub-Groups"], optional: true },
};

/** What the workbook prints in a cell that has nothing to say. */
const BLANK = "<blank>";

/**
 * Reads Volume 1 from its sheets, found by their headers; a description of a group that `held` does not hold is
 * refused. Throws a `PublishedFileError` when no sheet holds descriptions.
 */
export function readVolume1(
  sheets: readonly Sheet[],
  held: KnownFacts = ANYTHING,
  onProgress?: OnProgress,
): Volume1 {
  const table = requireTable(
    sheets.map(withoutBlanks),
    DESCRIPTION_COLUMNS,
    "Volume 1 of the classification",
  );
  const edition = editionInHeaders(table) ?? "soc2020";
  const seen = new Set<string>();
  const { items, read, refusals } = readRows(
    table,
    (row) => {
      const code = groupCodeOf(row);
      if (code === null) throw row.refused("unit", "is missing, and so are the codes of the other levels");
      if (!held.group(edition, code))
        throw row.refused("title", `belongs to ${code}, which is no group of this edition`);
      if (seen.has(code)) throw row.refused("title", `belongs to group ${code}, which stands above already`);
      seen.add(code);
      return readDescription(row, edition, code);
    },
    onProgress,
  );
  return { kind: "volume-1", edition, descriptions: items, read, refusals };
}

function readDescription(
  row: Row<DescriptionColumn>,
  edition: EditionId,
  code: string,
): PublishedDescription {
  return {
    edition,
    code,
    title: oneLine(row.required("title")),
    general: paragraphs(row.required("general")),
    entryRoutes: paragraphs(row.text("entryRoutes")),
    tasks: listItems(row.text("tasks")),
    relatedTitles: listItems(row.text("relatedTitles")),
    classified: paragraphs(row.text("classified")),
  };
}

function withoutBlanks(sheet: Sheet): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row.map((cell) => (cell.trim() === BLANK ? "" : cell))) };
}

/** A list is one cell whose items begin with "~", each on a line of its own. */
function listItems(cell: string): string[] {
  return cell
    .split(/(?:^|\n)\s*~/)
    .map(oneLine)
    .filter((item) => item !== "");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Text whose lines stay lines, without blank ones, stray spaces or no-break spaces. */
function paragraphs(text: string): string {
  return text
    .split(/\r?\n/)
    .map(oneLine)
    .filter((line) => line !== "")
    .join("\n");
}
