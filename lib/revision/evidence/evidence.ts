import type { EditionId } from "#lib/facts/edition";
import type { AttachmentType, OfferedFile } from "#lib/files/attachments/attachment";
import { Refusal } from "#lib/platform/refusal";

/** What can be recorded as evidence on an issue. Of all but a statement the steering group says that it is tangible. */
export const EVIDENCE_KINDS = {
  sizes: "sizes of the groups",
  earnings: "earnings before and after",
  "index entries": "index entries",
  "other classification": "other classification",
  tasks: "tasks",
  qualifications: "qualifications",
  link: "link",
  attachment: "file",
  statement: "statement",
} as const;
export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

/** The kinds that are words alone. */
export const WORDED_KINDS = ["tasks", "qualifications", "statement"] as const;

/** Whether a proposal may go out on the strength of it: a statement alone is not enough. */
export function isTangible(kind: EvidenceKind): boolean {
  return kind !== "statement";
}

/** Evidence as somebody brings it. */
export interface NewEvidence {
  kind: EvidenceKind;
  /** What it shows; the evidence itself where it is words. */
  text: string;
  url?: string | null;
  /** uids of index entries, or codes of another classification. */
  codes?: string[];
  /** The edition that the codes of another classification are of. */
  edition?: EditionId | null;
  file?: OfferedFile;
}

/** One piece of evidence on an issue. */
export interface EvidenceItem {
  id: number;
  /** Id of the issue. */
  issue: string;
  kind: EvidenceKind;
  text: string;
  url: string | null;
  codes: string[];
  /** Of another classification: the edition that the codes are of. */
  edition: EditionId | null;
  file: { fileName: string; type: AttachmentType; size: number } | null;
  /** Names as they are now; null where no person did it. */
  addedBy: string | null;
  addedAt: Date;
  withdrawn: { by: string | null; at: Date; reason: string } | null;
}

/** How many entries or codes one piece of evidence may name. */
const MOST_CODES = 300;

/**
 * Checks what somebody brings, as far as it can be told without what is held.
 * @throws Refusal at the field of the form that has what is missing
 */
export function checkEvidence({ kind, text, url, codes = [], edition, file }: NewEvidence): void {
  if (kind === "index entries" && codes.length === 0)
    throw new Refusal("Tick at least one index entry.", "entries");
  if (kind === "other classification" && (codes.length === 0 || !edition))
    throw new Refusal("Tick a group of the other classification, or give its code.", "other");
  if (codes.length > MOST_CODES)
    throw new Refusal(
      `These are more than ${MOST_CODES}. Record them in parts.`,
      kind === "index entries" ? "entries" : "other",
    );
  if (kind === "link" && !isWebAddress(url ?? ""))
    throw new Refusal("Give the whole address, beginning with https:// or http://.", "link");
  if (kind === "earnings" && !file) throw new Refusal("Earnings are recorded with their table.");
  if (kind === "attachment" && !file) throw new Refusal("Choose a file.", "file");
  if (text === "" && (isWorded(kind) || WITHOUT_FORM.has(kind)))
    throw new Refusal("Write down what was found.", WITHOUT_FORM.has(kind) ? "" : "words");
}

/** The kinds that are worked out and not typed. */
const WITHOUT_FORM: ReadonlySet<EvidenceKind> = new Set(["sizes", "earnings"]);

function isWorded(kind: EvidenceKind): boolean {
  return WORDED_KINDS.some((one) => one === kind);
}

/** An address that a browser opens as a web page and nothing else, without a name and password in it. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (
    ["http:", "https:"].includes(protocol) && hostname.includes(".") && username === "" && password === ""
  );
}
