import type { EditionId } from "#lib/facts/edition";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { ScoredEntry } from "#lib/lookup/ranking/rank";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import { appendTo } from "#lib/platform/append-to";

/** The order in which default flags are preferred between entries that are otherwise alike. */
const FLAG_ORDER = ["M", "O", "I", "A", "Q", "QS", ""];
const ALIKE = 1e-6;

function byScore(a: ScoredEntry, b: ScoredEntry): number {
  if (Math.abs(a.score - b.score) > ALIKE) return b.score - a.score;
  const flags = FLAG_ORDER.indexOf(a.entry.defaultFlag) - FLAG_ORDER.indexOf(b.entry.defaultFlag);
  return flags || (a.entry.uid < b.entry.uid ? -1 : 1);
}

/** Scored entries by their unit group in an edition, the best of each group first. */
export function entriesByGroup(
  scored: readonly ScoredEntry[],
  edition: EditionId,
): Map<string, ScoredEntry[]> {
  const entriesOf = new Map<string, ScoredEntry[]>();
  for (const one of scored) {
    const code = one.entry.codes[edition];
    if (code !== undefined) appendTo(entriesOf, code, one);
  }
  for (const entries of entriesOf.values()) entries.sort(byScore);
  return entriesOf;
}

/** What the further titles of a group add to its best one. @param entries the group's, best first */
export function supportOf(entries: readonly ScoredEntry[]): number {
  const titles = new Set<string>();
  let support = 0;
  for (const { entry, score } of entries) {
    if (titles.has(entry.title)) continue;
    if (titles.size > 0) support += WEIGHTS.support * score;
    titles.add(entry.title);
    if (titles.size >= WEIGHTS.supporters) break;
  }
  return support;
}

/** Adds the entries that scored "see" references point to. */
export function followReferences(
  scored: readonly ScoredEntry[],
  entryOf: (uid: string) => LookupEntry | undefined,
): ScoredEntry[] {
  const followed: ScoredEntry[] = [];
  for (const one of scored) {
    for (const uid of one.entry.seeEntries) {
      const target = entryOf(uid);
      if (target)
        followed.push({ ...one, entry: target, score: one.score * WEIGHTS.seeReference, via: one.entry });
    }
  }
  return followed.length > 0 ? [...scored, ...followed] : [...scored];
}
