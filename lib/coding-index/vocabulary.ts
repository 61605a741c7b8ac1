import { family, stem } from "#lib/coding-index/normalise";
import { SpellingIndex } from "#lib/coding-index/spelling";

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

/** One of the words a query word may stand for, and how well (0–1). */
export interface Match {
  id: number;
  fit: number;
}

/** How a query word was understood. */
export interface Resolution {
  matches: Match[];
  /** What the word was taken for, when it is not known as it stands. */
  correction: { to: string; kind: "spelling" | "completion" } | null;
}

/** A word of the same family ("plumbing" for "plumber") counts for so much of the word itself. */
const FAMILY_FIT = 0.6;
/** A single letter tells little, however rare: it is a grade, or what is left of "C++". */
const SINGLE_LETTER_RARITY = 1.5;
const COMPLETIONS = 24;
const SPELLINGS = 4;

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
  private readonly resolved = new Map<string, Resolution>();
  private families: Map<string, number[]> | null = null;
  private spelling: SpellingIndex | null = null;
  private sorted: string[] | null = null;

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
    if (known.titles.at(-1) !== title) {
      known.titles.push(title);
      if (head) known.asHead++;
    }
    return id;
  }

  /** Ends the learning; `texts` is the number of distinct titles read, the scale of rarity. */
  close(texts: number): void {
    this.rarity = new Float64Array(this.words.length);
    for (const { id, stem, titles, qualifiers } of this.words) {
      const rarity = Math.log((texts + 1) / (titles.length + qualifiers + 0.5));
      this.rarity[id] = stem.length === 1 ? Math.min(rarity, SINGLE_LETTER_RARITY) : rarity;
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

  /** Share of the word's titles in which it names the occupation. */
  headness(id: number): number {
    const { titles, asHead } = this.words[id]!;
    return titles.length === 0 ? 0 : asHead / titles.length;
  }

  /** Which known words a folded word may stand for; `unfinished` when it may be the beginning of a word still being typed. */
  resolve(word: string, unfinished: boolean): Resolution {
    const key = unfinished ? `${word}…` : word;
    const before = this.resolved.get(key);
    if (before) return before;
    const resolution = this.resolveAnew(word, unfinished);
    if (this.resolved.size > 5_000) this.resolved.clear();
    this.resolved.set(key, resolution);
    return resolution;
  }

  private resolveAnew(word: string, unfinished: boolean): Resolution {
    const known = this.find(word);
    if (known) return { matches: [{ id: known.id, fit: 1 }, ...this.relatives(known, 1)], correction: null };
    if (/[0-9]/.test(word) || word.length < 2) return { matches: [], correction: null };
    const completions = unfinished ? this.completions(word) : [];
    if (completions.length > 0) {
      const likeliest = completions[0]!;
      return {
        matches: completions.map(({ id }, i) => ({ id, fit: 0.9 - i * 0.01 })),
        correction: { to: likeliest.written, kind: "completion" },
      };
    }
    const spellings = this.spellings(word);
    if (spellings.length > 0) {
      const best = this.words[spellings[0]!.id]!;
      return {
        matches: [...spellings, ...this.relatives(best, spellings[0]!.fit)],
        correction: { to: best.written, kind: "spelling" },
      };
    }
    return {
      matches: this.familyOf(family(stem(word))).map((id) => ({ id, fit: FAMILY_FIT })),
      correction: null,
    };
  }

  private relatives(word: KnownWord, fit: number): Match[] {
    return this.familyOf(family(word.stem))
      .filter((id) => id !== word.id)
      .map((id) => ({ id, fit: fit * FAMILY_FIT }));
  }

  private familyOf(name: string): number[] {
    if (this.families === null) {
      this.families = new Map();
      for (const { id, stem } of this.words) {
        const members = this.families.get(family(stem));
        if (members) members.push(id);
        else this.families.set(family(stem), [id]);
      }
    }
    return this.families.get(name) ?? [];
  }

  private spellings(word: string): Match[] {
    this.spelling ??= new SpellingIndex([...this.writings.keys()].filter((known) => !/[0-9]/.test(known)));
    const near = this.spelling.nearest(word, SPELLINGS, (known) => {
      const { titles, qualifiers } = this.find(known)!;
      return 0.08 * Math.log(1 + titles.length + qualifiers);
    });
    const matches = new Map<number, number>();
    for (const { word: known, cost } of near) {
      const { id } = this.find(known)!;
      const fit = Math.max(0.4, 1 - 0.9 * (cost / Math.max(4, word.length)) - 0.04);
      matches.set(id, Math.max(matches.get(id) ?? 0, fit));
    }
    return [...matches].map(([id, fit]) => ({ id, fit }));
  }

  private completions(word: string): KnownWord[] {
    this.sorted ??= [...this.writings.keys()].sort();
    const found = new Set<KnownWord>();
    for (let i = firstAtLeast(this.sorted, word); this.sorted[i]?.startsWith(word); i++) {
      found.add(this.find(this.sorted[i]!)!);
    }
    return [...found].sort((a, b) => b.titles.length - a.titles.length || a.id - b.id).slice(0, COMPLETIONS);
  }
}

function firstAtLeast(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
