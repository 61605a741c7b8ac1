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
 * with the same id the first is taken.
 */
async function writeRecords(
  client: ClientBase,
  into: RecordsInto,
  records: readonly NewRecord[],
): Promise<Written> {
  const held = await heldAlready(client, into, records);
  const refused: RefusedRecord[] = [];
  const fresh: NewRecord[] = [];
  const rowOf = new Map<string, number>();
  for (const record of records) {
    const { reference, row } = record;
    const known = held.get(reference);
    const above = rowOf.get(reference);
    if (known) {
      if (known.fileId !== into.fileId || known.row !== row)
        refused.push({ row, field: "reference", reason: heldReason(known, into) });
    } else if (above !== undefined) {
      refused.push({
        row,
        field: "reference",
        reason: `Row ${count(above)} of this file has the same record id.`,
      });
    } else {
      rowOf.set(reference, row);
      fresh.push(record);
    }
  }
  if (fresh.length > 0) await copy(client, into, fresh);
  return { imported: fresh.length, refused };
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
