import type { CodedRow } from "#lib/coded-files/coded-row";
import {
  type CodedFile,
  type ConfirmedSettings,
  MOST_ROWS,
  type WorkCursor,
} from "#lib/coded-files/kept/coded-file";
import { codedFileOf } from "#lib/coded-files/kept/coded-files.db";
import { gathered, packRows } from "#lib/coded-files/kept/parts";
import { readCodeData, readConvertData } from "#lib/coded-files/kept/work-data.db";
import { beginAnew, type DonePart, writeParts } from "#lib/coded-files/kept/write-parts.db";
import { rowCoder, type WorkWithData } from "#lib/coded-files/row-coder";
import { emptyTally, majorGroups, tallyRow } from "#lib/coded-files/tally";
import { type WorkRow, workRows } from "#lib/coded-files/work-rows";
import type { JobKind } from "#lib/jobs/job";
import { readStoredFile } from "#lib/jobs/stored-file.db";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

/** So many rows are one transaction: a second's work or less. */
const PART_ROWS = 2_000;
/** After so many rows others get their turn. */
const TURN_ROWS = 50;

/** What the work on a file is given: the id of its row, which opens nothing. */
export type CodedFileInput = { file: string };

/** Codes or converts a file that is too long for a request. */
export const CODED_FILE: JobKind<CodedFileInput> = {
  kind: "coded-file",
  async run(work) {
    const file = await codedFileOf(work.input.file);
    if (!file) throw new Refusal("The file was deleted.");
    if (file.state === "to confirm") throw new Refusal("The columns of the file are being chosen again.");
    if (file.state === "at work")
      for await (const part of doneParts(file)) {
        const written = await writeParts(file, [part], (transaction) =>
          work.advance(progressOf(file, part), (sql, ...values) =>
            transaction.$executeRawUnsafe(sql, ...values),
          ),
        );
        if (!written) throw new Refusal("The columns of the file are being chosen again.");
      }
    const rows = (await codedFileOf(file.id))?.rows ?? 0;
    return {
      said: `${quantity(rows, "row")} done.`,
      ...(file.ownerId !== null && { next: { href: `/coded-files/${file.id}`, name: "Go to the file" } }),
    };
  },
};

/**
 * Does a file at once, in one transaction, where it has no more than so many rows: killed on the way, nothing of it is done.
 * @returns whether it has no more, or was done by another request meanwhile
 * @throws Refusal where its rows cannot be read
 */
export async function doAtOnce(file: CodedFile, mostRows: number): Promise<boolean> {
  const parts: DonePart[] = [];
  for await (const part of doneParts(file)) {
    parts.push(part);
    if (part.rows > mostRows || parts.length > MOST_PARTS_AT_ONCE) return false;
  }
  await writeParts(file, parts);
  return true;
}
const MOST_PARTS_AT_ONCE = 5;

/** The parts of a file that are not done yet, in their order; the last may hold no row. */
async function* doneParts(file: CodedFile): AsyncGenerator<DonePart> {
  const settings = file.settings as ConfirmedSettings;
  if (file.cursor?.next === null) return;
  const { code, doneWith, majorOf } = await coderOf(settings);
  const known = file.cursor?.doneWith === doneWith ? file.cursor : null;
  if (file.cursor && !known) await beginAnew(file);
  const start = known ?? { next: undefined, part: 0, tally: emptyTally(settings.work) };
  const most = file.ownerId === null ? MOST_ROWS.visitors : MOST_ROWS.own;
  let number = start.part;
  let rows = known ? file.rows : 0;
  const { tally } = start;
  let stretch: { line: number; coded: CodedRow | null }[] = [];
  let last: WorkRow | null = null;
  const part = (next: WorkCursor["next"]): DonePart => {
    const { kept, doubtful } = gathered(stretch);
    stretch = [];
    const after = { next, part: number + 1, doneWith, tally: structuredClone(tally) };
    return { number: number++, cells: packRows(kept), doubtful, rows, after };
  };
  for await (const some of workRows(
    (from) => readStoredFile(file.storedId, from),
    settings,
    start.next ?? undefined,
  )) {
    for (const row of some) {
      const coded = code(row);
      if (coded !== null) {
        tallyRow(tally, coded, majorOf);
        if (++rows > most) throw tooManyRows(most);
      }
      stretch.push({ line: row.line, coded });
      last = row;
      if (stretch.length % TURN_ROWS === 0) await new Promise(setImmediate);
      if (stretch.length === PART_ROWS) yield part(last.next);
    }
  }
  yield part(null);
}

/** What is said of a file that is too long. */
export function tooManyRows(most: number): Refusal {
  const otherwise =
    most === MOST_ROWS.visitors
      ? `Sign in to send one of up to ${count(MOST_ROWS.own)}, or send it`
      : "Send it";
  return new Refusal(`This file has more than ${count(most)} rows. ${otherwise} in parts.`, "file");
}

/** What does the rows, by what is released now: it stays the same to the end of the file or until the work is killed. */
async function coderOf({ work, choice }: ConfirmedSettings) {
  const coder = (given: WorkWithData, doneWith: string) => ({
    code: rowCoder(given, choice),
    doneWith,
    majorOf: majorGroups(work, given.data.held),
  });
  if (work.kind === "code") {
    const { data, doneWith } = await readCodeData(work);
    return coder({ work, data }, doneWith);
  }
  const { data, doneWith } = await readConvertData(work);
  return coder({ work, data }, doneWith);
}

/** How far a text is read is known in bytes, and a sheet in rows. */
function progressOf({ settings, size }: CodedFile, { rows, after }: DonePart) {
  const { form, sheetRows } = settings;
  const at = after.next?.offset;
  const part =
    form.kind === "text"
      ? { done: at === undefined ? 100 : Math.floor((100 * at) / Math.max(1, size)), total: 100 }
      : { done: at ?? sheetRows ?? 0, total: sheetRows ?? null };
  return { stage: `${count(rows)} rows done`, ...part };
}
