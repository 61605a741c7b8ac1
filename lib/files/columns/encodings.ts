import { isUtf8 } from "node:buffer";
import { evenPieces } from "#lib/files/columns/byte-source";
import { decodeWindows1252 } from "#lib/files/decode-text";
import { PublishedFileError } from "#lib/files/refused-row";

/** The encodings that people send files in, by the names that everybody uses. */
export const ENCODINGS = ["UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Text of a file piece by piece; a character that two chunks share is in the piece of its last byte. */
export async function* decodedPieces(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of evenPieces(chunks)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = wholeCharacters(bytes, encoding);
    rest = bytes.subarray(whole);
    yield decoded(bytes.subarray(0, whole), encoding);
  }
  // Half a character at the end: the file was cut off there.
  if (rest.length > 0) yield encoding === "UTF-8" ? decoded(rest, encoding) : "\ufffd";
}

/** How many bytes a text takes in a file. */
export function byteLength(text: string, encoding: Encoding): number {
  if (encoding === "UTF-8") return Buffer.byteLength(text);
  return encoding === "Windows-1252" ? text.length : 2 * text.length;
}

/** Whether all of a file is UTF-8. It goes through all of it, at about the speed of reading. */
export async function isAllUtf8(chunks: AsyncIterable<Uint8Array>): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of evenPieces(chunks)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const whole = wholeCharacters(bytes, "UTF-8");
    if (!isUtf8(bytes.subarray(0, whole))) return false;
    rest = bytes.subarray(whole);
  }
  return isUtf8(rest);
}

function decoded(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "Windows-1252") return decodeWindows1252(bytes);
  if (encoding === "UTF-16 LE") return bytes.toString("utf16le");
  if (encoding === "UTF-16 BE") return Buffer.from(bytes).swap16().toString("utf16le");
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new PublishedFileError(
    "This file is not UTF-8 text all through. Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.",
  );
}

/** How many of the bytes make whole characters; in UTF-16 pairs of bytes, of which a rare character has two. */
function wholeCharacters(bytes: Buffer, encoding: Encoding): number {
  if (encoding === "Windows-1252") return bytes.length;
  if (encoding !== "UTF-8") return bytes.length - (bytes.length % 2);
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    // The first byte of a character says how many follow.
    if (byte >= 0xc0) {
      const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < wanted ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}
