import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import type { QueryWord } from "#lib/lookup/readings/reading";

/** Weight of a query word: how much it tells, and more when it names the occupation. */
export function weightOf(word: QueryWord): number {
  return word.weight + (word.head ? WEIGHTS.head : 0);
}

/** Likeness is told apart in so many steps: titles of a common word are thousands, and sorting them took longer than all else. */
const STEPS = 4096;

/**
 * Finds the titles worth a close look by adding up, over the titles of each query word, what the word earns there. The
 * arrays are kept from query to query so that a query costs only what it touches.
 */
export class ShortLister {
  private readonly mass: Float32Array;
  private readonly earned: Float32Array;
  private readonly lastWord: Int32Array;
  private readonly steps: Uint16Array;
  private readonly counts = new Uint32Array(STEPS);
  private wordsSeen = 0;

  constructor(private readonly index: CompiledIndex) {
    const { vocabulary, titles } = index;
    const count = titles.texts.length;
    this.mass = new Float32Array(count);
    this.earned = new Float32Array(count);
    this.lastWord = new Int32Array(count);
    this.steps = new Uint16Array(count);
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
    const steps = this.steps.subarray(0, touched.length);
    this.counts.fill(0);
    for (let i = 0; i < touched.length; i++) {
      const mass = this.mass[touched[i]!]!;
      const earned = Math.min(this.earned[touched[i]!]!, mass);
      const missed =
        WEIGHTS.queryMissed * Math.max(0, total - earned) + WEIGHTS.titleMissed * (mass - earned);
      const step = Math.floor((earned / (earned + missed)) * (STEPS - 1));
      steps[i] = step;
      this.counts[step]!++;
    }
    const { least, room } = this.cut(WEIGHTS.shortList);
    let left = room;
    const list = touched.filter((title, i) => {
      const step = steps[i]!;
      if (step > least || (step === least && left-- > 0)) return true;
      return this.earned[title]! >= this.mass[title]! * 0.95;
    });
    for (const title of touched) this.earned[title] = 0;
    return list;
  }

  /** The step of likeness at which so many titles are full, and how many of that step there is room for. */
  private cut(most: number): { least: number; room: number } {
    let room = most;
    for (let step = STEPS - 1; step > 0; step--) {
      if (this.counts[step]! >= room) return { least: step, room };
      room -= this.counts[step]!;
    }
    return { least: 0, room };
  }
}
