import type { FileForm } from "#lib/files/columns/column-file";
import { removeStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { count, dateInWords } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { StandardColumns } from "#lib/standards/import/standard-fields";

/** What is kept of how a file is read: nothing of its columns until they are confirmed. */
export interface StandardsReading extends Partial<StandardColumns> {
  /** Id of the file as it was sent, while it is kept; "" afterwards. */
  stored: string;
  /** By which the next file with the same headings is known; null where it has none. */
  fingerprint?: string | null;
}

/** A file of standards. */
export interface StandardsFile {
  id: number;
  fileName: string;
  sha256: string;
  jobId: string | null;
  reading: StandardsReading;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  startedAt: Date;
  finishedAt: Date | null;
  /** Of its import; "" while there is none. */
  jobState: string;
}

/** How far a file of standards has come. */
export type StandardsFileState = "to confirm" | "importing" | "imported" | "gone";

export const FILE_STATES: Record<StandardsFileState, string> = {
  "to confirm": "Columns to be confirmed",
  importing: "Being imported",
  imported: "Imported",
  gone: "To be sent again",
};

/** An import is of all of a file or of none: one that failed is to be confirmed again. */
export function stateOfFile(
  file: Pick<StandardsFile, "finishedAt" | "jobState" | "reading">,
): StandardsFileState {
  if (file.finishedAt) return "imported";
  if (file.jobState === "waiting" || file.jobState === "running") return "importing";
  return file.reading.stored === "" ? "gone" : "to confirm";
}

const MOST_LISTED = 50;

/** The newest files first. */
export async function listStandardsFiles(): Promise<StandardsFile[]> {
  return withStates(await db().standardsFile.findMany({ orderBy: { id: "desc" }, take: MOST_LISTED }));
}

/** One file; null where there is none. */
export async function readStandardsFile(id: number): Promise<StandardsFile | null> {
  return (await withStates(await db().standardsFile.findMany({ where: { id } })))[0] ?? null;
}

type Row = Awaited<ReturnType<ReturnType<typeof db>["standardsFile"]["findMany"]>>[number];

async function withStates(rows: Row[]): Promise<StandardsFile[]> {
  const ids = rows.flatMap(({ jobId }) => jobId ?? []);
  const jobs = await db().job.findMany({ where: { id: { in: ids } }, select: { id: true, state: true } });
  const states = new Map(jobs.map(({ id, state }) => [id, state]));
  const stored = rows.map(({ columns }) => (columns as unknown as StandardsReading).stored);
  const kept = await db().storedFile.findMany({ where: { id: { in: stored } }, select: { id: true } });
  const here = new Set(kept.map(({ id }) => id));
  return rows.map(({ columns, startedById: _, ...row }) => {
    const reading = columns as unknown as StandardsReading;
    return {
      ...row,
      reading: { ...reading, stored: here.has(reading.stored) ? reading.stored : "" },
      // What ended long ago has no page any more.
      jobId: row.jobId !== null && states.has(row.jobId) ? row.jobId : null,
      jobState: states.get(row.jobId ?? "") ?? "",
    };
  });
}

/**
 * Takes a file that was sent, before anything of it is read.
 * @returns its id
 * @throws Refusal where the same bytes were the last that was imported: they would change nothing
 */
export function takeStandardsFile(
  by: Actor,
  sent: { id: string; name: string; sha256: string },
  form: FileForm,
): Promise<number> {
  return recorded(by, async (transaction, record) => {
    const last = await transaction.standardsFile.findFirst({
      where: { finishedAt: { not: null } },
      orderBy: { finishedAt: "desc" },
    });
    if (last?.sha256 === sent.sha256)
      throw new Refusal(
        `This file is what was imported last, on ${dateInWords(last.finishedAt!.toISOString())}, with ${count(last.added + last.changed + last.unchanged)} standards. Send one that says something else.`,
        "file",
      );
    const waiting = await transaction.standardsFile.findMany({
      where: { sha256: sent.sha256, finishedAt: null, jobId: null },
    });
    for (const one of waiting) {
      await removeStoredFile((one.columns as unknown as StandardsReading).stored, transaction);
      await transaction.standardsFile.delete({ where: { id: one.id } });
    }
    const { id } = await transaction.standardsFile.create({
      data: {
        fileName: sent.name,
        sha256: sent.sha256,
        columns: { stored: sent.id, form } as object,
        startedById: by.personId,
      },
    });
    await record({
      action: "sent a file of standards",
      subjectKind: "standards-file",
      subjectId: String(id),
      before: null,
      after: { file: sent.name, sha256: sent.sha256 },
      reason: null,
    });
    return id;
  });
}

/** How the newest file with the same headings was read; null for none. */
export async function rememberedStandardColumns(fingerprint: string | null): Promise<StandardColumns | null> {
  if (fingerprint === null) return null;
  const [found] = await db().$queryRaw<{ columns: StandardColumns }[]>`
    SELECT columns FROM standards_file WHERE columns ->> 'fingerprint' = ${fingerprint} AND columns ? 'choice'
    ORDER BY id DESC LIMIT 1`;
  return found?.columns ?? null;
}

/** Rows of a file's report, in its order. @param outcome "" for all @param most how many */
export function reportRows(file: number, outcome: string, most?: number) {
  return db().standardsFileRow.findMany({
    where: { fileId: file, ...(outcome !== "" && { outcome }) },
    orderBy: { row: "asc" },
    ...(most !== undefined && { take: most }),
  });
}
