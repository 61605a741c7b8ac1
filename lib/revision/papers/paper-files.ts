import { paperCsv } from "#lib/revision/papers/paper-csv";
import type { PaperDocument } from "#lib/revision/papers/paper-document";
import { paperDocx } from "#lib/revision/papers/paper-docx";

interface PaperFormat {
  /** As it is called on a page. */
  name: string;
  /** Media type, as a response has it. */
  type: string;
  write(document: PaperDocument): string | Promise<Uint8Array>;
}

/** Forms that a review paper can be had in as a file, by the ending of the file's name. */
export const PAPER_FORMATS = {
  docx: {
    name: "Word",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: paperDocx,
  },
  csv: {
    name: "CSV, a row for each change",
    type: "text/csv; charset=utf-8; header=present",
    write: paperCsv,
  },
  json: { name: "JSON", type: "application/json", write: paperJson },
} as const satisfies Record<string, PaperFormat>;

export type PaperFileFormat = keyof typeof PAPER_FORMATS;

/** The whole document as data: what is printed and the changes behind it. */
export function paperJson(document: PaperDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
