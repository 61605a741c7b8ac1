import { openColumns } from "#lib/files/columns/column-file";
import { guessSheet } from "#lib/files/columns/guess-file";
import { columnNames } from "#lib/files/columns/heading-row";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import { readingOf } from "#lib/files/columns/reading";
import { orRefusal } from "#lib/files/or-refusal";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import {
  guessLayout,
  guessPeriodKind,
  LIST_COLUMNS,
  periodColumnsIn,
} from "#lib/title-lists/import/list-columns";
import { LIST_KINDS, type ListKind } from "#lib/title-lists/list-kind";
import type { PeriodKind } from "#lib/title-lists/period";
import type { ListReading, TitleList } from "#lib/title-lists/title-list";
import type { KeptFile } from "#lib/web/read-upload";

/** What whoever sends a list says of it. */
export interface ListSaid {
  name: string;
  source: string;
  licence: string;
  kind: ListKind;
  note: string;
}

/**
 * Keeps a list that was sent, for its columns to be confirmed.
 * @returns its number
 * @throws Refusal where its rows cannot be read
 */
export async function receiveList(by: Actor, file: KeptFile, said: ListSaid): Promise<number> {
  const looked = await lookIntoList({ storedId: file.id, settings: {} });
  return recorded(by, async (transaction, record) => {
    const { id } = await transaction.titleList.create({
      data: {
        ...said,
        period: looked.period,
        least: LIST_KINDS[said.kind].least,
        fileName: file.name,
        sha256: file.sha256,
        storedId: file.id,
        settings: { form: looked.reading.form } as object,
        sentById: by.personId,
      },
      select: { id: true },
    });
    const { name, source, licence, kind } = said;
    await record({
      action: "sent a list of titles",
      subjectKind: "title-list",
      subjectId: String(id),
      before: null,
      after: { name, source, licence, kind, file: file.name, sha256: file.sha256 },
      reason: null,
    });
    return id;
  });
}

/** A list looked into as far as its columns are to be confirmed. */
export interface LookedIntoList {
  sheets: readonly string[];
  /** The first rows of the sheet. */
  head: ReadRow[];
  reading: ListReading;
  period: PeriodKind;
  /** How many rows the sheet has; null of a text. */
  sheetRows: number | null;
}

/**
 * Looks into a list: what its columns are called, what they seem to hold, and how its periods stand.
 * @param sheet the one to read; "" for the likeliest
 * @throws Refusal where it has no rows, they cannot be read, or it is not kept any more
 */
export async function lookIntoList(
  list: { storedId: string | null; settings: Partial<TitleList["settings"]> },
  sheet = "",
): Promise<LookedIntoList> {
  const { storedId, settings } = list;
  if (storedId === null) throw new Refusal("The file is not kept any more. Send it again.", "file");
  const file = await orRefusal(openColumns((from) => readStoredFile(storedId, from), settings.form));
  const chosen = sheet === "" ? (settings.choice?.sheet ?? "") : sheet;
  const { head, choice: guess } = await orRefusal(guessOf(file, chosen));
  // What was confirmed before and taken back is proposed again.
  const choice = settings.choice?.sheet === guess.sheet ? settings.choice : guess;
  const names = columnNames(head, choice.headingRow);
  const period = guessPeriodKind(names, head, choice) ?? "quarter";
  const periodColumns = periodColumnsIn(names, period, choice);
  return {
    sheets: file.sheets,
    head,
    period,
    sheetRows: file.rowsIn(choice.sheet),
    reading: {
      ...readingOf(file, head, choice),
      names,
      periodColumns,
      layout: settings.layout ?? guessLayout(choice, periodColumns),
      single: settings.single ?? "",
      addUp: settings.addUp ?? choice.columns.count === undefined,
    },
  };
}

async function guessOf(file: Awaited<ReturnType<typeof openColumns>>, sheet: string) {
  const guessed = await guessSheet(file, sheet, LIST_COLUMNS);
  if (!guessed || ((sheet === "" || guessed.choice.sheet !== sheet) && guessed.head.every(isBlank)))
    throw new Refusal("There is nothing in this file. Choose another.", "file");
  return guessed;
}
