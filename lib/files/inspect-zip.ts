import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { PublishedFileError } from "#lib/files/refused-row";
import { SheetExtent } from "#lib/files/sheet-extent";

/** A workbook may unpack to this many bytes. The largest published one unpacks to 26 MB. */
const LARGEST_UNPACKED = 400 * 1024 * 1024;
/** … and to this many times its size, once it is larger than `RATIO_FREE`. The published ones unpack to 7 times theirs. */
const LARGEST_RATIO = 100;
const RATIO_FREE = 16 * 1024 * 1024;
const MOST_PARTS = 2000;

export interface Limits {
  unpacked: number;
  ratio: number;
  ratioFree: number;
}

const LIMITS: Limits = { unpacked: LARGEST_UNPACKED, ratio: LARGEST_RATIO, ratioFree: RATIO_FREE };

const DAMAGED =
  "This workbook is damaged or was not downloaded in full. Download it again from the publisher.";

/**
 * Makes sure that the bytes are a whole, unencrypted .xlsx workbook that does not unpack to more than it may, by
 * unpacking every part once and counting real bytes. Nothing else may read the bytes before. Throws a
 * `PublishedFileError`.
 */
export async function inspectWorkbook(bytes: Uint8Array, limits: Limits = LIMITS): Promise<void> {
  const zip = await openZip(bytes);
  const names = new Set<string>();
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (names.size >= MOST_PARTS) throw tooMuch();
      names.add(entry.fileName);
      if (entry.isEncrypted()) {
        throw new PublishedFileError(
          "This file is protected with a password. Save it without one and try again.",
        );
      }
      const extent = new SheetExtent();
      unpacked += await unpack(zip, entry, (sofar, chunk) => {
        if (entry.fileName.endsWith(".xml")) extent.add(chunk);
        const total = unpacked + sofar;
        if (total > limits.unpacked) throw tooMuch();
        if (total > limits.ratioFree && total > limits.ratio * bytes.length) throw tooMuch();
      });
    }
  } catch (error) {
    throw error instanceof PublishedFileError ? error : new PublishedFileError(DAMAGED, { cause: error });
  } finally {
    zip.close();
  }
  if (
    !names.has("[Content_Types].xml") ||
    ![...names].some((name) => /^xl\/.*workbook.*\.xml$/i.test(name))
  ) {
    if (names.has("content.xml") && names.has("mimetype"))
      throw new PublishedFileError(
        "This is an OpenDocument file (.ods). Save it as “Excel Workbook (.xlsx)” or as CSV.",
      );
    throw new PublishedFileError(
      "This is a zip file, but not an Excel workbook (.xlsx). If the workbook is inside, unpack it first.",
    );
  }
}

/** Opens a ZIP archive. @throws PublishedFileError where it is none */
export async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await fromBufferPromise(buffer, { lazyEntries: true });
  } catch (error) {
    throw new PublishedFileError(DAMAGED, { cause: error });
  }
}

/** Unpacks one part without keeping it; `check` sees how many bytes have come out so far, the last of them, and may throw. */
async function unpack(
  zip: ZipFile,
  entry: Entry,
  check: (unpacked: number, chunk: Buffer) => void,
): Promise<number> {
  const stream = await zip.openReadStreamPromise(entry);
  let unpacked = 0;
  let sum = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    unpacked += chunk.length;
    sum = crc32(chunk, sum);
    check(unpacked, chunk);
  }
  if (sum !== entry.crc32) throw new PublishedFileError(DAMAGED);
  return unpacked;
}

function tooMuch(): PublishedFileError {
  return new PublishedFileError(
    "This file was refused because it unpacks to far more than a workbook should hold. Choose the file as published.",
  );
}
