import type { Place } from "#lib/files/columns/read-row";
import { chosenRows } from "#lib/files/columns/reading";
import type { JobWork, RefusedRow } from "#lib/jobs/job";
import { inSheet } from "#lib/jobs/job-of-file";
import { readKeptFile, readStoredFile } from "#lib/jobs/stored-file.db";
import { db, type Transaction } from "#lib/platform/db";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";
import {
  type ListCursor,
  type ListInput,
  type ListTally,
  NOTHING_YET,
  partOf,
} from "#lib/title-lists/import/list-cursor";
import { listRowReader } from "#lib/title-lists/import/list-row";
import { MOST_LIST_ROWS } from "#lib/title-lists/import/most-rows";
import { KEPT_BACK, type ListReading, type TitleList } from "#lib/title-lists/title-list";
import { LONG_ENOUGH } from "#lib/title-lists/title-lists.db";

/** So many rows are one transaction. */
const CHUNK = 5_000;
/** After so many that cannot be read nobody needs to see more of them. */
const MOST_FAULTS = 200;

/** A row of title_list_row. */
type Counted = [line: number, period: string, key: string, title: string, count: number];

/**
 * Reads the rows of a list, a chunk at a time, to where they wait for the whole of it.
 * @throws Refusal where a row cannot be read: nothing of the list is kept then, and the job lists the rows
 */
export async function readRows(
  work: JobWork<ListInput>,
  list: TitleList,
  from: (ListCursor & { stage: "read" }) | null,
): Promise<ListCursor> {
  const reading = list.settings as ListReading;
  const { storedId } = list;
  const sent = storedId === null ? null : await readKeptFile(storedId);
  if (!sent) throw new Refusal("The file is not kept any more. Send it again.");
  const read = listRowReader(reading, list.period);
  const tally: ListTally = { ...(from?.tally ?? NOTHING_YET) };
  const sheet = reading.form.kind === "workbook" ? reading.choice.sheet : "";
  let rows: Counted[] = [];
  let refused: RefusedRow[] = [];
  let since = 0;
  let last: Place = from?.next ?? reading.start;
  const refuse = (row: number, column: string, reason: string) =>
    refused.push({ row, column: inSheet(sheet, column), reason });
  const put = async (cursor: ListCursor) => {
    const stage = `${count(tally.rows)} rows read`;
    const far =
      reading.form.kind === "text" ? last.offset / Math.max(1, sent.size) : Math.min(1, last.offset / 1e5);
    await db().$transaction(async (transaction) => {
      const execute = transaction.$executeRawUnsafe.bind(transaction);
      if (tally.faults === 0) await keepRows(transaction, list.id, rows);
      await work.refuseRows(refused, execute);
      await work.advance({ stage, ...partOf("read", far), cursor: cursor as unknown as Value }, execute);
    }, LONG_ENOUGH);
    [rows, refused, since] = [[], [], 0];
  };
  rowsOfFile: for await (const some of chosenRows((at) => readStoredFile(sent.id, at), reading, last)) {
    for (const row of some) {
      const came = read(row);
      tally.rows++;
      if (tally.rows > MOST_LIST_ROWS)
        throw new Refusal(`The list has more than ${count(MOST_LIST_ROWS)} rows. Send it in several lists.`);
      if (came.came === "fault") {
        tally.faults++;
        refuse(row.line, came.column, came.reason);
        if (tally.faults >= MOST_FAULTS) break rowsOfFile;
      } else if (came.came === "left out") tally.leftOut++;
      else if (came.came === "personal") {
        if (tally.personal++ < MOST_FAULTS) refuse(row.line, "", came.reason);
      } else {
        if (came.cleaned) tally.cleaned++;
        for (const { period, count: given } of came.counts) {
          if (given === KEPT_BACK) tally.keptBack++;
          rows.push([row.line, period, came.key, came.title, given]);
        }
      }
      last = row.next;
      if (++since >= CHUNK) await put({ stage: "read", next: last, tally: { ...tally } });
    }
  }
  if (tally.faults > 0) await giveUp(work, list, tally, refused);
  const cursor: ListCursor = { stage: "gather", tally };
  await put(cursor);
  return cursor;
}

async function keepRows(transaction: Transaction, listId: number, rows: readonly Counted[]): Promise<void> {
  if (rows.length === 0) return;
  const column = (at: number) => rows.map((row) => row[at]);
  await transaction.$executeRaw`
    INSERT INTO title_list_row (list_id, line, period, key, title, count)
    SELECT ${listId}, line, period, key, title, count
    FROM unnest(${column(0)}::int[], ${column(1)}::text[], ${column(2)}::text[], ${column(3)}::text[], ${column(4)}::float[])
      AS row(line, period, key, title, count)`;
}

/** Keeps nothing of the list but what is wrong with it, so that a mended file is read from its beginning. */
async function giveUp(
  work: JobWork<ListInput>,
  { id }: TitleList,
  { faults }: ListTally,
  refused: readonly RefusedRow[],
): Promise<never> {
  await db().$transaction(async (transaction) => {
    const execute = transaction.$executeRawUnsafe.bind(transaction);
    await transaction.titleListRow.deleteMany({ where: { listId: id } });
    await work.refuseRows(refused, execute);
    await work.advance({ stage: "", done: 0, cursor: null }, execute);
  }, LONG_ENOUGH);
  const many = faults >= MOST_FAULTS ? `${count(MOST_FAULTS)} rows or more` : quantity(faults, "row");
  throw new Refusal(
    `${many} cannot be read, so nothing of the list was taken. They are listed with what to mend; if most are, choose the columns again.`,
  );
}
