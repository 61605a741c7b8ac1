import type { AttachmentType, CheckedFile } from "#lib/files/attachments/attachment";
import { db, type Transaction } from "#lib/platform/db";

/** A file that is kept. */
interface Attachment extends Omit<CheckedFile, "content"> {
  id: number;
  addedAt: Date;
}

/** What a list needs of a file, without its content; for `select` of what has one. */
export const ATTACHMENT_FACTS = {
  id: true,
  fileName: true,
  type: true,
  size: true,
  sha256: true,
  addedAt: true,
} as const;

/** Keeps a file with what it belongs to, in the same transaction. @returns its number */
export async function keepAttachment(
  transaction: Transaction,
  { fileName, type, size, sha256, content }: CheckedFile,
): Promise<number> {
  const { id } = await transaction.attachment.create({
    data: { fileName, type, size, sha256, content: new Uint8Array(content) },
    select: { id: true },
  });
  return id;
}

/** A kept file with its content; null where there is none of this number. Who may have it is for the caller to say. */
export async function readAttachment(id: number): Promise<(Attachment & { content: Uint8Array }) | null> {
  if (!Number.isSafeInteger(id) || id < 1 || id >= 2 ** 31) return null;
  const row = await db().attachment.findUnique({ where: { id } });
  return row && { ...row, type: row.type as AttachmentType };
}
