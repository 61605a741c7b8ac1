import { PublishedFileError } from "#lib/files/refused-row";

/**
 * Text of a UTF-8 file, without its byte order mark. A `PublishedFileError` says how to save a file in UTF-16, and in
 * which line a file in some other encoding first leaves UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new PublishedFileError(
      "This file is “Unicode text” (UTF-16). Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PublishedFileError(
      `This file is not UTF-8 text: line ${firstBadLine(bytes)} has a character in another encoding. ` +
        "Open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”.",
    );
  }
}

/** Text of the coding tool's files: Windows-1252 as ONS published them, or UTF-8 when somebody has saved them again. */
export function decodeToolText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** What Windows-1252 has in place of the control characters 80 to 9F of Latin-1; it leaves five of them alone. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand, because `TextDecoder("windows-1252")` of Node 20 decodes Latin-1 and so loses apostrophes and dashes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

/**
 * Number of the first line that is not UTF-8: the one in which the longest beginning that can be read ends. That is
 * found by halves, since one try for each line of a file of nothing but lines takes a second.
 */
function firstBadLine(bytes: Uint8Array): number {
  let readable = 0;
  let end = bytes.length + 1;
  while (end - readable > 1) {
    const middle = (readable + end) >>> 1;
    if (beginsReadable(bytes, middle)) readable = middle;
    else end = middle;
  }
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < readable; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}

/** Whether so many bytes can be read; the last character may still be incomplete. */
function beginsReadable(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}
