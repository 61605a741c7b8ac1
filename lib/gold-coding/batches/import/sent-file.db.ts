import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { guessEdition } from "#lib/facts/codes/guess-edition";
import { type ColumnFile, openColumns } from "#lib/files/columns/column-file";
import { headingsFingerprint } from "#lib/files/columns/fingerprint";
import { dataRows, filledCells } from "#lib/files/columns/guess-columns";
import { type GuessedSheet, guessSheet } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import type { ReadRow } from "#lib/files/columns/read-row";
import { readingOf } from "#lib/files/columns/reading";
import { orRefusal } from "#lib/files/or-refusal";
import { type FileReading, rememberedColumns } from "#lib/gold-coding/batches/import/batch-files.db";
import {
  type RecordColumns,
  type RecordField,
  wantedColumns,
} from "#lib/gold-coding/batches/import/record-fields";
import { guessOutOf } from "#lib/gold-coding/batches/import/record-reading";
import { codedEditionsOf } from "#lib/gold-coding/batches/import/records-import.db";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import { Refusal } from "#lib/platform/refusal";

/** A file that was sent for a batch, looked into as far as its columns are to be confirmed. */
export interface SentFile {
  sheets: readonly string[];
  /** The first rows of the sheet. */
  head: ReadRow[];
  /** What its columns are called. */
  names: string[];
  columns: RecordColumns;
  fingerprint: string | null;
  /** Whether they are as somebody confirmed them for an earlier file with the same headings. */
  remembered: boolean;
  editions: CodedEdition[];
  held: CodedEdition[];
}

/** @throws Refusal with what is wrong with the file, or where it is not kept any more */
export async function openSent({ stored, form }: Pick<FileReading, "stored" | "form">): Promise<ColumnFile> {
  return orRefusal(openColumns((from) => readStoredFile(stored, from), form));
}

/**
 * Looks into a file: what its columns are called, hold, and were confirmed to hold before.
 * @param sheet the one to read; "" for the likeliest
 * @throws Refusal where it has no rows, they cannot be read, or it is not kept any more
 */
export async function lookInto(
  batch: { id: string; editions: string[]; revisionId: string | null },
  reading: Pick<FileReading, "stored" | "form">,
  sheet: string,
): Promise<SentFile> {
  const file = await openSent(reading);
  const { editions, held } = await codedEditionsOf(batch);
  const { head, ...guess } = await orRefusal(guessOf(file, sheet, editions));
  const { headingRow } = guess.choice;
  const names = columnNames(head, headingRow);
  const fingerprint = headingsFingerprint(headingRow === null ? null : head[headingRow]!.cells);
  const before = await rememberedColumns(batch.id, fingerprint);
  const below = dataRows(head, headingRow);
  const cellsOf = (field: RecordField) => {
    const at = guess.choice.columns[field];
    return at === undefined ? [] : filledCells(below, at);
  };
  const choice = before ? { ...guess.choice, columns: before.choice.columns } : guess.choice;
  const columns: RecordColumns = {
    ...readingOf(file, head, choice),
    edition: before?.edition ?? guessEdition(cellsOf("assignedCode"), held),
    confidenceOutOf: before?.confidenceOutOf ?? guessOutOf(cellsOf("confidence")),
    rows: file.rowsIn(choice.sheet),
  };
  return {
    sheets: file.sheets,
    head,
    names,
    columns,
    fingerprint,
    remembered: before !== null,
    editions,
    held,
  };
}

async function guessOf(
  file: ColumnFile,
  sheet: string,
  editions: readonly CodedEdition[],
): Promise<GuessedSheet<RecordField>> {
  const guessed = await guessSheet(file, sheet, wantedColumns(editions));
  if (!guessed) throw new Refusal("This file has no rows. Check that it is the right one.", "file");
  return guessed;
}
