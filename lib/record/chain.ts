import { createHash } from "node:crypto";

/** An entry as the table holds it; `before` and `after` are the very texts that were hashed. */
export interface StoredEntry {
  number: bigint;
  at: Date;
  actorId: string | null;
  via: string;
  requestId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  previousHash: string;
  hash: string;
}

/** What the first entry names as the hash before it. */
export const BEGINNING = "0".repeat(64);

/** Where the chain stands: its length and the hash of its last entry. */
export interface ChainEnd {
  number: bigint;
  hash: string;
}

export interface Break {
  number: bigint;
  /** What is wrong, as the end of "entry 12 …". */
  problem: string;
}

/** SHA-256 of an entry, in hexadecimal; the same text as `audit_entry_text` in the database makes. */
export function entryHash(entry: Omit<StoredEntry, "hash">): string {
  const fields = [
    entry.previousHash,
    String(entry.number),
    String(entry.at.getTime()),
    entry.actorId,
    entry.via,
    entry.requestId,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.before,
    entry.after,
    entry.reason,
  ];
  return createHash("sha256").update(fields.map(field).join(",")).digest("hex");
}

/** Its length in bytes goes before each field, so that no two entries make the same text. */
function field(value: string | null): string {
  return value === null ? "-" : `${Buffer.byteLength(value)}:${value}`;
}

/**
 * Follows the chain over further entries.
 * @param end where it stood before them
 * @param entries in the order of their numbers
 * @returns where it stands after them, or the first entry that is not as it was written
 */
export function follow(end: ChainEnd, entries: StoredEntry[]): ChainEnd | Break {
  let at = end;
  for (const entry of entries) {
    const expected = at.number + 1n;
    if (entry.number !== expected)
      return {
        number: expected,
        problem: `is missing; the next one there is ${entry.number}`,
      };
    if (entry.previousHash !== at.hash)
      return { number: entry.number, problem: "does not follow from the entry before it" };
    if (entryHash(entry) !== entry.hash)
      return { number: entry.number, problem: "does not have the content it was written with" };
    at = { number: entry.number, hash: entry.hash };
  }
  return at;
}
