import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { QueryWord } from "#lib/lookup/reading";
import { WEIGHTS } from "#lib/lookup/scores";

/** Weight of a query word: how much it tells, and more when it names the occupation. */
export function weightOf(word: QueryWord): number {
  return word.weight + (word.head ? WEIGHTS.head : 0);
}

/**
 * Finds the titles worth a close look by adding up, over the titles of each query word, what the word earns there. The
 * arrays are kept from query to query so that a query costs only what it touches.
 */
export class ShortLister {
  private readonly mass: Float32Array;
  private readonly earned: Float32Array;
  private readonly lastWord: Int32Array;
  private wordsSeen = 0;

  constructor(private readonly index: CompiledIndex) {
    const { vocabulary, titles } = index;
    const count = titles.texts.length;
    this.mass = new Float32Array(count);
    this.earned = new Float32Array(count);
    this.lastWord = new Int32Array(count);
    for (let title = 0; title < count; title++) {
      let mass = 0;
      for (let k = titles.starts[title]!; k < titles.starts[title + 1]!; k++) {
        mass += vocabulary.rarity[titles.words[k]!]! + titles.heads[k]! * WEIGHTS.head;
      }
      this.mass[title] = mass;
    }
  }

  /** Numbers of the titles most like the words, and of all titles with no word beyond them. */
  titlesLike(words: readonly QueryWord[]): number[] {
    const { vocabulary } = this.index;
    const touched: number[] = [];
    let total = 0;
    for (const word of words) {
      total += weightOf(word);
      this.wordsSeen++;
      for (const [id, fit] of word.fits) {
        const earns = fit * (vocabulary.rarity[id]! + (word.head ? WEIGHTS.head : 0));
        for (const title of vocabulary.words[id]!.titles) {
          if (this.lastWord[title] === this.wordsSeen) continue;
          this.lastWord[title] = this.wordsSeen;
          if (this.earned[title] === 0) touched.push(title);
          this.earned[title]! += earns;
        }
      }
    }
    const likeness = (title: number) => {
      const mass = this.mass[title]!;
      const earned = Math.min(this.earned[title]!, mass);
      const missed =
        WEIGHTS.queryMissed * Math.max(0, total - earned) + WEIGHTS.titleMissed * (mass - earned);
      return earned / (earned + missed);
    };
    const likest = touched.map((title) => ({ title, likeness: likeness(title) }));
    likest.sort((a, b) => b.likeness - a.likeness || a.title - b.title);
    const list = likest
      .filter(({ title }, i) => i < WEIGHTS.shortList || this.earned[title]! >= this.mass[title]! * 0.95)
      .map(({ title }) => title);
    for (const title of touched) this.earned[title] = 0;
    return list;
  }
}
