import readXlsxFile from "read-excel-file/universal";
import { PublishedFileError } from "#lib/files/refused-row";
import type { Sheet } from "#lib/files/sheet";

/**
 * All sheets of an .xlsx workbook as text. Numbers are kept as the workbook stores them, so that a code keeps its
 * digits ("1111", never "1111.0") and a share keeps all of its decimals. Cells are not trimmed.
 * Call `inspectWorkbook` first: this does not guard against zip bombs. The "universal" reader is the one to use here,
 * also on a server: it unpacks what the zip's directory lists, which is what was inspected, while the one for Node goes
 * from front to back and would also find parts that the directory hides.
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets = await readXlsxFile(new Uint8Array(bytes).buffer, {
    trim: false,
    parseNumber: plainNumber,
  }).catch((error: unknown) => {
    throw new PublishedFileError(
      "This workbook cannot be read. Open it in Excel, save it as “Excel Workbook (.xlsx)” and try again.",
      { cause: error },
    );
  });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

/** Undoes notations that some writers use for whole numbers: "1111.0", "1.111E3". */
function plainNumber(stored: string): string {
  if (/^-?[0-9]+$/.test(stored)) return stored;
  const value = Number(stored);
  return Number.isInteger(value) ? String(value) : stored;
}

function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
