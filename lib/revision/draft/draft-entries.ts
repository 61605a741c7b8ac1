import { ancestorsOf } from "#lib/facts/code";
import type { Data } from "#lib/facts/data";
import type { EditionId } from "#lib/facts/edition";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { appendTo } from "#lib/platform/append-to";
import { derived } from "#lib/platform/derived";

/** Entries of a draft by the group that they go to, and how many go to each group and those below it. */
export interface DraftEntries {
  of: ReadonlyMap<string, readonly IndexEntry[]>;
  count: (code: string) => number;
}

const byEdition = derived("entries of drafts", (_: Data) => new Map<EditionId, DraftEntries>());

/** The entries of an edition as some facts have them, arranged once. */
export function draftEntries(data: Data, edition: EditionId): DraftEntries {
  const known = byEdition(data).get(edition);
  if (known) return known;
  const of = new Map<string, IndexEntry[]>();
  const counts = new Map<string, number>();
  for (const entry of data.entries) {
    const unit = unitGroupIn(entry, edition);
    if (unit === undefined) continue;
    appendTo(of, unit, entry);
    for (const code of [...ancestorsOf(unit), unit]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const entries = { of, count: (code: string) => counts.get(code) ?? 0 };
  byEdition(data).set(edition, entries);
  return entries;
}
