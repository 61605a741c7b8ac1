import { createHash, randomBytes } from "node:crypto";
import type {
  CodedFile,
  CodedFileState,
  FileSettings,
  Work,
  WorkCursor,
} from "#lib/coded-files/kept/coded-file";
import { removeStoredFile } from "#lib/jobs/stored-file.db";
import { db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";

const WITH_FILE = { stored: { select: { name: true, size: true, expiresAt: true } } } as const;
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: string, ownerId: string | null) =>
  db().codedFile.findFirst({ where: { id, ownerId }, include: WITH_FILE });

/**
 * Keeps what is to be done with a file that was sent.
 * @param owner null for a visitor: whoever has the address may read it, and nobody finds it in the database
 * @returns what stands in its address, 128 bits nobody can guess
 */
export async function keepCodedFile(file: {
  storedId: string;
  owner: string | null;
  work: Work;
  settings: FileSettings;
}): Promise<string> {
  const { storedId, owner: ownerId, work, settings } = file;
  const key = randomBytes(16).toString("base64url");
  const id = ownerId === null ? hashed(key) : key;
  await db().codedFile.create({ data: { id, storedId, ownerId, work, settings: settings as object } });
  return key;
}

/**
 * The file at an address, for whom it belongs to: somebody signed in, or whoever has a visitor's address. Null for everybody
 * else, and where there is none.
 * @param personId of who asks; null for nobody signed in
 */
export async function findCodedFile(key: string, personId: string | null): Promise<CodedFile | null> {
  if (!/^[\w-]{22}$/.test(key)) return null;
  const own = personId === null ? null : await findRow(key, personId);
  const row = own ?? (await findRow(hashed(key), null));
  return row && row.stored.expiresAt > new Date() ? asCodedFile(row, key) : null;
}

/** @throws Refusal where it is not theirs, or not kept any more */
export async function demandCodedFile(key: string, personId: string | null): Promise<CodedFile> {
  const found = await findCodedFile(key, personId);
  if (!found) throw new Refusal("There is no such file here any more. Send it again.");
  return found;
}

/** By the id of its row, for work that goes on without whoever asked for it. */
export async function codedFileOf(id: string): Promise<CodedFile | null> {
  const row = await db().codedFile.findUnique({ where: { id }, include: WITH_FILE });
  return row && asCodedFile(row, "");
}

/** The files of somebody, the newest first. */
export async function listCodedFiles(ownerId: string): Promise<CodedFile[]> {
  const rows = await db().codedFile.findMany({
    where: { ownerId, stored: { expiresAt: { gt: new Date() } } },
    include: WITH_FILE,
    // How far each is, its rows say; the rest may be long.
    omit: { cursor: true },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => asCodedFile({ ...row, cursor: null }, row.id));
}

/** Deletes a file with all that was made of it; work on it ends at its next chunk. */
export async function deleteCodedFile({ storedId }: Pick<CodedFile, "storedId">): Promise<void> {
  await removeStoredFile(storedId);
}

function asCodedFile({ stored, ...row }: Row, key: string): CodedFile {
  const { id, ownerId, storedId, jobId, rows, createdAt, doneAt } = row;
  return {
    ...{ id, key, ownerId, storedId, jobId, rows, createdAt, doneAt },
    work: row.work as Work,
    state: row.state as CodedFileState,
    settings: row.settings as unknown as FileSettings,
    cursor: row.cursor === null ? null : (JSON.parse(row.cursor) as WorkCursor),
    name: stored.name,
    size: stored.size,
    expiresAt: stored.expiresAt,
  };
}

function hashed(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}
