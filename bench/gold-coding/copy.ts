import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { CodedBatch } from "#bench/gold-coding/batch";

/** Milliseconds that a bare COPY of so many of a batch's records takes into a table that is like theirs, with its indexes and checks. */
export async function benchCopy(databaseUrl: string, batch: CodedBatch, records: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const lines: Buffer[] = [];
    await pipeline(
      client.query(
        copyTo(
          `COPY (SELECT * FROM survey_record WHERE batch_id = '${batch.id}' LIMIT ${records}) TO STDOUT`,
        ),
      ),
      new Writable({
        write: (chunk, _, done) => {
          lines.push(chunk);
          done();
        },
      }),
    );
    await client.query("CREATE TABLE survey_record_copied (LIKE survey_record INCLUDING ALL)");
    const start = performance.now();
    await pipeline(Readable.from(lines), client.query(copyFrom("COPY survey_record_copied FROM STDIN")));
    return Math.round(performance.now() - start);
  } finally {
    await client.query("DROP TABLE IF EXISTS survey_record_copied");
    await client.end();
  }
}
