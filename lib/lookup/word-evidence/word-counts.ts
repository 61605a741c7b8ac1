import type { EditionId } from "#lib/facts/edition";
import { type CompiledIndex, type LookupEntry, qualifiersOf } from "#lib/lookup/compiled-index";

/** A word seen in the other role (naming the occupation, or describing it) counts for so much of one in the same role. */
const OTHER_ROLE = 0.3;
/** Weight of an entry's qualifier words; many of them stand in hundreds of entries. */
const IN_QUALIFIER = 0.1;

/** How often a word stands in the titles of each group, a title of several groups shared among them. */
interface WordCount {
  asHead: Map<number, number>;
  beside: Map<number, number>;
}

/** In which unit groups of an edition the words of an index stand, by its titles and by other lists of names (decision 0039). */
export class WordCounts {
  /** Codes of the unit groups, in the order of every array that speaks of groups. */
  readonly codes: string[] = [];
  /** Their numbers in it. */
  readonly numbers = new Map<string, number>();
  /** By position of an entry the number of its group; -1 for none. */
  readonly groupOf: Int16Array;
  /** Words and titles of each group. */
  readonly sizes: number[] = [];
  readonly titles: number[] = [];
  /** Words of each group in titles and in other lists' names. */
  readonly listedSizes: number[];
  /** By number of a title its groups, and the part of its entries that each has. */
  readonly sharesOf: [group: number, share: number][][];
  private readonly inQualifiers = new Map<number, Map<number, number>>();
  private titlesByGroup: number[][] | null = null;
  private readonly inOtherNames = new Map<number, Map<number, number>>();
  private readonly known = new Map<number, WordCount>();

  constructor(
    private readonly index: CompiledIndex,
    edition: EditionId,
  ) {
    this.groupOf = new Int16Array(index.entries.length).fill(-1);
    this.sharesOf = index.titles.texts.map((_, title) => this.countTitle(title, edition));
    this.listedSizes = [...this.sizes];
    for (const [id, { weights }] of index.otherNames.words) {
      const counts = new Map<number, number>();
      for (const { entry, names } of weights) {
        const group = this.numbers.get(entry.codes[edition] ?? "");
        if (group === undefined) continue;
        add(counts, group, names);
        this.listedSizes[group]! += names;
      }
      this.inOtherNames.set(id, counts);
    }
  }

  private countTitle(title: number, edition: EditionId): [number, number][] {
    const { starts, entryStarts, entries } = this.index.titles;
    const counts = new Map<number, number>();
    let all = 0;
    for (let i = entryStarts[title]!; i < entryStarts[title + 1]!; i++) {
      const entry = this.index.entries[entries[i]!]!;
      const code = entry.codes[edition];
      if (code === undefined) continue;
      const group = this.groupNumber(code);
      this.groupOf[entries[i]!] = group;
      add(counts, group, 1);
      all++;
      this.countQualifiers(entry, group);
    }
    const words = starts[title + 1]! - starts[title]!;
    return [...counts].map(([group, count]) => {
      this.sizes[group]! += (count / all) * words;
      this.titles[group]! += count / all;
      return [group, count / all];
    });
  }

  private groupNumber(code: string): number {
    let group = this.numbers.get(code);
    if (group === undefined) {
      group = this.codes.length;
      this.numbers.set(code, group);
      this.codes.push(code);
      this.sizes.push(0);
      this.titles.push(0);
    }
    return group;
  }

  private countQualifiers(entry: LookupEntry, group: number): void {
    for (const id of qualifiersOf(this.index, entry).flat(2)) {
      let counts = this.inQualifiers.get(id);
      if (!counts) {
        counts = new Map();
        this.inQualifiers.set(id, counts);
      }
      add(counts, group, IN_QUALIFIER);
      this.sizes[group]! += IN_QUALIFIER;
    }
  }

  /** Numbers of the titles of a group, those that it shares with others too. */
  titlesOf(code: string): readonly number[] {
    this.titlesByGroup ??= listsOf(this.sharesOf, this.codes.length);
    return this.titlesByGroup[this.codes.indexOf(code)] ?? [];
  }

  /** Adds what a word counts for in each group, in the role that it has or, at a discount, in the other. */
  addTo(counts: Float64Array, id: number, asHead: boolean, weight: number): void {
    const word = this.countsOf(id);
    const [same, other] = asHead ? [word.asHead, word.beside] : [word.beside, word.asHead];
    for (const [group, count] of same) counts[group]! += weight * count;
    for (const [group, count] of other) counts[group]! += weight * OTHER_ROLE * count;
  }

  /** Adds what a word counts for by other lists' names. */
  addNamesTo(counts: Float64Array, id: number, asHead: boolean, weight: number): void {
    const share = this.index.otherNames.words.get(id)?.asHead ?? 0;
    const same = asHead ? share : 1 - share;
    for (const [group, names] of this.inOtherNames.get(id) ?? [])
      counts[group]! += weight * names * (same + OTHER_ROLE * (1 - same));
  }

  private countsOf(id: number): WordCount {
    const known = this.known.get(id);
    if (known) return known;
    const counted: WordCount = { asHead: new Map(), beside: new Map(this.inQualifiers.get(id)) };
    const { starts, words, heads } = this.index.titles;
    for (const title of this.index.vocabulary.words[id]!.titles) {
      const counts = heads[words.indexOf(id, starts[title]!)] === 1 ? counted.asHead : counted.beside;
      for (const [group, share] of this.sharesOf[title]!) add(counts, group, share);
    }
    this.known.set(id, counted);
    return counted;
  }
}

function listsOf(sharesOf: readonly [group: number, share: number][][], groups: number): number[][] {
  const lists = Array.from({ length: groups }, (): number[] => []);
  for (const [title, shares] of sharesOf.entries()) for (const [group] of shares) lists[group]!.push(title);
  return lists;
}

function add(counts: Map<number, number>, key: number, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
