import { family, stem } from "#lib/lookup/words/normalise";
import { listsBy } from "#lib/platform/lists-by";

/** A known word (a stem) of the coding index. */
export interface KnownWord {
  id: number;
  stem: string;
  /** The way the index writes it oftenest: "engineers" and "engineer" → "engineer". */
  written: string;
  /** Titles with the word, ascending, each once. */
  titles: number[];
  /** Titles in which it names the occupation. */
  asHead: number;
  /** Distinct qualifiers with the word. */
  qualifiers: number;
}

/** A single letter tells little, however rare: it is a grade, or what is left of "C++". */
const SINGLE_LETTER_RARITY = 1.5;
/** A word that names the occupation in this share of its titles may do so in a query. */
const NAMES_OCCUPATION = 0.15;
/** A word that only other lists of names have weighs, where titles are compared, as an unknown one does. */
const OTHER_NAMES_RARITY = 4;
const SHORTEST_OTHER_WORD = 4;

interface Writing {
  word: string;
  id: number;
  count: number;
}

/** The words of a coding index, numbered as they were met: first learnt, then closed, then asked. */
export class Vocabulary {
  readonly words: KnownWord[] = [];
  /** By word: −log of the share of texts that have it. The fewer, the more it tells. */
  rarity: Float64Array = new Float64Array(0);
  private readonly byStem = new Map<string, number>();
  private readonly writings = new Map<string, Writing>();
  private families: Map<string, number[]> | null = null;

  /** Id of a folded word, added when new. */
  learn(word: string): number {
    let writing = this.writings.get(word);
    if (writing === undefined) {
      writing = { word, id: this.idOf(word), count: 0 };
      this.writings.set(word, writing);
    }
    writing.count++;
    return writing.id;
  }

  private idOf(word: string): number {
    const stemmed = stem(word);
    let id = this.byStem.get(stemmed);
    if (id === undefined) {
      id = this.words.length;
      this.words.push({ id, stem: stemmed, written: word, titles: [], asHead: 0, qualifiers: 0 });
      this.byStem.set(stemmed, id);
    }
    return id;
  }

  /** Learns a word of a title; titles come in ascending order. */
  learnTitleWord(word: string, title: number, head: boolean): number {
    const id = this.learn(word);
    const known = this.words[id]!;
    const { titles } = known;
    if (titles.length === 0 || titles[titles.length - 1] !== title) {
      titles.push(title);
      if (head) known.asHead++;
    }
    return id;
  }

  /**
   * Learns a word of other lists of names, which no slip is mended to and nothing half typed becomes unless the index has
   * it; null for what looks like a short form, which other lists have for other things than people here mean.
   */
  learnOtherWord(word: string): number | null {
    const known = this.find(word);
    if (known) return known.id;
    if (word.length < SHORTEST_OTHER_WORD || !/[aeiouy]/.test(word)) return null;
    const id = this.idOf(word);
    this.writings.set(word, { word, id, count: 0 });
    return id;
  }

  /** Ends the learning; `texts` is the number of distinct titles read, the scale of rarity. */
  close(texts: number): void {
    this.rarity = new Float64Array(this.words.length);
    for (const { id, stem, titles, qualifiers } of this.words) {
      const rarity = Math.log((texts + 1) / (titles.length + qualifiers + 0.5));
      if (titles.length + qualifiers === 0) this.rarity[id] = OTHER_NAMES_RARITY;
      else this.rarity[id] = stem.length === 1 ? Math.min(rarity, SINGLE_LETTER_RARITY) : rarity;
    }
    const oftenest = new Map<number, number>();
    for (const { word, id, count } of this.writings.values()) {
      if (count <= (oftenest.get(id) ?? 0)) continue;
      oftenest.set(id, count);
      this.words[id]!.written = word;
    }
  }

  find(word: string): KnownWord | undefined {
    const id = this.writings.get(word)?.id ?? this.byStem.get(stem(word));
    return id === undefined ? undefined : this.words[id];
  }

  /** Whether the index itself has a word, not only other lists of names. */
  isIndexed(word: string): boolean {
    const known = this.find(word);
    return known !== undefined && known.titles.length + known.qualifiers > 0;
  }

  /** Share of the word's titles in which it names the occupation. */
  headness(id: number): number {
    const { titles, asHead } = this.words[id]!;
    return titles.length === 0 ? 0 : asHead / titles.length;
  }

  /** Whether a word may name the occupation in a query, as it does so in enough of its titles. */
  namesOccupation(id: number): boolean {
    return this.headness(id) >= NAMES_OCCUPATION;
  }

  /** Ids of the words of a family: plumber, plumbing. */
  familyOf(name: string): readonly number[] {
    return this.makeReady().get(name) ?? [];
  }

  /** Makes what is otherwise made when a family is first asked for. */
  makeReady(): ReadonlyMap<string, readonly number[]> {
    this.families ??= listsBy(
      this.words.map(({ id }) => id),
      (id) => family(this.words[id]!.stem),
    );
    return this.families;
  }

  /** Every form in which the index writes its words, as it was met. */
  writtenForms(): string[] {
    return [...this.writings.values()].filter(({ count }) => count > 0).map(({ word }) => word);
  }
}
