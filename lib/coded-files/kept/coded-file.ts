import type { FileForm } from "#lib/files/columns/column-file";

/** What is done with a file: its titles are given codes, or its codes those of another edition. */
export const WORKS = ["code", "convert"] as const;
export type Work = (typeof WORKS)[number];

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
  /** As it was confirmed; until then only its form. */
  settings: { form: FileForm };
  jobId: string | null;
  /** Rows with an answer so far. */
  rows: number;
  createdAt: Date;
  doneAt: Date | null;
  /** Deleted after this. */
  expiresAt: Date;
}

export const CODED_FILES_PATH = "/coded-files";

/** A place of a file: its own page, or "review" and so on below it. */
export function codedFileHref(key: string, place = ""): string {
  return [CODED_FILES_PATH, encodeURIComponent(key), place].filter(Boolean).join("/");
}
