import type { EditionId } from "#lib/facts/edition";
import type { Figure, Hours, Sex, Suppressed } from "#lib/facts/facts";
import {
  type ColumnRules,
  type Row,
  type RowsRead,
  readRows,
  requireTable,
  type Sheet,
} from "#lib/files/sheet";

/** A column of figures: its header, what it measures, and what one of it is worth (1,000 where it counts thousands). */
export interface FigureColumn {
  header: string;
  measure: string;
  scale?: number;
}

/** Which table of groups is read, and how its figures are to be understood. */
export interface FigureSource {
  edition: EditionId;
  dataSet: string;
  /** Header of the column that holds the code. */
  code: string;
  figures: readonly FigureColumn[];
  sex?: Sex | "";
  hours?: Hours | "";
  /** What stands for the code in the row of all groups together: "XX". Without it there is no such row. */
  total?: string;
  /** Codes that the edition has; without it every code of its form is taken. */
  has?: (code: string) => boolean;
}

/**
 * What sources print where a figure would be, and why. The keys of the Annual Survey of Hours and Earnings: x where the
 * coefficient of variation is above 20%, .. disclosive, : not applicable, - nil or negligible; of others: [c], c
 * confidential, [x] and [z] not available and not applicable, [u] and [low] as the
 * Government Analysis Function has them; # and ~ of Nomis and the departments.
 */
const MARKS: Record<string, Suppressed> = {
  x: "unreliable",
  "[u]": "unreliable",
  u: "unreliable",
  "..": "disclosive",
  c: "disclosive",
  "[c]": "disclosive",
  "*": "disclosive",
  ":": "not applicable",
  z: "not applicable",
  "[z]": "not applicable",
  "-": "nil or negligible",
  "–": "nil or negligible",
  "[low]": "nil or negligible",
  "": "not given",
  "..z": "not applicable",
  "#": "disclosive",
  "~": "nil or negligible",
  ".": "not given",
  "[x]": "not given",
  "n/a": "not given",
};

/** Why there is no figure, where a cell has a mark in its place; null for anything else. */
export function suppressedBy(printed: string): Suppressed | null {
  const mark = printed.trim().toLowerCase();
  return Object.hasOwn(MARKS, mark) ? (MARKS[mark] ?? null) : null;
}

/** A printed figure as a number: "1,234.5" and "£12.50" too; null for no figure. */
export function printedNumber(printed: string): number | null {
  const plain = printed.trim().replace(/^£/, "");
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(plain)) return null;
  return Number(plain.replaceAll(",", ""));
}

/**
 * Reads the figures of each group: several a row. A suppressed or blank cell is a figure that says why it has no value;
 * rows without a code, and of codes that are no group's, are refused or, where nothing stands for a code, passed over.
 */
export function readFigureTable(sheet: Sheet, source: FigureSource): RowsRead<Figure> {
  const columns: ColumnRules<string> = { code: { headers: [source.code] } };
  for (const { header } of source.figures) columns[header] = { headers: [header] };
  const table = requireTable([sheet], columns, "a table of figures by occupation");
  const { items, ...rest } = readRows(table, (row) => figuresOf(row, source));
  return { ...rest, items: items.flat() };
}

function figuresOf(row: Row<string>, source: FigureSource): Figure[] | null {
  const printedCode = row.text("code");
  const code = printedCode === source.total ? "" : printedCode;
  if (code !== "" && !/^[0-9]{1,4}$/.test(code)) return null;
  if (code === "" && (source.total === undefined || printedCode === "")) return null;
  if (code !== "" && source.has && !source.has(code))
    throw row.refused("code", `is no group of the edition ${source.edition}`);
  return source.figures.map(({ header, measure, scale = 1 }) => {
    const printed = row.text(header);
    const suppressed = suppressedBy(printed);
    const value = suppressed === null ? printedNumber(printed) : null;
    if (suppressed === null && (value === null || value < 0))
      throw row.refused(header, "is neither a number nor a mark of a suppressed figure");
    return {
      edition: source.edition,
      code,
      dataSet: source.dataSet,
      measure,
      sex: source.sex ?? "",
      hours: source.hours ?? "",
      value: value === null ? null : Number((value * scale).toPrecision(12)),
      suppressed: suppressed ?? "",
      quality: "",
      cv: null,
      base: null,
    };
  });
}
