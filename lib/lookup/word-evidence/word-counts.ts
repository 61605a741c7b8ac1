import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { TitleShares } from "#lib/lookup/word-evidence/title-shares";

/** A word seen in the other role (naming the occupation, or describing it) counts for so much of one in the same role. */
const OTHER_ROLE = 0.3;
/** Weight of an entry's qualifier words; many of them stand in hundreds of entries. */
const IN_QUALIFIER = 0.1;

/**
 * How often the words of an index stand in the unit groups of an edition, by its titles, a title of several groups shared
 * among them, and by other lists of names (decision 0039). Flat arrays, made in one pass for all words.
 */
export class WordCounts {
  /** Words and titles of each group. */
  readonly sizes: Float64Array;
  readonly titles: Float64Array;
  /** Words of each group in titles and in other lists' names. */
  readonly listedSizes: Float64Array;
  /** Where word w stands: from `starts[w]` up to `starts[w + 1]`. */
  private readonly starts: Int32Array;
  private readonly groups: Uint16Array;
  private readonly counts: Float64Array;
  /** 1 where it names the occupation. */
  private readonly heads: Uint8Array;

  constructor(
    private readonly index: CompiledIndex,
    private readonly shares: TitleShares,
  ) {
    const n = shares.codes.length;
    this.sizes = new Float64Array(n);
    this.titles = new Float64Array(n);
    this.starts = new Int32Array(index.vocabulary.words.length + 1);
    this.eachPlace((id) => {
      this.starts[id + 1]!++;
    });
    for (let id = 0; id + 1 < this.starts.length; id++) this.starts[id + 1]! += this.starts[id]!;
    const places = this.starts.at(-1)!;
    this.groups = new Uint16Array(places);
    this.counts = new Float64Array(places);
    this.heads = new Uint8Array(places);
    const next = this.starts.slice();
    this.eachPlace((id, group, count, head) => {
      const at = next[id]!++;
      this.groups[at] = group;
      this.counts[at] = count;
      this.heads[at] = head;
    });
    this.measure();
    this.listedSizes = this.sizes.slice();
    for (const { weights } of index.otherNames.values())
      for (const { position, names } of weights) {
        const group = shares.groupOf[position]!;
        if (group >= 0) this.listedSizes[group]! += names;
      }
  }

  /** Goes through where words stand: in qualifiers, then in titles, in each once. */
  private eachPlace(see: (id: number, group: number, count: number, head: number) => void): void {
    const { titles, qualifiers } = this.index;
    const { groupOf, groups, parts, starts } = this.shares;
    for (let position = 0; position < groupOf.length; position++) {
      const group = groupOf[position]!;
      const number = qualifiers.of[position]!;
      if (group < 0 || number < 0) continue;
      for (const alternatives of qualifiers.parts[number]!)
        for (const ids of alternatives) for (const id of ids) see(id, group, IN_QUALIFIER, 0);
    }
    for (let title = 0; title + 1 < starts.length; title++) {
      const first = titles.starts[title]!;
      for (let k = first; k < titles.starts[title + 1]!; k++) {
        const id = titles.words[k]!;
        let before = first;
        while (titles.words[before] !== id) before++;
        if (before < k) continue;
        for (let i = starts[title]!; i < starts[title + 1]!; i++)
          see(id, groups[i]!, parts[i]!, titles.heads[k]!);
      }
    }
  }

  private measure(): void {
    const { titles, qualifiers } = this.index;
    const { groupOf, groups, parts, starts } = this.shares;
    for (let title = 0; title + 1 < starts.length; title++) {
      const words = titles.starts[title + 1]! - titles.starts[title]!;
      for (let i = starts[title]!; i < starts[title + 1]!; i++) {
        this.sizes[groups[i]!]! += parts[i]! * words;
        this.titles[groups[i]!]! += parts[i]!;
      }
    }
    for (let position = 0; position < groupOf.length; position++) {
      const group = groupOf[position]!;
      const number = qualifiers.of[position]!;
      if (group < 0 || number < 0) continue;
      for (const alternatives of qualifiers.parts[number]!)
        for (const ids of alternatives) this.sizes[group]! += IN_QUALIFIER * ids.length;
    }
  }

  /** Adds what a word counts for in each group, in the role that it has or, at a discount, in the other. */
  addTo(counts: Float64Array, id: number, asHead: boolean, weight: number): void {
    const head = asHead ? 1 : 0;
    const inOther = weight * OTHER_ROLE;
    for (let at = this.starts[id]!; at < this.starts[id + 1]!; at++)
      counts[this.groups[at]!]! += this.counts[at]! * (this.heads[at] === head ? weight : inOther);
  }

  /** Adds what a word counts for by other lists' names. */
  addNamesTo(counts: Float64Array, id: number, asHead: boolean, weight: number): void {
    const word = this.index.otherNames.get(id);
    if (!word) return;
    const same = asHead ? word.asHead : 1 - word.asHead;
    for (const { position, names } of word.weights) {
      const group = this.shares.groupOf[position]!;
      if (group >= 0) counts[group]! += weight * names * (same + OTHER_ROLE * (1 - same));
    }
  }
}
