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
 * word that the index lacks, "nanotechnologist". A group of letters is a number; the words with it stand in one array.
 */
export class AlikeWords {
  /** Letters → their number. */
  private readonly numbers = new Map<number, number>();
  /** Words with group g of letters: from `starts[g]` up to `starts[g + 1]` of `ids`. */
  private readonly starts: Int32Array;
  private readonly ids: Int32Array;
  private readonly rarity: Float64Array;
  private readonly norms: Float64Array;
  /** What each word has in common with the one that is asked of; kept so that a question costs only what it touches. */
  private readonly common: Float64Array;
  private readonly known = new Map<string, [id: number, weight: number][]>();

  constructor({ words }: Vocabulary) {
    this.norms = new Float64Array(words.length);
    this.common = new Float64Array(words.length);
    const grams: number[] = [];
    const owners: number[] = [];
    for (const { id, written, titles } of words) {
      if (titles.length === 0) continue;
      eachGram(written, (gram) => {
        let number = this.numbers.get(gram);
        if (number === undefined) {
          number = this.numbers.size;
          this.numbers.set(gram, number);
        }
        grams.push(number);
        owners.push(id);
      });
    }
    this.starts = new Int32Array(this.numbers.size + 1);
    for (const gram of grams) this.starts[gram + 1]!++;
    for (let gram = 0; gram < this.numbers.size; gram++) this.starts[gram + 1]! += this.starts[gram]!;
    this.ids = new Int32Array(grams.length);
    const next = this.starts.slice();
    for (let i = 0; i < grams.length; i++) this.ids[next[grams[i]!]!++] = owners[i]!;
    this.rarity = new Float64Array(this.numbers.size);
    for (let gram = 0; gram < this.rarity.length; gram++) {
      const rarity = Math.log(1 + words.length / (this.starts[gram + 1]! - this.starts[gram]!)) ** 2;
      this.rarity[gram] = rarity;
      for (let i = this.starts[gram]!; i < this.starts[gram + 1]!; i++) this.norms[this.ids[i]!]! += rarity;
    }
  }

  /** The likest words and how much each counts, 0 to 1. */
  alike(word: string): readonly [id: number, weight: number][] {
    const before = this.known.get(word);
    if (before) return before;
    if (this.known.size > 2000) this.known.clear();
    const found = this.alikeAnew(word);
    this.known.set(word, found);
    return found;
  }

  private alikeAnew(word: string): [id: number, weight: number][] {
    const { common, starts, ids } = this;
    const touched: number[] = [];
    let norm = 0;
    eachGram(word, (gram) => {
      const number = this.numbers.get(gram);
      if (number === undefined) {
        norm += UNKNOWN_GRAM;
        return;
      }
      const rarity = this.rarity[number]!;
      norm += rarity;
      for (let i = starts[number]!; i < starts[number + 1]!; i++) {
        const id = ids[i]!;
        if (common[id] === 0) touched.push(id);
        common[id]! += rarity;
      }
    });
    const alike: [id: number, likeness: number][] = [];
    for (const id of touched) {
      const likeness = common[id]! / Math.sqrt(norm * this.norms[id]!);
      if (likeness >= LEAST_ALIKE) alike.push([id, likeness]);
      common[id] = 0;
    }
    alike.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return alike.slice(0, MOST_ALIKE).map(([id, likeness]) => [id, likeness ** LIKENESS_POWER]);
  }
}

/** Letters are digits of a number: any character of a word, and its beginning and end. */
const BASE = 40;
const START = 37;
const END = 38;
const OTHER = 39;
const digits = new Uint8Array(128).fill(OTHER);
for (const [at, character] of [..."abcdefghijklmnopqrstuvwxyz0123456789"].entries())
  digits[character.charCodeAt(0)] = at + 1;

/** The groups of letters of a word, each once, the short ones first. */
function eachGram(word: string, see: (gram: number) => void): void {
  const length = word.length + 2;
  const text = new Uint8Array(length);
  text[0] = START;
  text[length - 1] = END;
  for (let i = 0; i < word.length; i++) text[i + 1] = digits[word.charCodeAt(i) & 127]!;
  const met: number[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
    const first = met.length;
    for (let at = 0; at + size <= length; at++) {
      let gram = 0;
      for (let k = at; k < at + size; k++) gram = gram * BASE + text[k]!;
      // Of groups of one size, the same letters give the same number, and no other size gives it.
      if (met.indexOf(gram, first) >= 0) continue;
      met.push(gram);
      see(gram);
    }
  }
}
