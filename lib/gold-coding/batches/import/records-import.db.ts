import { editionsIn } from "#lib/classification/classification.db";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { readData } from "#lib/facts/data.db";
import type { Place, ReadRow } from "#lib/files/columns/read-row";
import { chosenRows } from "#lib/files/columns/reading";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { readBatch } from "#lib/gold-coding/batches/batches.db";
import { type BatchFile, readFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { FIELD_MEANINGS, type RecordColumns } from "#lib/gold-coding/batches/import/record-fields";
import { recordReading } from "#lib/gold-coding/batches/import/record-reading";
import {
  isRefused,
  type NewRecord,
  type RecordReading,
  type RefusedRecord,
  recordReader,
} from "#lib/gold-coding/batches/import/record-row";
import { withRecordsWriter } from "#lib/gold-coding/batches/import/write-records.db";
import type { JobKind, JobOutcome, JobWork } from "#lib/jobs/job";
import { readKeptFile, readStoredFile, removeStoredFile } from "#lib/jobs/stored-file.db";
import { count, quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import { recorded } from "#lib/record/record.db";

/** What the import of a file of records is given. */
export type RecordsImport = { batch: string; file: number };

/** Where it stands: after which row of the file, and what has come of the rows until there. */
type Cursor = { offset: number; line: number; imported: number; refused: number };

/** So many records are one transaction: few enough to come on every second or so, enough to be as fast as all at once. */
const CHUNK = 10_000;
/** Refused rows beyond this are counted and not listed. */
const MOST_LISTED = 10_000;

/** Imports a file of survey records that was sent for a batch, whose columns are confirmed. */
export const RECORDS_IMPORT: JobKind<RecordsImport> = {
  kind: "records-import",
  async run(work) {
    const { batch, file } = await readInput(work.input);
    if (file.finishedAt === null) {
      const came = await importRows(
        work,
        batch.id,
        file,
        await readingFor(batch, file.reading as RecordColumns),
      );
      await finish(work, file, came);
      return outcome(batch.id, came);
    }
    return outcome(batch.id, file);
  },
};

async function readInput({ batch: batchId, file: fileId }: RecordsImport) {
  const [batch, file] = await Promise.all([readBatch(batchId), readFile(batchId, fileId)]);
  if (!batch || !file?.reading.choice)
    throw new Refusal("This file is not in its batch any more. Send it again.");
  return { batch, file };
}

/** How the rows of a file of a batch are read, by its editions as they are now. */
export async function readingFor(
  batch: { editions: string[]; revisionId: string | null },
  columns: Pick<RecordColumns, "choice" | "edition" | "confidenceOutOf">,
): Promise<RecordReading> {
  const { editions, held } = await codedEditionsOf(batch);
  return recordReading(columns, editions, held);
}

/** The editions of a batch, and all that an assigned code may be of: these, and every edition of their series that is held. */
export async function codedEditionsOf(batch: {
  editions: string[];
  revisionId: string | null;
}): Promise<{ editions: CodedEdition[]; held: CodedEdition[] }> {
  const [own, data] = await Promise.all([readBatchEditions(batch), readData()]);
  const editions = own.map(({ edition }) => edition);
  const series = new Set(editions.map((edition) => edition.series));
  const others = editionsIn(data).filter(
    (edition) => series.has(edition.series) && !editions.some(({ id }) => id === edition.id),
  );
  return { editions, held: [...editions, ...others] };
}

interface Came {
  imported: number;
  refused: number;
}

async function importRows(
  work: JobWork<RecordsImport>,
  batchId: string,
  { id: fileId, reading: kept }: BatchFile,
  reading: RecordReading,
): Promise<Came> {
  const { stored, ...columns } = kept as RecordColumns & { stored: string };
  const sent = await readKeptFile(stored);
  if (!sent) throw new Refusal("The file is not kept any more. Take its records out, and send it again.");
  // How far a text is read is known in bytes, and a sheet in rows.
  const readUntil = ({ offset }: Place) =>
    columns.form.kind === "text"
      ? { done: Math.floor((100 * offset) / sent.size), total: 100 }
      : { done: offset, total: columns.rows ?? null };
  const read = recordReader(reading);
  const start = work.cursor as Cursor | null;
  const from: Place = start ?? columns.start;
  const rows = chosenRows((at) => readStoredFile(stored, at), columns, from);
  let came = { imported: start?.imported ?? 0, refused: start?.refused ?? 0 };
  await withRecordsWriter({ batchId, fileId }, async (write) => {
    // The next chunk is read while the database takes the one before.
    let writing: Promise<void> = Promise.resolve();
    const put = async ({ records, refused, next }: Chunk) => {
      const after = { ...came };
      await write(records, async (execute, written) => {
        const all = [...refused, ...written.refused];
        const room = Math.max(0, MOST_LISTED - after.refused);
        await work.refuseRows(all.slice(0, room).map(asRefusedRow), execute);
        after.imported += written.imported;
        after.refused += all.length;
        await execute(
          "UPDATE batch_file SET imported = $1, refused = $2 WHERE id = $3",
          ...[after.imported, after.refused, fileId],
        );
        const stage = `${count(after.imported)} records imported, ${count(after.refused)} rows refused`;
        await work.advance({ stage, ...readUntil(next), cursor: { ...next, ...after } }, execute);
      });
      came = after;
    };
    for await (const chunk of chunksOf(rows, read, from)) {
      await writing;
      writing = put(chunk);
      // Awaited above or below, where its error is thrown.
      writing.catch(() => {});
    }
    await writing;
  });
  return came;
}

interface Chunk {
  records: NewRecord[];
  refused: RefusedRecord[];
  next: Place;
}

/** The rows of a file as records, so many at a time; the last chunk may be of none. @param from where the rows begin */
async function* chunksOf(
  pieces: AsyncIterable<ReadRow[]>,
  read: (row: number, cells: readonly string[]) => NewRecord | RefusedRecord,
  from: Place,
): AsyncGenerator<Chunk> {
  let chunk: Chunk = { records: [], refused: [], next: from };
  for await (const rows of pieces)
    for (const { cells, line, fault, next } of rows) {
      chunk.next = next;
      const result = fault === "" ? read(line, cells) : { row: line, field: "" as const, reason: fault };
      if (isRefused(result)) chunk.refused.push(result);
      else chunk.records.push(result);
      if (chunk.records.length + chunk.refused.length < CHUNK) continue;
      yield chunk;
      chunk = { records: [], refused: [], next };
    }
  yield chunk;
}

function asRefusedRow({ row, field, reason }: RefusedRecord) {
  return { row, column: field === "" ? "" : FIELD_MEANINGS[field].name, reason };
}

/** Ends an import, once: the file is not needed any more, and what came of it stands in the record. */
async function finish(
  work: JobWork<RecordsImport>,
  file: BatchFile,
  came: { imported: number; refused: number },
) {
  await recorded(work.by, async (transaction, record) => {
    const { count: ended } = await transaction.batchFile.updateMany({
      where: { id: file.id, finishedAt: null },
      data: { finishedAt: new Date() },
    });
    if (ended === 0) return;
    await removeStoredFile(file.reading.stored, transaction);
    await record({
      action: "imported a file of records",
      subjectKind: "batch",
      subjectId: file.batchId,
      before: null,
      after: { file: file.fileName, sha256: file.sha256, ...came },
      reason: null,
    });
  });
}

function outcome(batchId: string, { imported, refused }: Came): JobOutcome {
  return {
    said: `${quantity(imported, "record")} imported${refused > 0 ? `, ${quantity(refused, "row")} refused` : ""}.`,
    lines: refused > MOST_LISTED ? [`The first ${count(MOST_LISTED)} refused rows are listed.`] : [],
    next: { href: batchHref(batchId), name: "Go to the batch" },
  };
}
