import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { CodedBatch } from "#bench/gold-coding/batch";
import { openColumns } from "#lib/files/columns/column-file";
import { RECORDS_IMPORT } from "#lib/gold-coding/batches/import/records-import.db";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { readStoredFile, storeFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

/**
 * Milliseconds that the app's own import takes for so many of a batch's records, as a CSV file that was sent and whose columns are
 * confirmed, into a batch of its own.
 */
export async function benchImport(
  databaseUrl: string,
  batch: CodedBatch,
  records: number,
): Promise<{ ms: number; batchId: string }> {
  const { id: stored } = await storeFile(csvOf(databaseUrl, batch, records), {
    ...{ name: "records.csv", owner: null, most: 2 ** 32 },
  });
  const id = `${batch.id}-imported`;
  const { form } = await openColumns((from) => readStoredFile(stored, from));
  const { editions } = await db().batch.findUniqueOrThrow({ where: { id: batch.id } });
  const fileId = await recorded(AT_TERMINAL, async (transaction, record) => {
    const made = await transaction.batch.create({ data: { id, title: id, editions, endsOn: "2099-12-31" } });
    const { columns } = await lookInto(made, { stored, form }, "");
    const file = await transaction.batchFile.create({
      data: { batchId: id, fileName: "records.csv", sha256: id, columns: { ...columns, stored } as object },
    });
    await record({
      ...{ action: "made for the bench", subjectKind: "batch", subjectId: id },
      ...{ before: null, after: {}, reason: null },
    });
    return file.id;
  });
  const nothing = async () => {};
  const start = performance.now();
  await RECORDS_IMPORT.run({
    ...{ id: "bench", input: { batch: id, file: fileId }, cursor: null, done: 0, by: AT_TERMINAL },
    ...{ advance: nothing, refuse: nothing, refuseRows: nothing },
  });
  const ms = Math.round(performance.now() - start);
  const imported = await db().surveyRecord.count({ where: { batchId: id } });
  if (imported !== records) throw new Error(`Of ${records} records ${imported} were imported.`);
  return { ms, batchId: id };
}

/** A batch's records as whoever sends them would have them. */
async function* csvOf(databaseUrl: string, batch: CodedBatch, records: number): AsyncGenerator<Uint8Array> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    yield* client.query(
      copyTo(`COPY (SELECT reference AS "record id", job_title AS "job title", job_description AS "job description",
          industry_text AS "industry", assigned_code AS "assigned code", assigned_edition AS "edition", confidence
        FROM survey_record WHERE batch_id = '${batch.id}' LIMIT ${records}) TO STDOUT (FORMAT csv, HEADER)`),
    );
  } finally {
    await client.end();
  }
}
