import type { DefaultFlag } from "#lib/facts/entry";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { ScoredEntries, ScoredEntry } from "#lib/lookup/ranking/scored-entries";

/** The order in which default flags are preferred between entries that are otherwise alike. */
const FLAG_ORDER: Readonly<Record<DefaultFlag, number>> = { M: 0, O: 1, I: 2, A: 3, Q: 4, QS: 5, "": 6 };
const ALIKE = 1e-6;
/** So many entries show a group: the best one and some beside it. */
export const MOST_SHOWN = 13;

/** The better of two entries first, by their scores; below 0 where that is the first of them. */
export function byScore(a: LookupEntry, scoreOfA: number, b: LookupEntry, scoreOfB: number): number {
  if (Math.abs(scoreOfA - scoreOfB) > ALIKE) return scoreOfB - scoreOfA;
  const flags = FLAG_ORDER[a.defaultFlag] - FLAG_ORDER[b.defaultFlag];
  return flags || (a.uid < b.uid ? -1 : 1);
}

/** The best of scored entries that are of a group, best first. @param groupOf by position in the index */
export function bestOf(
  scored: ScoredEntries,
  entries: readonly LookupEntry[],
  groupOf: Int16Array,
  group: number,
): ScoredEntry[] {
  const best: ScoredEntry[] = [];
  for (let i = 0; i < scored.length; i++) {
    const position = scored.positions[i]!;
    const score = scored.scores[i]!;
    if (groupOf[position] !== group) continue;
    const entry = entries[position]!;
    let place = best.length;
    while (place > 0 && byScore(entry, score, best[place - 1]!.entry, best[place - 1]!.score) < 0) place--;
    if (place === MOST_SHOWN) continue;
    const via = scored.via[i]! < 0 ? null : entries[scored.via[i]!]!;
    best.splice(place, 0, { entry, score, via });
    if (best.length > MOST_SHOWN) best.pop();
  }
  return best;
}
