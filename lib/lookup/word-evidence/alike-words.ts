import type { Vocabulary } from "#lib/lookup/words/vocabulary";

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Letters that no known word has weigh as rare ones do. */
const UNKNOWN_GRAM = 60;
const MOST_ALIKE = 25;
const LEAST_ALIKE = 0.15;
/** Likeness counts by its square: many words are alike a little. */
const LIKENESS_POWER = 2;

/**
 * Known words that have letters in common with a word, by the cosine of their groups of three to five letters: also of a
 * word that the index lacks, "nanotechnologist".
 */
export class AlikeWords {
  private readonly wordsOf = new Map<string, number[]>();
  private readonly norms: Float64Array;
  /** What each word has in common with the one that is asked of; kept so that a question costs only what it touches. */
  private readonly common: Float64Array;
  private readonly rarityOf = new Map<string, number>();

  constructor(vocabulary: Vocabulary) {
    const { words } = vocabulary;
    this.norms = new Float64Array(words.length);
    this.common = new Float64Array(words.length);
    for (const { id, written, titles } of words) {
      if (titles.length === 0) continue;
      for (const gram of gramsOf(written)) {
        const ids = this.wordsOf.get(gram);
        if (ids) ids.push(id);
        else this.wordsOf.set(gram, [id]);
      }
    }
    for (const [gram, ids] of this.wordsOf) {
      const rarity = Math.log(1 + words.length / ids.length) ** 2;
      this.rarityOf.set(gram, rarity);
      for (const id of ids) this.norms[id]! += rarity;
    }
  }

  /** The likest words and how much each counts, 0 to 1. */
  alike(word: string): [id: number, weight: number][] {
    const touched: number[] = [];
    let norm = 0;
    for (const gram of gramsOf(word)) {
      const rarity = this.rarityOf.get(gram);
      norm += rarity ?? UNKNOWN_GRAM;
      if (rarity === undefined) continue;
      for (const id of this.wordsOf.get(gram)!) {
        if (this.common[id] === 0) touched.push(id);
        this.common[id]! += rarity;
      }
    }
    const alike: [id: number, likeness: number][] = [];
    for (const id of touched) {
      const likeness = this.common[id]! / Math.sqrt(norm * this.norms[id]!);
      if (likeness >= LEAST_ALIKE) alike.push([id, likeness]);
      this.common[id] = 0;
    }
    alike.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return alike.slice(0, MOST_ALIKE).map(([id, likeness]) => [id, likeness ** LIKENESS_POWER]);
  }
}

function gramsOf(word: string): Set<string> {
  const text = `^${word}$`;
  const grams = new Set<string>();
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length++)
    for (let at = 0; at + length <= text.length; at++) grams.add(text.slice(at, at + length));
  return grams;
}
