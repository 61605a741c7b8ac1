import { createHash } from "node:crypto";
import { attachmentType, type Finding } from "#lib/files/attachments/attachment-type";
import { Refusal } from "#lib/platform/refusal";

/** The types of files that are taken, with the ending each is given. */
export const ENDINGS = {
  "application/pdf": ".pdf",
  "text/csv": ".csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
} as const;
export type AttachmentType = keyof typeof ENDINGS;

/** How each type is called on screen. */
export const TYPE_NAMES: Record<AttachmentType, string> = {
  "application/pdf": "PDF",
  "text/csv": "CSV",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
};

/** The most bytes that a file may have: 10 MB. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** What the field for a file says of it, beside its label. */
export const FILE_HINT = "A PDF, a CSV file or an Excel workbook (.xlsx) of at most 10 MB.";

/** What a file's field of a form accepts: a help for choosing; what counts is the content. */
export const FILE_ACCEPT = Object.values(ENDINGS).join(",");

export interface OfferedFile {
  /** As whoever brought it named it: not to be trusted. */
  fileName: string;
  content: Uint8Array;
}

/** A file that may be kept. */
export interface CheckedFile {
  /** Safe to show and to save under: no folders, no characters that act, and the ending of its type. */
  fileName: string;
  type: AttachmentType;
  /** In bytes. */
  size: number;
  /** Of the content, in hexadecimal. */
  sha256: string;
  content: Uint8Array;
}

/**
 * A file as it may be kept, its type read from its content whatever it is called.
 * @param field of the form that brought it, for the refusal
 * @throws Refusal that says what the file seems to be and what to bring instead
 */
export async function checkAttachment(
  { fileName, content }: OfferedFile,
  field = "file",
): Promise<CheckedFile> {
  if (content.length === 0) throw new Refusal("The file is empty. Choose the file again.", field);
  if (content.length > MOST_BYTES)
    throw new Refusal(
      "The file is larger than 10 MB. Bring the part that matters, or give a link to where it is published.",
      field,
    );
  const found = await attachmentType(content);
  if (!("type" in found)) throw new Refusal(WHAT_TO_DO[found.problem], field);
  return {
    fileName: safeFileName(fileName, ENDINGS[found.type]),
    type: found.type,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
  };
}

const BRING = "Bring a PDF, a CSV file or an Excel workbook (.xlsx).";

const WHAT_TO_DO: Record<Extract<Finding, { problem: string }>["problem"], string> = {
  "web page": `The file is a web page or XML, whatever its name says. ${BRING}`,
  picture: `The file is a picture. ${BRING}`,
  "word document": "The file is a Word document. Save it as a PDF and bring that.",
  "old office file":
    "The file is of an old Office form, or protected with a password. Save it without one as an Excel workbook (.xlsx) or as a PDF and bring that.",
  macros:
    "The workbook has macros or other parts that act. Save it as “Excel Workbook (.xlsx)”, which leaves them out, and bring that.",
  "zip file": "The file is a zip file. Unpack it and bring the one document that matters.",
  "damaged workbook":
    "The workbook cannot be opened: it is damaged, protected with a password, or unpacks to far more than a workbook should. Save it anew and bring that.",
  "damaged PDF": "The PDF is not whole, or holds something else behind its end. Save it anew and bring that.",
  "no table":
    "The file is text without a table in it. Put the text into the form itself, or save it as a PDF.",
  "unreadable text":
    "The file’s text cannot be read. Open it in a spreadsheet, save it as “CSV UTF-8 (comma delimited)” and bring that.",
  unknown: `The file is none that is taken here. ${BRING}`,
};

const LONGEST_NAME = 100;
/** Control and invisible characters, which can turn a name round on screen, and what no file system allows. */
const NOT_IN_NAME = /[\p{C}\p{Zl}\p{Zp}<>:"|?*\uFFFD]/gu;
/** Names of devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name without folders and without characters that act, with the one ending of its type. */
export function safeFileName(name: string, ending: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const stem = last
    .replace(NOT_IN_NAME, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.(?:pdf|csv|xls\w?|txt)$/i, "")
    .replace(/^[.\s~]+|[.\s]+$/g, "");
  const short = [...stem]
    .slice(0, LONGEST_NAME - ending.length)
    .join("")
    .trimEnd();
  const usable = short === "" || DEVICE.test(short.split(".")[0]!) ? `file ${short}`.trim() : short;
  return `${usable}${ending}`;
}
