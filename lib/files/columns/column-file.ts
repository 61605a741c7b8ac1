import { type ByteSource, firstBytes, sourceOfBytes } from "#lib/files/columns/byte-source";
import { HEAD_ROWS } from "#lib/files/columns/guess-columns";
import { refuseOtherLayouts } from "#lib/files/columns/other-layouts";
import type { Place, ReadRow } from "#lib/files/columns/read-row";
import { sheetRows, workbookSheets } from "#lib/files/columns/sheet-rows";
import { HEAD_BYTES, headText, isUtf16, textFormOf } from "#lib/files/columns/text-form";
import { type TextForm, textRows } from "#lib/files/columns/text-rows";
import { sniff } from "#lib/files/sniff";

/** What a file is, as plain data that is kept with a choice of its columns. */
export type FileForm = ({ kind: "text" } & TextForm) | { kind: "workbook" };

/** A file that somebody sent, read as columns, whatever it is. */
export interface ColumnFile {
  form: FileForm;
  /** Names of its sheets; of a text file "" alone. */
  sheets: readonly string[];
  /** Those of them that whoever opens the workbook does not see. */
  hidden: ReadonlySet<string>;
  /** The rows of a sheet, some at a time, from its beginning or from any row's `next` on. */
  rows(sheet: string, from?: Place): AsyncGenerator<ReadRow[]>;
  /** How many rows a sheet has; null for a text file, which nobody has counted. */
  rowsIn(sheet: string): number | null;
}

/**
 * Opens a file to be read as columns: CSV with any usual delimiter in UTF-8, UTF-16 or Windows-1252, or an .xlsx workbook. A
 * text file is gone through once for its encoding where its form is not given. A workbook is read into memory, within the
 * bounds of `workbookSheets`.
 * @param form what was found or chosen before, so that reading taken up again is of the same rows
 * @throws PublishedFileError with what is wrong and what to do
 */
export async function openColumns(source: ByteSource, form?: FileForm): Promise<ColumnFile> {
  const known = form ?? (await formOf(source));
  if (known.kind === "workbook") {
    const { sheets, hidden } = await workbookSheets(source);
    return {
      form: known,
      sheets: [...sheets.keys()],
      hidden,
      rows: (sheet, from) => sheetRows(sheets, sheet, from),
      rowsIn: (sheet) => sheets.get(sheet)?.length ?? 0,
    };
  }
  return {
    form: known,
    sheets: [""],
    hidden: NONE_HIDDEN,
    rows: (_, from = known.start) => textRows(source(from.offset), known, from),
    rowsIn: () => null,
  };
}

const NONE_HIDDEN: ReadonlySet<string> = new Set();

async function formOf(source: ByteSource): Promise<FileForm> {
  const head = await firstBytes(source, HEAD_BYTES);
  if (!isUtf16(head) && sniff(head) === "workbook") return { kind: "workbook" };
  const form = await textFormOf(source);
  refuseOtherLayouts(await headText(head.subarray(form.start.offset), form.encoding), form.delimiter);
  return { kind: "text", ...form };
}

/** Bytes at hand, opened to be read as columns. */
export function openBytes(bytes: Uint8Array, form?: FileForm): Promise<ColumnFile> {
  return openColumns(sourceOfBytes(bytes), form);
}

/** The first rows of a sheet, blank ones among them: what its columns are guessed by, and a page shows. */
export async function headRows(file: ColumnFile, sheet: string): Promise<ReadRow[]> {
  const head: ReadRow[] = [];
  for await (const rows of file.rows(sheet)) {
    head.push(...rows.slice(0, HEAD_ROWS - head.length));
    if (head.length === HEAD_ROWS) break;
  }
  return head;
}
