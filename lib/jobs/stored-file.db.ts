import { createHash, randomBytes } from "node:crypto";
import { db, type Transaction } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { KeptFile } from "#lib/web/read-upload";

const MB = 1024 * 1024;
/** Every part but the last has this size. */
const PART = MB;
/** Hours after which a file is removed that was never sent whole. */
const HALF_SENT_HOURS = 2;
/** Most bytes that are kept of one person at a time. */
export const MOST_KEPT = 4 * 1024 * MB;

/**
 * Streams a file into the database, a part at a time, so that no more than a part of it is ever in memory. Nothing of a
 * file is left that did not come whole, or was too large.
 * @throws Refusal when it is larger than `most` bytes, or the person has too many files here
 */
export async function storeFile(
  content: AsyncIterable<Uint8Array>,
  file: { name: string; owner: string | null; most: number; keptHours?: number | undefined },
): Promise<KeptFile> {
  const { name, owner, most, keptHours = 7 * 24 } = file;
  await refuseHoarding(owner);
  const id = randomBytes(16).toString("base64url");
  await db().storedFile.create({
    data: {
      id,
      name: name.slice(0, 200),
      size: 0,
      sha256: "",
      ownerId: owner,
      expiresAt: hoursOn(HALF_SENT_HOURS),
    },
  });
  try {
    const hash = createHash("sha256");
    let size = 0;
    let number = 0;
    for await (const part of inParts(content)) {
      size += part.length;
      if (size > most)
        throw new Refusal(
          `The file is larger than ${quantity(most / MB, "MB", "MB")}. Send a smaller one, or send it in parts.`,
          "file",
        );
      hash.update(part);
      await db().storedFilePart.create({ data: { fileId: id, number: number++, content: part } });
    }
    const sha256 = hash.digest("hex");
    await db().storedFile.update({
      where: { id },
      data: { size, sha256, expiresAt: hoursOn(keptHours) },
    });
    return { id, name, size, sha256 };
  } catch (error) {
    await removeStoredFile(id);
    throw error;
  }
}

/** Gathers chunks of any size into parts of one size. */
async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let part = new Uint8Array(PART);
  let filled = 0;
  for await (const chunk of content)
    for (let at = 0; at < chunk.length; ) {
      const taken = Math.min(PART - filled, chunk.length - at);
      part.set(chunk.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < PART) continue;
      yield part;
      part = new Uint8Array(PART);
      filled = 0;
    }
  if (filled > 0) yield part.slice(0, filled);
}

async function refuseHoarding(owner: string | null): Promise<void> {
  const { _sum } = await db().storedFile.aggregate({ where: { ownerId: owner }, _sum: { size: true } });
  if ((_sum.size ?? 0) >= MOST_KEPT)
    throw new Refusal(
      owner === null
        ? "More files of visitors are kept here than there is room for. Send it tomorrow, or sign in and send it then."
        : "You have more files waiting here than are kept for one person. Wait until the work on them is done, or a week, and send this one then.",
      "file",
    );
}

function hoursOn(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000);
}

/** What is kept of a file; null where there is none of this id, or it did not come whole. */
export async function readKeptFile(id: string): Promise<KeptFile | null> {
  const found = await db().storedFile.findUnique({ where: { id } });
  return found && found.sha256 !== ""
    ? { id, name: found.name, size: found.size, sha256: found.sha256 }
    : null;
}

/**
 * The bytes of a file, a part at a time.
 * @param from how many bytes to leave out, where it was read so far before
 * @throws Refusal when it is not kept any more
 */
export async function* readStoredFile(id: string, from = 0): AsyncGenerator<Uint8Array, void> {
  const file = await readKeptFile(id);
  if (!file) throw new Refusal("The file is not kept any more. Send it again.", "file");
  const first = Math.floor(from / PART);
  for (let number = first; number * PART < file.size; number++) {
    const part = await db().storedFilePart.findUnique({ where: { fileId_number: { fileId: id, number } } });
    if (!part) throw new Refusal("The file is not kept any more. Send it again.", "file");
    yield number === first ? part.content.subarray(from - number * PART) : part.content;
  }
}

/** The whole of a file, for what can only be read as a whole: one that is known to be small. */
export async function wholeStoredFile(id: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of readStoredFile(id)) parts.push(part);
  return Buffer.concat(parts);
}

/** Removes a file that is not needed any more. */
export async function removeStoredFile(
  id: string,
  from: Pick<Transaction, "storedFile"> = db(),
): Promise<void> {
  await from.storedFile.deleteMany({ where: { id } });
}

/** Removes the files whose time is over. */
export async function removeExpiredFiles(): Promise<void> {
  await db().storedFile.deleteMany({ where: { expiresAt: { lt: new Date() } } });
}
