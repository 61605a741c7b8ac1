import { once } from "node:events";
import { crc32, createDeflateRaw } from "node:zlib";

/** A file of an archive, its content in pieces. */
export interface ZippedFile {
  /** Of ASCII characters. */
  name: string;
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

// Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.9, 4.3.12 and 4.3.16.
const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Sizes and checksum follow the content: they are not known before it. */
const FLAGS = 0x0008;
const DEFLATED = 8;
/** 1 January 1980, the first day that can be named: the same content is the same bytes whenever it is written. */
const DAY = 0x21;
/** The largest size that fits; beyond it the archive would need fields that not every program reads. */
const LARGEST = 0xffffffff;

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * Writes a ZIP archive piece by piece, in memory that does not grow with it. The same files give the same bytes.
 * @throws Error where the archive would have more than 4 GB
 */
export async function* streamedZip(files: Iterable<ZippedFile>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const file: Written = { name: Buffer.from(name, "ascii"), crc: 0, packed: 0, size: 0, offset };
    const head = localHeader(file);
    yield head;
    offset += head.length;
    for await (const piece of deflated(content, file)) {
      offset += piece.length;
      if (offset > LARGEST || file.size > LARGEST) throw new Error("The archive would have more than 4 GB.");
      yield piece;
    }
    const tail = fields(DESCRIPTOR, [4, file.crc], [4, file.packed], [4, file.size]);
    yield tail;
    offset += tail.length;
    written.push(file);
  }
  const directory = Buffer.concat(written.map(entryHeader));
  yield directory;
  yield fields(
    END,
    [2, 0],
    [2, 0],
    [2, written.length],
    [2, written.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}

async function* deflated(content: ZippedFile["content"], file: Written): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw();
  const fed = feed(content, packer, file);
  // Whoever reads the packer hears of an error in what is fed to it.
  fed.catch((error: Error) => packer.destroy(error));
  for await (const piece of packer as AsyncIterable<Buffer>) {
    file.packed += piece.length;
    yield piece;
  }
  await fed;
}

async function feed(
  content: ZippedFile["content"],
  packer: ReturnType<typeof createDeflateRaw>,
  file: Written,
): Promise<void> {
  for await (const piece of content) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    file.crc = crc32(bytes, file.crc);
    file.size += bytes.length;
    if (!packer.write(bytes)) await once(packer, "drain");
  }
  packer.end();
}

function localHeader({ name }: Written): Buffer {
  const head = fields(
    LOCAL,
    ...([
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DAY],
    ] as const),
    ...([
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ] as const),
  );
  return Buffer.concat([head, name]);
}

function entryHeader({ name, crc, packed, size, offset }: Written): Buffer {
  const head = fields(
    ENTRY,
    ...([
      [2, VERSION],
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DAY],
    ] as const),
    ...([
      [4, crc],
      [4, packed],
      [4, size],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ] as const),
  );
  return Buffer.concat([head, name]);
}

/** A record of the archive: its signature and its fields, each of so many bytes. */
function fields(signature: number, ...values: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(4 + values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = buffer.writeUInt32LE(signature, 0);
  for (const [bytes, value] of values)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}
