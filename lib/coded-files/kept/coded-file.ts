import type { FileColumn } from "#lib/coded-files/file-columns";
import type { FileWork } from "#lib/coded-files/file-work";
import type { Tally } from "#lib/coded-files/tally";
import type { FileForm } from "#lib/files/columns/column-file";
import type { Place } from "#lib/files/columns/read-row";
import type { Reading } from "#lib/files/columns/reading";

/** What is done with a file: its titles are given codes, or its codes those of another edition. */
export const WORKS = ["code", "convert"] as const;
export type Work = (typeof WORKS)[number];

/** How a file is read and what is done with it. Until somebody has confirmed that, it has a form and nothing else. */
export interface FileSettings extends Partial<Reading<FileColumn>> {
  form: FileForm;
  work?: FileWork;
  /** What its columns are called. */
  names?: string[];
  /** What files with the same headings share (`headingsFingerprint`); null of one without headings. */
  headings?: string | null;
  /** How many rows its sheet has; null of a text, which nobody has counted. */
  sheetRows?: number | null;
  /** From which edition to which it was sent to be converted, as addresses have it; "" for nobody said. */
  way: string;
}

/** The same once it is confirmed. */
export type ConfirmedSettings = FileSettings & Reading<FileColumn> & { work: FileWork; names: string[] };

export type CodedFileState = "to confirm" | "at work" | "done";

/** Hours that a file is kept of somebody signed in, and of a visitor. */
export const KEPT_HOURS = { own: 7 * 24, visitors: 24 } as const;
/** Most rows that are taken. */
export const MOST_ROWS = { own: 1_000_000, visitors: 10_000 } as const;

/** A file that somebody sent, with how far it is. */
export interface CodedFile {
  /** Of its row; a visitor's is not what stands in its address. */
  id: string;
  /** What stands in its address. */
  key: string;
  ownerId: string | null;
  work: Work;
  /** As its sender calls it. */
  name: string;
  /** Of the file as it was sent. */
  storedId: string;
  /** Bytes. */
  size: number;
  state: CodedFileState;
  settings: FileSettings;
  jobId: string | null;
  /** Where the work stands; null before it began. */
  cursor: WorkCursor | null;
  /** Rows with an answer so far. */
  rows: number;
  createdAt: Date;
  doneAt: Date | null;
  /** Deleted after this. */
  expiresAt: Date;
}

/** Where the work on a file stands, kept with it: from there the same rows follow after a kill. */
export interface WorkCursor {
  /** Where the next part begins; null at the end of the file. */
  next: Place | null;
  /** Number of the next part. */
  part: number;
  /** What the rows until there were done with: with anything else the work begins anew. */
  doneWith: string;
  tally: Tally;
}

export const CODED_FILES_PATH = "/coded-files";

/** A place of a file: its own page, or "review" and so on below it. */
export function codedFileHref(key: string, place = ""): string {
  return [CODED_FILES_PATH, encodeURIComponent(key), place].filter(Boolean).join("/");
}
