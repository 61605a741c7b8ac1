import { trigram } from "n-gram";
import { comparableTitle } from "#lib/facts/comparable-title";
import { appendTo } from "#lib/platform/append-to";

/** Two texts that are nearly the same, by their places in the list, the first before the second. */
export interface LikePlaces {
  one: number;
  other: number;
  /** Shared trigrams as a share of all that either has, from 0 to 1. */
  likeness: number;
}

/** Words by which a title is no other: “Lead a team” is “Lead the team”. */
const SMALL_WORDS =
  /\b(?:an?|and|at|by|for|from|in|its?|of|on|or|others?|that|the|their|to|using|with|within|your)\b/g;

/**
 * The trigrams of a text, each once: of its words but the small ones, with a space before and behind, so that beginnings and
 * ends count.
 */
export function trigramsOf(text: string): Set<string> {
  const words = comparableTitle(text).replace(SMALL_WORDS, " ").replace(/\s+/g, " ").trim();
  return new Set(words === "" ? [] : trigram(` ${words} `));
}

/**
 * All pairs of texts whose likeness is at least `least`: the Jaccard index of their trigrams. None is missed, and few are
 * compared: what two such texts share has at least one trigram among the rarest of each. Source: Chaudhuri, Ganti and
 * Kaushik (2006), “A primitive operator for similarity joins in data cleaning”, the prefix filter; bound on lengths by
 * Arasu, Ganti and Kaushik (2006).
 * @param least over 0, at most 1
 * @param most pairs that are wanted, the likest of all; beyond it those that are less alike are not kept on the way
 */
export function likeTexts(
  texts: readonly string[],
  least: number,
  most = Number.POSITIVE_INFINITY,
): LikePlaces[] {
  const sets = texts.map(trigramsOf);
  const frequency = new Map<string, number>();
  for (const set of sets) for (const one of set) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  // As numbers by rarity, so that two lists are compared by walking along both.
  const order = new Map(
    [...frequency].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1)).map(([one], rank) => [one, rank]),
  );
  const lists = sets.map((set) => Uint32Array.from([...set].map((one) => order.get(one)!)).sort());
  const byLength = lists.map((_, at) => at).sort((a, b) => lists[a]!.length - lists[b]!.length || a - b);
  const holding = new Map<number, number[]>();
  let pairs: LikePlaces[] = [];
  let floor = least;
  for (const at of byLength) {
    const list = lists[at]!;
    // Texts without a trigram are like nothing.
    if (list.length === 0) continue;
    const shortest = Math.ceil(least * list.length);
    const prefix = list.subarray(0, list.length - shortest + 1);
    const met = new Set<number>();
    for (const one of prefix)
      for (const earlier of holding.get(one) ?? []) if (lists[earlier]!.length >= shortest) met.add(earlier);
    for (const earlier of met) {
      const likeness = jaccard(lists[earlier]!, list);
      if (likeness >= floor)
        pairs.push({ one: Math.min(earlier, at), other: Math.max(earlier, at), likeness });
    }
    for (const one of prefix) appendTo(holding, one, at);
    if (pairs.length > 2 * most) {
      pairs = pairs.sort(likestFirst).slice(0, most);
      floor = pairs.at(-1)?.likeness ?? floor;
    }
  }
  return pairs.sort(likestFirst).slice(0, most);
}

function likestFirst(a: LikePlaces, b: LikePlaces): number {
  return b.likeness - a.likeness || a.one - b.one || a.other - b.other;
}

/** Of two sorted lists. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.length + b.length - shared);
}
