import { createHash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CodedRow, CodedTitle } from "#lib/coded-files/coded-row";

/** What stands beside a row that holds data: its cells, and the key of its title where that is doubtful, else "". */
export type PartRow = readonly [cells: readonly string[], key: string];

/** Rows as they are kept; null for a row beside which nothing stands. */
export function packRows(rows: readonly (PartRow | null)[]): Uint8Array<ArrayBuffer> {
  // Of the same text the same bytes: nothing in it tells when it was made.
  return new Uint8Array(deflateRawSync(JSON.stringify(rows), { level: 1 }));
}

export function unpackRows(bytes: Uint8Array): (PartRow | null)[] {
  return JSON.parse(inflateRawSync(bytes).toString("utf8")) as (PartRow | null)[];
}

/** What identical titles share, whatever their capitals, which the lookup does not heed: they are looked at once. */
export function titleKey({ title, industry }: Pick<CodedTitle, "title" | "industry">): string {
  return createHash("sha256").update(`${title}\n${industry}`.toLowerCase()).digest("hex").slice(0, 32);
}

/** A title to be looked at, as some rows have it. */
export interface DoubtfulRows {
  key: string;
  title: string;
  industry: string;
  rows: number;
  firstRow: number;
  confidence: number;
  code: string;
}

/** The rows of a stretch as they are kept, and the doubtful titles among them, in the order in which they come. */
export function gathered(rows: readonly { line: number; coded: CodedRow | null }[]): {
  kept: (PartRow | null)[];
  doubtful: DoubtfulRows[];
} {
  const doubtful = new Map<string, DoubtfulRows>();
  const kept = rows.map(({ line, coded }): PartRow | null => {
    if (coded === null) return null;
    const { came, cells } = coded;
    if (came.kind !== "code" || !came.doubtful || came.title === "") return [cells, ""];
    const key = titleKey(came);
    const { confidence, code } = came;
    const [title, industry] = [storable(came.title), storable(came.industry)];
    const known = doubtful.get(key);
    if (known) known.rows++;
    else doubtful.set(key, { key, title, industry, rows: 1, firstRow: line, confidence, code });
    return [cells, key];
  });
  return { kept, doubtful: [...doubtful.values()] };
}

/** What the database cannot hold becomes the mark for unreadable characters. */
function storable(text: string): string {
  return Buffer.from(text.replaceAll("\u0000", "\uFFFD")).toString();
}
