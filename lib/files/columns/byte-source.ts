import { createReadStream } from "node:fs";

/** Where the bytes of a file come from, from any of them on: a file on the disk, an upload, rows of a table. */
export type ByteSource = (from: number) => AsyncIterable<Uint8Array>;

/** Bytes that are at hand. */
export function sourceOfBytes(bytes: Uint8Array): ByteSource {
  return async function* (from) {
    yield bytes.subarray(from);
  };
}

/** A file on the disk. */
export function sourceOfFile(path: string): ByteSource {
  return (from) => createReadStream(path, { start: from });
}

/** So many bytes from the beginning, fewer where there are no more. */
export async function firstBytes(source: ByteSource, wanted: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source(0)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= wanted) break;
  }
  return Buffer.concat(chunks).subarray(0, wanted);
}

/** Pieces are of about this many bytes, however the source cuts them. */
const PIECE = 128 * 1024;

/** The same bytes in pieces of one size: many small chunks are gathered, and a large one is cut. */
export async function* evenPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const part = chunk.subarray(at, at + PIECE);
      gathered.push(part);
      length += part.length;
      if (length < PIECE) continue;
      yield joined(gathered);
      gathered = [];
      length = 0;
    }
  }
  if (length > 0) yield joined(gathered);
}

function joined(parts: readonly Uint8Array[]): Buffer {
  const [only] = parts;
  if (parts.length !== 1 || !only) return Buffer.concat(parts);
  return Buffer.from(only.buffer, only.byteOffset, only.byteLength);
}
