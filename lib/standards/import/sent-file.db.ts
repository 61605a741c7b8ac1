import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { type ColumnFile, openColumns } from "#lib/files/columns/column-file";
import { headingsFingerprint } from "#lib/files/columns/fingerprint";
import { dataRows, filledCells } from "#lib/files/columns/guess-columns";
import { type GuessedSheet, guessSheet } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import type { ReadRow } from "#lib/files/columns/read-row";
import { readingOf } from "#lib/files/columns/reading";
import { orRefusal } from "#lib/files/or-refusal";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import { Refusal } from "#lib/platform/refusal";
import { readStandardEditions } from "#lib/standards/held-editions.db";
import { guessCodesEdition } from "#lib/standards/import/codes-edition";
import {
  type StandardColumns,
  type StandardField,
  wantedColumns,
} from "#lib/standards/import/standard-fields";
import { rememberedStandardColumns, type StandardsReading } from "#lib/standards/import/standards-files.db";
import { isApprenticeshipReference, readUrn } from "#lib/standards/urn";

/** A file of standards, looked into as far as its columns are to be confirmed. */
export interface SentStandards {
  sheets: readonly string[];
  /** The first rows of the sheet, and what its columns are called. */
  head: ReadRow[];
  names: string[];
  columns: StandardColumns;
  fingerprint: string | null;
  /** Whether they are as somebody confirmed them for an earlier file with the same headings. */
  remembered: boolean;
  /** The editions that its codes may be of, the newest first. */
  held: readonly CodedEdition[];
}

/**
 * Looks into a file: what its columns are called, hold, and were confirmed to hold before.
 * @param sheet the one to read; "" for the likeliest
 * @throws Refusal where it has no rows, they cannot be read, or it is not kept any more
 */
export async function lookIntoStandards(
  { stored, form }: Pick<StandardsReading, "stored" | "form">,
  sheet: string,
): Promise<SentStandards> {
  const file = await orRefusal(openColumns((from) => readStoredFile(stored, from), form));
  const { held } = await readStandardEditions();
  const { head, ...guess } = await orRefusal(guessOf(file, sheet, held));
  const { headingRow } = guess.choice;
  const names = columnNames(head, headingRow);
  const fingerprint = headingsFingerprint(headingRow === null ? null : head[headingRow]!.cells);
  const before = await rememberedStandardColumns(fingerprint);
  const choice = before ? { ...guess.choice, columns: before.choice.columns } : guess.choice;
  const below = dataRows(head, headingRow);
  const cellsOf = (field: StandardField) => {
    const at = choice.columns[field];
    return at === undefined ? [] : filledCells(below, at);
  };
  const urns = cellsOf("urn").map(readUrn);
  const columns: StandardColumns = {
    ...readingOf(file, head, choice),
    edition:
      before?.edition ?? guessCodesEdition(names[choice.columns.codes ?? -1] ?? "", cellsOf("codes"), held),
    kind:
      before?.kind ??
      (2 * urns.filter(isApprenticeshipReference).length > urns.length ? "apprenticeship" : "occupational"),
  };
  return { sheets: file.sheets, head, names, columns, fingerprint, remembered: before !== null, held };
}

async function guessOf(
  file: ColumnFile,
  sheet: string,
  held: readonly CodedEdition[],
): Promise<GuessedSheet<StandardField>> {
  const guessed = await guessSheet(file, sheet, wantedColumns(held));
  if (!guessed) throw new Refusal("This file has no rows. Check that it is the right one.", "file");
  return guessed;
}
