import type { FileColumn } from "#lib/coded-files/file-columns";
import type { WorkRow } from "#lib/coded-files/work-rows";
import type { FileForm } from "#lib/files/columns/column-file";
import type { ReadRow } from "#lib/files/columns/read-row";
import type { Reading } from "#lib/files/columns/reading";
import { BYTE_ORDER_MARK } from "#lib/files/csv";
import type { Column } from "#lib/files/table";

/** A row as it is written: that of the file, and the cells that are added to it; null where none are. */
export interface WrittenRow {
  row: WorkRow;
  added: readonly string[] | null;
}

type TextReading = Pick<Reading<FileColumn>, "width" | "choice"> & { form: FileForm };

const LINE_END = /\r\n|\n|\r$/;

/**
 * What stands before the first row of a text file that is written: a byte order mark where the file had one or was not in
 * UTF-8, the line that names the delimiter where the file had one, and headings where it had none.
 * @param names what its columns are called (`columnNames`)
 * @param first its first row, as whose its lines end
 */
export function textBefore(
  reading: TextReading,
  columns: readonly Column[],
  names: readonly string[],
  first: ReadRow | undefined,
): string {
  const { form, choice } = reading;
  if (form.kind !== "text") return "";
  const end = LINE_END.exec(first?.raw ?? "")?.[0] ?? "\n";
  const delimiter = delimiterOf(reading);
  const named = form.start.line > 1 ? `sep=${delimiter}${end}` : "";
  const marked =
    form.encoding !== "UTF-8" || form.start.offset === 3 || form.start.offset > "sep=,\r\n".length;
  const headings = [...names, ...columns.map(({ name }) => name)].map((cell) => quoted(cell, delimiter));
  return (
    (marked ? BYTE_ORDER_MARK : "") +
    named +
    (choice.headingRow === null ? headings.join(delimiter) + end : "")
  );
}

/**
 * Rows of a text file as they are written, in UTF-8: each as it stands, with its own quotation marks and line end, and after it
 * the cells that are added. Rows above the table and blank ones stay as they are; those that are shorter than the table are
 * filled up. The text of rows one after the other is the same however they are cut into calls.
 */
export function textOfRows(
  reading: TextReading,
  columns: readonly Column[],
  rows: readonly WrittenRow[],
): string {
  const delimiter = delimiterOf(reading);
  const headings = columns.map(({ name }) => name);
  let text = "";
  for (const { row, added } of rows) {
    const cells = row.part === "heading" ? headings : added;
    if (cells === null) {
      text += row.raw;
      continue;
    }
    const end = endOf(row.raw);
    text += asItStands(row, end, delimiter);
    for (let at = Math.max(1, row.cells.length); at < reading.width; at++) text += delimiter;
    for (const cell of cells) text += delimiter + quoted(cell, delimiter);
    text += end;
  }
  return text;
}

/** A file of one column has no delimiter of its own: its columns are parted by commas. */
function delimiterOf({ form, width }: TextReading): string {
  return form.kind === "text" && width > 1 ? form.delimiter : ",";
}

function endOf(raw: string): string {
  if (raw.endsWith("\r\n")) return "\r\n";
  const last = raw.at(-1);
  return last === "\n" || last === "\r" ? last : "";
}

/** A row whose quotation marks do not match is one cell: it would take those that are added into its own otherwise. */
function asItStands({ raw, cells }: WorkRow, end: string, delimiter: string): string {
  const text = end === "" ? raw : raw.slice(0, -end.length);
  if (cells.length > 1) return text;
  return cells.length === 1 && text.startsWith('"') ? text : quoted(text, delimiter);
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
