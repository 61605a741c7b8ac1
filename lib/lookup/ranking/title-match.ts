import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import { weightOf } from "#lib/lookup/ranking/short-list";
import type { QueryWord, Reading } from "#lib/lookup/readings/reading";
import { fold, stem } from "#lib/lookup/words/normalise";

/** What may be missing of a word that is read out of a short form ("proj"), 0 to 1. */
const SHORTENED = 0.12;
/** Words of the longest title, and some to spare. */
const MOST_WORDS = 64;

/** Compares the words of one reading with titles, one after the other; what it found of the last one is its state. */
export class TitleMatch {
  /** Weight of what query and title share. */
  shared = 0;
  /** Weight of what only the title has. */
  titleMissed = 0;
  /** Query words of which the title does not explain all, and the part (0–1) of each that it does not: the first `leftOver`. */
  readonly left: QueryWord[] = [];
  readonly parts: number[] = [];
  leftOver = 0;
  /** Share of the query, by weight, that the title has, where the query has all of the title; else 0. */
  within = 0;
  /** A word of the title is like one of the query. */
  isLike = false;
  /** 1 when the shared words come in the query's order, 0 when all are turned round. */
  order = 1;
  private words: readonly QueryWord[] = [];
  private isReworded = false;
  private text = "";
  /** The text with its last word in the singular. */
  private one = "";
  /** Known words that any word of the reading may stand for, by the number of the reading. */
  private readonly fitting: Int32Array;
  private reading = 0;
  private weight = 0;
  private readonly taken = new Uint8Array(MOST_WORDS);

  constructor(private readonly index: Pick<CompiledIndex, "vocabulary" | "titles">) {
    this.fitting = new Int32Array(index.vocabulary.words.length);
  }

  begin({ words, corrections, text }: Reading): void {
    this.words = words;
    this.text = text;
    const last = text.lastIndexOf(" ") + 1;
    this.one = text.slice(0, last) + stem(text.slice(last));
    this.isReworded = corrections.some(({ kind }) => kind === "abbreviation");
    this.reading++;
    this.weight = words.reduce((sum, word) => sum + weightOf(word), 0);
    for (const { fits } of words) for (const id of fits.keys()) this.fitting[id] = this.reading;
  }

  compare(title: number): void {
    const { words, fitting, reading, taken } = this;
    const { rarity } = this.index.vocabulary;
    const { starts, words: ids, heads } = this.index.titles;
    const start = starts[title]!;
    const count = Math.min(MOST_WORDS, starts[title + 1]! - start);
    this.shared = 0;
    this.titleMissed = 0;
    this.leftOver = 0;
    this.isLike = false;
    let within = 0;
    let pairs = 0;
    let turned = 0;
    let last = -1;
    // 0: free and like a word of the reading; 1: taken; 2: unlike any.
    for (let k = 0; k < count; k++) {
      const isFitting = fitting[ids[start + k]!] === reading;
      taken[k] = isFitting ? 0 : 2;
      if (isFitting) this.isLike = true;
    }
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      let at = -1;
      let fit = 0;
      for (let k = 0; k < count; k++) {
        if (taken[k] !== 0) continue;
        const here = word.fits.get(ids[start + k]!) ?? 0;
        if (here > fit) {
          fit = here;
          at = k;
        }
      }
      if (fit < 1) {
        this.left[this.leftOver] = word;
        this.parts[this.leftOver++] = 1 - fit;
      }
      if (at < 0) continue;
      taken[at] = 1;
      within += fit * weightOf(word);
      if (last >= 0) {
        pairs++;
        if (at < last) turned++;
      }
      last = at;
      const isHead = heads[start + at] === 1;
      const earned = rarity[ids[start + at]!]! + (word.head && isHead ? WEIGHTS.head : 0);
      this.shared += fit * earned * (word.head === isHead ? 1 : WEIGHTS.otherRole);
    }
    for (let k = 0; k < count; k++)
      if (taken[k] !== 1) this.titleMissed += rarity[ids[start + k]!]! + heads[start + k]! * WEIGHTS.head;
    this.within = this.titleMissed === 0 && this.weight > 0 ? within / this.weight : 0;
    this.order = pairs > 0 ? 1 - turned / pairs : 1;
  }

  /** The title has just the words of the reading, but for such as say nothing. */
  isWordForWord(): boolean {
    if (this.titleMissed !== 0) return false;
    for (let i = 0; i < this.leftOver; i++) {
      const word = this.left[i]!;
      if (!this.saysNothing(word) && !(this.parts[i]! < SHORTENED && word.correction === "abbreviation"))
        return false;
    }
    return true;
  }

  /**
   * Title or natural title is what was written, letter by letter, or several of them; "H&S officer" is "Health and safety
   * officer" as much as if it were written so.
   */
  isVerbatim(title: string, natural: string): boolean {
    if (this.order === 1 && this.isReworded) return true;
    return isVerbatim(title, natural, this.text) || isVerbatim(title, natural, this.one);
  }

  /** A word that seldom changes the group and names no occupation: "senior", but not "assistant". */
  private saysNothing({ faint, fits, correction }: QueryWord): boolean {
    if (!faint || correction !== null) return false;
    const [likeliest] = fits.keys();
    return likeliest === undefined || !this.index.vocabulary.namesOccupation(likeliest);
  }
}

/** A title, inverted or in natural order, is the folded text letter by letter. */
export function isVerbatim(title: string, natural: string, text: string): boolean {
  return text === fold(title) || text === fold(natural);
}
