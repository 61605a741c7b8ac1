import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { AttachmentType } from "#lib/files/attachments/attachment";
import { inspectWorkbook, type Limits } from "#lib/files/inspect-zip";

/** What a file is by its content, or why it is none that is taken. */
export type Finding =
  | { type: AttachmentType }
  | {
      problem:
        | "web page"
        | "picture"
        | "word document"
        | "old office file"
        | "macros"
        | "zip file"
        | "damaged workbook"
        | "damaged PDF"
        | "no table"
        | "unreadable text"
        | "unknown";
    };

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A workbook of 10 MB may unpack to this many bytes; nothing is unpacked further. */
const UNPACKED: Limits = { unpacked: 150 * 1024 * 1024, ratio: 100, ratioFree: 16 * 1024 * 1024 };
const MOST_PARTS = 2_000;
/** The list of a workbook's parts is no longer than this, in bytes. */
const LONGEST_LIST = 1024 * 1024;

/**
 * What a file is, read from its content alone. Of a workbook every part is unpacked once, within limits and without being
 * kept; of a text only the beginning is looked through for a table.
 */
export async function attachmentType(content: Uint8Array): Promise<Finding> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const start = bytes.subarray(0, 1024).toString("latin1");
  if (start.startsWith("%PDF-")) return pdf(bytes);
  if (start.startsWith("PK\x03\x04")) return zip(bytes);
  if (start.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return { problem: "old office file" };
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|BM.{4}\0\0\0\0)/s.test(start))
    return { problem: "picture" };
  return text(bytes);
}

/**
 * A PDF begins with its header and ends with its end mark (ISO 32000-2, 7.5). A header further in, which many readers
 * forgive, or another archive behind the end is how one file is passed off as two.
 */
function pdf(bytes: Buffer): Finding {
  const end = bytes.subarray(-2_048).toString("latin1");
  const behind = end.slice(end.lastIndexOf("%%EOF") + "%%EOF".length);
  const whole = end.includes("%%EOF") && /^[\s\0]*$/.test(behind);
  return whole ? { type: "application/pdf" } : { problem: "damaged PDF" };
}

async function zip(bytes: Buffer): Promise<Finding> {
  const parts = await zipParts(bytes);
  if (parts === null) return { problem: "damaged workbook" };
  const { names, types } = parts;
  if (names.has("word/document.xml")) return { problem: "word document" };
  if (!names.has("[Content_Types].xml") || !names.has("xl/workbook.xml")) return { problem: "zip file" };
  if (/macroEnabled|vbaProject|macrosheet|activeX/i.test(types) || [...names].some(acts))
    return { problem: "macros" };
  try {
    await inspectWorkbook(bytes, UNPACKED);
  } catch {
    return { problem: "damaged workbook" };
  }
  return { type: XLSX };
}

/** Whether a part can do something when the workbook is opened: programs, sheets of macros, controls. */
function acts(name: string): boolean {
  return /vbaProject|\/macrosheets\/|\/activeX\/|\.(?:exe|dll|js|vbs|hta|html?)$/i.test(name);
}

/** Names of a zip file's parts, and its list of types; null where it cannot be read. */
async function zipParts(bytes: Buffer): Promise<{ names: Set<string>; types: string } | null> {
  let file: ZipFile | undefined;
  try {
    file = await fromBufferPromise(bytes, { lazyEntries: true });
    const names = new Set<string>();
    let types = "";
    for await (const entry of file.eachEntry()) {
      // A name that comes twice is read by one program and not by another.
      if (names.size >= MOST_PARTS || names.has(entry.fileName)) return null;
      names.add(entry.fileName);
      if (entry.fileName === "[Content_Types].xml") types = await beginning(file, entry);
    }
    return { names, types };
  } catch {
    return null;
  } finally {
    file?.close();
  }
}

async function beginning(file: ZipFile, entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_LIST) throw new Error("The list of parts is too long.");
  }
  return decoded(Buffer.concat(chunks)) ?? "";
}

const CONTROL = /[^\P{Cc}\t\n\r]/u;
/** Of a text so much is looked at for a table, in characters. */
const LOOKED_AT = 64 * 1024;
const DELIMITERS = [",", ";", "\t"];

function text(bytes: Buffer): Finding {
  const all = decoded(bytes);
  if (all === null || CONTROL.test(all))
    return { problem: bytes.subarray(0, 4_096).includes(0) ? "unknown" : "unreadable text" };
  if (/^\s*<[!?a-z]/i.test(all)) return { problem: "web page" };
  if (/^\s*(?:\{\\rtf|%!PS)/.test(all)) return { problem: "unknown" };
  return DELIMITERS.some((delimiter) => hasTable(all, delimiter))
    ? { type: "text/csv" }
    : { problem: "no table" };
}

/** UTF-8, or UTF-16 by its mark as some spreadsheets save it; null for anything else. */
function decoded(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  const encoding = mark === "fffe" ? "utf-16le" : mark === "feff" ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether at least two lines have several cells: publishers put titles above and notes below their tables. */
function hasTable(all: string, delimiter: string): boolean {
  const lines = all.slice(0, LOOKED_AT).split(/\r\n|\n|\r/);
  const cells = (line: string) => line.split(delimiter).filter((cell) => cell.trim() !== "");
  return lines.filter((line) => cells(line).length > 1).length > 1;
}
