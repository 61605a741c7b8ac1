import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { COPY_RECORDS, copyLine } from "#lib/gold-coding/batches/import/copy-rows";
import type { NewRecord, RefusedRecord } from "#lib/gold-coding/batches/import/record-row";
import { ownConnection } from "#lib/platform/db";
import { count } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";

/** One statement in the transaction of a chunk; gives how many rows it touched. */
type Execute = (sql: string, ...values: unknown[]) => Promise<number>;

/**
 * Writes a chunk of records in a transaction of its own.
 * @param also what belongs to it, such as how far the work has come
 * @throws Refusal when the batch was closed or erased meanwhile
 */
export type WriteChunk = (
  records: readonly NewRecord[],
  also: (execute: Execute, written: Written) => Promise<void>,
) => Promise<Written>;

/** What came of a chunk. */
export interface Written {
  imported: number;
  refused: RefusedRecord[];
}

/** Where records go. */
export interface RecordsInto {
  batchId: string;
  fileId: number;
}

/** Gives work a way to write records into a batch, on a connection of its own: Prisma knows no COPY. */
export function withRecordsWriter<T>(into: RecordsInto, work: (write: WriteChunk) => Promise<T>): Promise<T> {
  return ownConnection((client) =>
    work(async (records, also) => {
      await client.query("BEGIN");
      try {
        await demandOpen(client, into.batchId);
        const written = await writeRecords(client, into, records);
        await also(async (sql, ...values) => (await client.query(sql, values)).rowCount ?? 0, written);
        await client.query("COMMIT");
        return written;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => {});
        throw error;
      }
    }),
  );
}

/** Keeps the batch from being closed, erased or written to by another import until the transaction ends. */
async function demandOpen(client: ClientBase, batchId: string): Promise<void> {
  const { rows } = await client.query<{ open: boolean }>(
    "SELECT closed_at IS NULL AND erased_at IS NULL AS open FROM batch WHERE id = $1 FOR NO KEY UPDATE",
    [batchId],
  );
  if (!rows[0]?.open)
    throw new Refusal("The batch was closed meanwhile. What was imported until then is in it.");
}

interface Held {
  reference: string;
  row: number;
  fileId: number;
  fileName: string;
}

/** How many lines go to the database at once. */
const LINES = 500;

/**
 * Copies records into their batch, in the transaction that the client is in, and leaves out those whose id is there
 * already: what this file brought before, silently, so that a row read twice is one record; others with the reason. Of two
 * with the same id the first is taken. Which ids are there is asked only where the copy hits upon one: in a file of new
 * records, which most are, asking for each would take as long as a sixth of the import.
 */
async function writeRecords(
  client: ClientBase,
  into: RecordsInto,
  records: readonly NewRecord[],
): Promise<Written> {
  const unique = withoutRepeated(records);
  if (await copyAll(client, into, unique.fresh))
    return { imported: unique.fresh.length, refused: unique.refused };
  const held = await heldAlready(client, into, unique.fresh);
  const fresh = unique.fresh.filter(({ reference }) => !held.has(reference));
  const refused = unique.fresh.flatMap(({ reference, row }): RefusedRecord[] => {
    const known = held.get(reference);
    if (!known || (known.fileId === into.fileId && known.row === row)) return [];
    return [{ row, field: "reference", reason: heldReason(known, into) }];
  });
  await copy(client, into, fresh);
  return { imported: fresh.length, refused: [...unique.refused, ...refused].sort((a, b) => a.row - b.row) };
}

/** Of records with the same id the first, and the others as refused. */
function withoutRepeated(records: readonly NewRecord[]): { fresh: NewRecord[]; refused: RefusedRecord[] } {
  const rowOf = new Map<string, number>();
  const refused: RefusedRecord[] = [];
  const fresh = records.filter(({ reference, row }) => {
    const above = rowOf.get(reference);
    if (above === undefined) {
      rowOf.set(reference, row);
      return true;
    }
    refused.push({
      row,
      field: "reference",
      reason: `Row ${count(above)} of this file has the same record id.`,
    });
    return false;
  });
  return { fresh, refused };
}

/** Copies records where none of their ids is there already; else copies none and says so. */
async function copyAll(
  client: ClientBase,
  into: RecordsInto,
  records: readonly NewRecord[],
): Promise<boolean> {
  await client.query("SAVEPOINT before_copy");
  try {
    await copy(client, into, records);
    return true;
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== "survey_record_reference") throw error;
    await client.query("ROLLBACK TO SAVEPOINT before_copy");
    return false;
  }
}

async function heldAlready(
  client: ClientBase,
  { batchId }: RecordsInto,
  records: readonly NewRecord[],
): Promise<Map<string, Held>> {
  const { rows } = await client.query<Held>(
    `SELECT reference, row, file_id AS "fileId", file_name AS "fileName"
     FROM unnest($2::text[]) AS wanted(wanted)
     JOIN survey_record ON survey_record.batch_id = $1 AND reference = wanted
     JOIN batch_file ON batch_file.id = file_id`,
    [batchId, records.map(({ reference }) => reference)],
  );
  return new Map(rows.map((row) => [row.reference, row]));
}

function heldReason({ fileId, fileName, row }: Held, into: RecordsInto): string {
  return fileId === into.fileId
    ? `Row ${count(row)} of this file has the same record id.`
    : `The record id is in the batch already, from row ${count(row)} of ${fileName}.`;
}

async function copy(
  client: ClientBase,
  { batchId, fileId }: RecordsInto,
  records: readonly NewRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const stream = client.query(copyFrom(COPY_RECORDS));
  const ended = finished(stream);
  // Awaited below; until then an error is kept for there.
  ended.catch(() => {});
  for (let at = 0; at < records.length && !stream.destroyed; at += LINES) {
    const lines = records.slice(at, at + LINES).map((record) => copyLine(record, batchId, fileId));
    if (!stream.write(lines.join(""))) await Promise.race([once(stream, "drain"), ended]);
  }
  stream.end();
  await ended;
}
