import { PublishedFileError } from "#lib/files/refused-row";

/** What a file is by its first bytes, whatever its name says. */
type FileForm = "workbook" | "text";

/** The largest file that is read at all, in bytes. The published workbooks have 4 MB. */
const LARGEST_FILE = 64 * 1024 * 1024;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Name of the part that holds an encrypted workbook, as an OLE file writes names: two bytes a letter. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");

/** Tells a workbook from a text file by content; anything else is a `PublishedFileError` that says what it looks like. */
export function sniff(bytes: Uint8Array): FileForm {
  if (bytes.length === 0) throw new PublishedFileError("This file is empty. Choose another.");
  if (bytes.length > LARGEST_FILE) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new PublishedFileError(
      `This file is too large: it has ${size} MB, and files of up to 64 MB are read.`,
    );
  }
  if (startsWith(bytes, ZIP)) return "workbook";
  if (startsWith(bytes, OLE)) throw new PublishedFileError(oleMessage(bytes));
  if (startsWith(bytes, PDF)) {
    throw new PublishedFileError("This is a PDF document. Choose the Excel workbook or a CSV file instead.");
  }
  if (/^\s*(?:<!doctype html|<html)/i.test(latin1Start(bytes))) {
    throw new PublishedFileError(
      "This is a web page, not a workbook: the download probably failed. Download the file again from the publisher.",
    );
  }
  if (looksBinary(bytes)) {
    throw new PublishedFileError(
      "This is neither an Excel workbook (.xlsx) nor a CSV file. Choose one of these.",
    );
  }
  return "text";
}

function oleMessage(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(ENCRYPTED_PACKAGE)
    ? "This workbook is protected with a password. Open it in Excel, remove the password under File, Info, and save it again."
    : "This is a workbook of the old .xls form. Open it in Excel and save it as “Excel Workbook (.xlsx)”.";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function latin1Start(bytes: Uint8Array): string {
  const skip = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  return String.fromCharCode(...bytes.subarray(skip, skip + 512));
}

/** A zero byte near the start, unless the text is UTF-16, which `decodeText` explains better. */
function looksBinary(bytes: Uint8Array): boolean {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !utf16 && bytes.subarray(0, 4096).includes(0);
}
