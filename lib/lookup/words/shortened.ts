import type { KnownWord, Vocabulary } from "#lib/lookup/words/vocabulary";

/** What leaving letters out of a word costs: the more it costs, the less readily people write it so. */
const VOWEL = 0.12;
const CONSONANT = 0.45;
/** "Prod." for production: the end is cut off, however long it is. */
const END_CUT = 0.3;
const END_LETTER = 0.03;
/** "Supv" for supervisor: letters left out before the end is cut off as well. */
const BOTH = 0.9;
/** Two letters left of a word that has more than one consonant: "hd" for head is none, "op" for operator is cut off. */
const DEAREST = 2;
/** How much a common word is preferred to a rare one, in units of that cost: by the logarithm of how often it occurs. */
const COMMONNESS = 0.3;
const BEST_FIT = 0.95;
const LEAST_FIT = 0.3;
const MOST = 8;
/** Rarer words are not written short. */
const LEAST_FREQUENT = 2;
const LONGEST = 8;
const VOWELS = /[aeiouy]/;

/** A word that a short form may stand for. */
export interface Lengthened {
  id: number;
  /** How well it fits, 0–1. */
  fit: number;
}

/**
 * Reads short forms by the way people make them: letters of the word in its order, beginning with its first: the end cut
 * off ("prod." for production) or letters inside left out ("mgr", "w'house"). Rivals are kept, the likeliest first.
 */
export class ShortenedWords {
  private byLetter: Map<string, KnownWord[]> | null = null;
  private readonly known = new Map<string, readonly Lengthened[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Known words that a folded word may be short for; none when it is no short form. */
  read(short: string): readonly Lengthened[] {
    const before = this.known.get(short);
    if (before) return before;
    if (this.known.size > 2000) this.known.clear();
    const found = this.readAnew(short);
    this.known.set(short, found);
    return found;
  }

  private readAnew(short: string): Lengthened[] {
    if (!/^[a-z]{2,}$/.test(short) || short.length > LONGEST) return [];
    const found: { id: number; rank: number }[] = [];
    const plural = short.length > 3 && short.endsWith("s") ? short.slice(0, -1) : null;
    for (const word of this.beginningWith(short[0]!)) {
      const frequent = frequency(word);
      const cost = Math.min(
        shorteningCost(short, word.written),
        plural === null ? Number.POSITIVE_INFINITY : shorteningCost(plural, word.written) + VOWEL,
      );
      if (cost > DEAREST) continue;
      found.push({ id: word.id, rank: cost - COMMONNESS * Math.log(frequent) });
    }
    found.sort((a, b) => a.rank - b.rank || a.id - b.id);
    const best = found[0]?.rank ?? 0;
    return found
      .slice(0, MOST)
      .map(({ id, rank }) => ({ id, fit: BEST_FIT * Math.exp((best - rank) / 3) }))
      .filter(({ fit }) => fit >= LEAST_FIT);
  }

  private beginningWith(letter: string): readonly KnownWord[] {
    if (this.byLetter === null) {
      this.byLetter = new Map();
      for (const word of this.vocabulary.words) {
        if (frequency(word) < LEAST_FREQUENT || !/^[a-z]+$/.test(word.written)) continue;
        const own = this.byLetter.get(word.written[0]!);
        if (own) own.push(word);
        else this.byLetter.set(word.written[0]!, [word]);
      }
    }
    return this.byLetter.get(letter) ?? [];
  }
}

/** Titles are written short; qualifiers ("food products mfr") tell little of which words are. */
function frequency({ titles, qualifiers }: KnownWord): number {
  return titles.length + qualifiers / 10;
}

/**
 * Cost of writing `word` as `short`; Infinity where its letters are not those of the word in order from the first, or too
 * few are left out for it to be worth the while.
 */
export function shorteningCost(short: string, word: string): number {
  if (short[0] !== word[0] || word.length < short.length + 2) return Number.POSITIVE_INFINITY;
  if (word.startsWith(short)) {
    // A word is cut off in the middle of a syllable, after a consonant: "prod", "elec"; seldom "produ".
    const odd = VOWELS.test(short.at(-1)!) ? 0.25 : 0;
    return END_CUT + END_LETTER * (word.length - short.length) + odd + (short.length < 3 ? 0.4 : 0);
  }
  if (!isSubsequence(short, word)) return Number.POSITIVE_INFINITY;
  // least[j]: least cost of the letters so far, the last of them the j-th of the word.
  let least = new Float64Array(word.length).fill(Number.POSITIVE_INFINITY);
  least[0] = 0;
  for (let i = 1; i < short.length; i++) {
    const next = new Float64Array(word.length).fill(Number.POSITIVE_INFINITY);
    let carried = Number.POSITIVE_INFINITY;
    for (let j = 1; j < word.length; j++) {
      carried = Math.min(least[j - 1]!, carried + (j > 1 ? skipCost(word, j - 1) : 0));
      if (word[j] === short[i]) next[j] = carried;
    }
    least = next;
  }
  let cost = least[word.length - 1]!;
  // "Accts" and "mgrs" end as their plurals do; anything else that stops early has its end cut off too.
  for (let j = 1; j < word.length - 1; j++) {
    cost = Math.min(cost, least[j]! + BOTH + END_CUT + END_LETTER * (word.length - 1 - j));
  }
  return cost + (short.length < 3 ? 0.4 : 0);
}

function isSubsequence(short: string, word: string): boolean {
  let i = 0;
  for (let j = 0; j < word.length && i < short.length; j++) if (word[j] === short[i]) i++;
  return i === short.length;
}

/** One of two letters that are the same is heard no more than a vowel is. */
function skipCost(word: string, at: number): number {
  // "Rec'n": "-tion" is hardly heard but for its last letter.
  if (at >= word.length - 4 && word.endsWith("tion")) return VOWEL / 2;
  return VOWELS.test(word[at]!) || word[at] === word[at - 1] || word[at] === word[at + 1] ? VOWEL : CONSONANT;
}
