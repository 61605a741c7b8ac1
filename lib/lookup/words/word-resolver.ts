import type { Compounds } from "#lib/lookup/words/compounds";
import { family, stem } from "#lib/lookup/words/normalise";
import { type Spelling, SpellingIndex } from "#lib/lookup/words/spelling";
import type { KnownWord, Vocabulary } from "#lib/lookup/words/vocabulary";

/** How a word of a query was understood. */
export interface Resolution {
  /** Known words it may stand for → how well (0–1), best first. Empty when nothing in the index is like it. */
  fits: Map<number, number>;
  /** Whether it is not known as it stands, and was taken for a misspelt or an unfinished word. */
  correction: "spelling" | "completion" | null;
}

/** A word of the same family ("plumbing" for "plumber") counts for so much of the word itself. */
const FAMILY_FIT = 0.7;
const COMPLETION_FIT = 0.9;
/** Part of that fit that the commonest completion has before one that hardly occurs. */
const COMMONNESS = 0.4;
const LEAST_SPELLING_FIT = 0.4;
const COMPLETIONS = 24;
const SPELLINGS = 4;
const SHORTEST_ENDING = 6;
const SHORTEST_PART = 3;
/** A known word may still be a slip ("manger") when the index hardly uses it and a near one very often. */
const RARE = 4;
const OFTENER = 40;
const ONE_SLIP = 1;
/** A shorter beginning of a word is more likely unfinished than misspelt. */
const SHORTEST_SLIP = 6;
const REMEMBERED = 5_000;

/** Finds the known words that the words of queries stand for. What it found once it remembers. */
export class WordResolver {
  private readonly resolved = new Map<string, Resolution>();
  private readonly respelt = new Map<string, string[] | null>();
  private readonly near = new Map<string, Spelling[]>();
  private spelling: SpellingIndex | null = null;
  private sorted: string[] | null = null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly compounds: Compounds,
  ) {}

  isKnown(word: string): boolean {
    return this.vocabulary.find(word) !== undefined || this.compounds.apart.has(word);
  }

  /** Which known words a folded word may stand for; `unfinished` when it may be the beginning of a word still being typed. */
  resolve(word: string, unfinished: boolean): Resolution {
    return remember(this.resolved, unfinished ? `${word}…` : word, () => this.resolveAnew(word, unfinished));
  }

  private resolveAnew(word: string, unfinished: boolean): Resolution {
    const known = this.vocabulary.find(word);
    if (known) {
      const fits = this.withFamily([[known.id, 1]]);
      // A letter at the end is rather the first of a word: "support w". So is what only other lists of names have.
      const indexed = frequency(known) > 0;
      if (unfinished && (word.length === 1 || !indexed)) this.addCompletions(word, fits);
      const ending = indexed || fits.size > 1 ? undefined : this.ending(word);
      if (ending) fits.set(ending.id, FAMILY_FIT);
      return { fits, correction: null };
    }
    if (/[0-9]/.test(word)) return { fits: new Map(), correction: null };
    const completed = new Map<number, number>();
    if (unfinished) this.addCompletions(word, completed);
    if (completed.size > 0) return { fits: completed, correction: "completion" };
    const spellings = word.length < 2 ? [] : this.spellings(word);
    if (spellings.length > 0) return { fits: this.withFamily(spellings), correction: "spelling" };
    const kin = this.vocabulary.familyOf(family(stem(word)));
    const ending = kin.length > 0 ? undefined : this.ending(word);
    const fits = (ending ? [ending.id] : kin).map((id): [number, number] => [id, FAMILY_FIT]);
    return { fits: new Map(fits), correction: null };
  }

  /** Adds the words that begin with `word`, the common ones before the rare. */
  private addCompletions(word: string, fits: Map<number, number>): void {
    const completions = this.completions(word);
    const most = completions[0] ? frequency(completions[0]) : 1;
    for (const known of completions) {
      const rareness = 1 - Math.sqrt(frequency(known) / most);
      if (!fits.has(known.id)) fits.set(known.id, COMPLETION_FIT * (1 - COMMONNESS * rareness));
    }
  }

  /** Adds the family of the best match, at a discount. */
  private withFamily(matches: [number, number][]): Map<number, number> {
    const fits = new Map(matches);
    const [best, fit] = matches[0]!;
    for (const id of this.vocabulary.familyOf(family(this.vocabulary.words[best]!.stem))) {
      if (!fits.has(id)) fits.set(id, fit * FAMILY_FIT);
    }
    return fits;
  }

  private spellings(word: string): [number, number][] {
    const fits = new Map<number, number>();
    for (const { word: known, cost } of this.nearest(word)) {
      const id = this.vocabulary.find(known)?.id;
      if (id === undefined || fits.has(id)) continue;
      fits.set(id, Math.max(LEAST_SPELLING_FIT, 0.96 - 0.9 * (cost / Math.max(4, word.length))));
    }
    return [...fits];
  }

  /** Makes what is otherwise made when it is first asked for. */
  makeReady(): SpellingIndex {
    this.inOrder();
    this.vocabulary.makeReady();
    this.spelling ??= new SpellingIndex(
      [...this.vocabulary.writtenForms(), ...this.compounds.apart.keys()].filter(
        (form) => !/[0-9]/.test(form),
      ),
    );
    return this.spelling;
  }

  private nearest(word: string) {
    return remember(this.near, word, () =>
      this.makeReady().nearest(word, SPELLINGS, (known) => 0.08 * Math.log(1 + this.frequency(known))),
    );
  }

  private frequency(word: string): number {
    const known = this.vocabulary.find(word);
    return known ? frequency(known) : 1;
  }

  /** Whether an unfinished word could become a known one. */
  canGrow(word: string): boolean {
    const sorted = this.inOrder();
    return sorted[firstAtLeast(sorted, word)]?.startsWith(word) ?? false;
  }

  private inOrder(): string[] {
    this.sorted ??= this.vocabulary.writtenForms().sort();
    return this.sorted;
  }

  private completions(word: string): KnownWord[] {
    const sorted = this.inOrder();
    const found = new Set<KnownWord>();
    for (let i = firstAtLeast(sorted, word); sorted[i]?.startsWith(word); i++) {
      found.add(this.vocabulary.find(sorted[i]!)!);
    }
    return [...found].sort((a, b) => frequency(b) - frequency(a) || a.id - b.id).slice(0, COMPLETIONS);
  }

  /** The longest known word that an unknown one ends with: "nanotechnologist" is a technologist of some kind. */
  private ending(word: string): KnownWord | undefined {
    for (let start = 1; start <= word.length - SHORTEST_ENDING; start++) {
      const known = this.vocabulary.find(word.slice(start));
      if (known && known.titles.length > 0) return known;
    }
    return undefined;
  }

  /** The word or words that a misspelt one was probably meant to be; null when it is likely right as it stands. */
  respell(word: string, unfinished: boolean): string[] | null {
    return remember(this.respelt, unfinished ? `${word}…` : word, () => this.respellAnew(word, unfinished));
  }

  private respellAnew(word: string, unfinished: boolean): string[] | null {
    if (/[0-9]/.test(word) || word.length < 4) return null;
    if (unfinished && word.length < SHORTEST_SLIP && this.canGrow(word)) return null;
    const known = this.isKnown(word);
    if (known && (this.compounds.apart.has(word) || this.frequency(word) > RARE)) return null;
    const [best] = this.nearest(word).filter(
      ({ word: other }) => stem(other) !== stem(word) && !(unfinished && other.startsWith(word)),
    );
    if (known) {
      const slip =
        best && best.cost <= ONE_SLIP && this.frequency(best.word) >= OFTENER * this.frequency(word);
      return slip ? [best.word] : null;
    }
    return best ? [best.word] : this.respellParts(word);
  }

  /** Two words run together, one of them misspelt: "zoekeeper". */
  private respellParts(word: string): string[] | null {
    let best: string[] | null = null;
    let least = ONE_SLIP;
    for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)] as const;
      const known = parts.map((part) => this.vocabulary.find(part) !== undefined);
      if (known[0] === known[1]) continue;
      const wrong = known[0] ? 1 : 0;
      const [near] = parts[wrong].length > SHORTEST_PART ? this.nearest(parts[wrong]) : [];
      if (!near || near.cost > least) continue;
      least = near.cost;
      best = wrong === 0 ? [near.word, parts[1]] : [parts[0], near.word];
    }
    return best;
  }
}

function frequency({ titles, qualifiers }: KnownWord): number {
  return titles.length + qualifiers;
}

function remember<Value>(memory: Map<string, Value>, key: string, make: () => Value): Value {
  const before = memory.get(key);
  if (before !== undefined) return before;
  if (memory.size >= REMEMBERED) memory.clear();
  const value = make();
  memory.set(key, value);
  return value;
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
