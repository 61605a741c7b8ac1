import { isUtf8 } from "node:buffer";
import { type ByteSource, firstBytes, sourceOfBytes } from "#lib/files/columns/byte-source";
import { decodedPieces, type Encoding, isAllUtf8 } from "#lib/files/columns/encodings";
import { guessDelimiter } from "#lib/files/columns/guess-delimiter";
import type { TextForm } from "#lib/files/columns/text-rows";

/** So much of a file is looked at for what parts its columns, in bytes. */
export const HEAD_BYTES = 64 * 1024;

/** What a spreadsheet writes and reads above a table to say what parts its columns. */
const NAMED_DELIMITER = /^sep=([,;|\t])(?:\r\n|\n|\r)/i;

/**
 * How a text file is to be read: its encoding by its byte order mark, by zeros in every second byte, or by whether all of it
 * is UTF-8, and Windows-1252 otherwise, as spreadsheets write it in this country; its delimiter by what parts its first rows
 * most evenly.
 */
export async function textFormOf(source: ByteSource): Promise<TextForm> {
  const head = await firstBytes(source, HEAD_BYTES);
  const mark = byteOrderMark(head);
  const encoding =
    mark?.encoding ?? utf16Without(head) ?? ((await isAllUtf8(source(0))) ? "UTF-8" : "Windows-1252");
  const start = mark?.length ?? 0;
  const text = await headText(head.subarray(start), encoding);
  const named = NAMED_DELIMITER.exec(text);
  if (!named)
    return {
      encoding,
      delimiter: guessDelimiter(text, head.length < HEAD_BYTES),
      start: { offset: start, line: 1 },
    };
  const width = encoding.startsWith("UTF-16") ? 2 : 1;
  return {
    encoding,
    delimiter: named[1]!,
    start: { offset: start + named[0].length * width, line: 2 },
  };
}

/** All the text of a file that is at hand, in whatever of the encodings it is, without its byte order mark. */
export async function wholeText(bytes: Uint8Array): Promise<string> {
  const source = sourceOfBytes(bytes);
  const { encoding, start } = await textFormOf(source);
  let text = "";
  for await (const piece of decodedPieces(source(start.offset), encoding)) text += piece;
  return text;
}

/** Whether bytes begin as UTF-16 does, with a byte order mark or without. */
export function isUtf16(head: Buffer): boolean {
  return (byteOrderMark(head)?.encoding ?? utf16Without(head) ?? "").startsWith("UTF-16");
}

function byteOrderMark(head: Buffer): { encoding: Encoding; length: number } | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "UTF-8", length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "UTF-16 LE", length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "UTF-16 BE", length: 2 };
  return null;
}

/** UTF-16 without its mark: nearly all letters of a table are of the first 256, whose other byte is zero. */
function utf16Without(head: Buffer): Encoding | null {
  const pairs = Math.min(head.length, 4096) >> 1;
  if (pairs < 2) return null;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (head[at] === 0) zeros[at % 2]!++;
  const [first = 0, second = 0] = zeros;
  if (second > 0.8 * pairs && first === 0) return "UTF-16 LE";
  return first > 0.8 * pairs && second === 0 ? "UTF-16 BE" : null;
}

/** The text of the head of a file, without the character that its end may have cut in two. */
export async function headText(head: Buffer, encoding: Encoding): Promise<string> {
  let cut = head;
  while (encoding === "UTF-8" && cut.length > head.length - 4 && !isUtf8(cut)) cut = cut.subarray(0, -1);
  let text = "";
  for await (const piece of decodedPieces(sourceOfBytes(cut)(0), encoding)) text += piece;
  return text;
}
