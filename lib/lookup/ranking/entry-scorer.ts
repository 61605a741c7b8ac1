import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import type { IndustryScorer } from "#lib/lookup/ranking/industry";
import { matchQualifiers } from "#lib/lookup/ranking/match-qualifiers";
import { ScoredEntries, UNQUALIFIED, VERBATIM } from "#lib/lookup/ranking/scored-entries";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import { weightOf } from "#lib/lookup/ranking/short-list";
import { TitleMatch } from "#lib/lookup/ranking/title-match";
import type { QueryWord, Reading } from "#lib/lookup/readings/reading";

/** What an entry assumes of its qualifiers, and how many go unsaid: six kinds of entries of one title that score alike. */
const KINDS = 6;
/** What each qualifier that goes unsaid takes from a title that the query has the whole of. */
const WITHIN_UNSAID = 0.25;

/**
 * Scores the entries of titles against a reading. Likeness is Tversky's index (Psychological Review 84, 1977) over words
 * weighed by rarity: what query and entry share, against what either has alone. Entries of a title whose qualifiers have
 * no word of the reading differ only in how many qualifiers they have, and are scored together.
 */
export class EntryScorer {
  private readonly match: TitleMatch;
  /** By position of an entry whether the index assumes its qualifiers where they are not stated. */
  private readonly assumed: Uint8Array;
  /** By position the entries that a reference leads to. */
  private readonly references = new Map<number, readonly number[]>();
  /** Qualifiers with a word of the reading, by the number of the reading. */
  private readonly touched: Int32Array;
  private reading = 0;
  private readonly kept: ScoredEntries[] = [];
  private readonly likenessOf = new Float64Array(KINDS);
  private readonly readOf = new Float64Array(KINDS);
  private likeness = 0;
  private read = 0;
  private unsaid = 0;

  constructor(private readonly index: CompiledIndex) {
    const { entries, qualifiers } = index;
    this.match = new TitleMatch(index);
    this.touched = new Int32Array(qualifiers.parts.length);
    this.assumed = new Uint8Array(entries.length);
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at]!;
      if (isAssumed(entry)) this.assumed[at] = 1;
      if (entry.seeEntries.length === 0) continue;
      const targets = entry.seeEntries.flatMap((uid) => index.positions.get(uid) ?? []);
      if (targets.length > 0) this.references.set(at, targets);
    }
  }

  /**
   * The entries of titles, and those that their references lead to.
   * @param place the arrays are kept under this number, and used again when it is given again
   */
  score(titles: Iterable<number>, reading: Reading, industry: IndustryScorer, place: number): ScoredEntries {
    const scored = this.scoreOwn(titles, reading, industry, place);
    this.followReferences(scored);
    return scored;
  }

  /**
   * The entries of titles alone.
   * @param onlyLike leaves out those that have no word of the reading in title or qualifiers
   */
  scoreOwn(
    titles: Iterable<number>,
    reading: Reading,
    industry: IndustryScorer,
    place: number,
    onlyLike = false,
  ): ScoredEntries {
    this.kept[place] ??= new ScoredEntries();
    const scored = this.kept[place];
    scored.length = 0;
    this.match.begin(reading);
    this.touch(reading.words);
    for (const title of titles) this.scoreTitle(title, reading, industry, scored, onlyLike);
    return scored;
  }

  private touch(words: readonly QueryWord[]): void {
    const { withWord } = this.index.qualifiers;
    this.reading++;
    for (const { fits } of words) {
      for (const id of fits.keys()) {
        for (const number of withWord[id] ?? []) this.touched[number] = this.reading;
      }
    }
  }

  private scoreTitle(
    title: number,
    { fit }: Reading,
    industry: IndustryScorer,
    scored: ScoredEntries,
    onlyLike: boolean,
  ): void {
    const { match, assumed, touched } = this;
    const { titles, entries, qualifiers } = this.index;
    match.compare(title);
    const isWordForWord = match.isWordForWord();
    this.likenessOf.fill(-1);
    let verbatimOf = "";
    let verbatim = false;
    for (let i = titles.entryStarts[title]!; i < titles.entryStarts[title + 1]!; i++) {
      const position = titles.entries[i]!;
      const number = qualifiers.of[position]!;
      const isSaid = number >= 0 && match.leftOver > 0 && touched[number] === this.reading;
      if (onlyLike && !match.isLike && !isSaid) continue;
      if (isSaid) this.compareQualifiers(number, assumed[position]!);
      else this.ofKind(number < 0 ? 0 : qualifiers.parts[number]!.length, assumed[position]!);
      let flags = 0;
      if (isWordForWord) {
        const { natural } = entries[position]!;
        if (verbatimOf !== natural) {
          verbatimOf = natural;
          verbatim = match.isVerbatim(titles.texts[title]!, natural);
        }
        if (verbatim) flags |= VERBATIM;
        if ((number < 0 || assumed[position] === 1) && !industry.isGiven) flags |= UNQUALIFIED;
      }
      const bonus = industry.bonus(title, number);
      const score = fit * this.likeness + bonus + (flags & VERBATIM ? WEIGHTS.verbatim : 0);
      const within = match.within / (1 + WITHIN_UNSAID * this.unsaid);
      scored.add(position, score, bonus, this.read, within, flags);
    }
  }

  /** Likeness where no word is in the entry's qualifiers. */
  private ofKind(unsaid: number, assumed: number): void {
    const kind = 2 * unsaid + assumed;
    if (this.likenessOf[kind]! < 0) {
      this.compareAll(unsaid, assumed, null);
      this.likenessOf[kind] = this.likeness;
      this.readOf[kind] = this.read;
    }
    this.unsaid = unsaid;
    this.likeness = this.likenessOf[kind]!;
    this.read = this.readOf[kind]!;
  }

  private compareQualifiers(number: number, assumed: number): void {
    const { fits, unsaid } = matchQualifiers(this.index, number, this.match.left, this.match.leftOver);
    this.unsaid = unsaid;
    this.compareAll(unsaid, assumed, fits);
  }

  /** @param fits how well each word that is left fits the qualifiers; null where none does at all */
  private compareAll(unsaid: number, assumed: number, fits: readonly number[] | null): void {
    const { left, leftOver, parts, order } = this.match;
    let { shared } = this.match;
    let missed = WEIGHTS.titleMissed * this.match.titleMissed;
    let unread = 0;
    const qualifierMatch = WEIGHTS.qualifierMatch * (1 - WEIGHTS.qualifierPartly * Math.min(1, unsaid));
    for (let i = 0; i < leftOver; i++) {
      const word = left[i]!;
      const fit = fits === null ? 0 : fits[i]!;
      if (parts[i] === 1) shared += fit * qualifierMatch * word.weight;
      const cost = parts[i]! * (1 - fit) * weightOf(word);
      unread += cost;
      missed +=
        WEIGHTS.queryMissed * cost * (word.aside ? WEIGHTS.aside : 1) * (word.faint ? WEIGHTS.faint : 1);
    }
    missed += WEIGHTS.qualifierMissed * unsaid * (assumed === 1 ? WEIGHTS.qualifierMissedByDefault : 1);
    this.likeness = shared === 0 ? 0 : (shared / (shared + missed)) * (1 - WEIGHTS.order * (1 - order));
    this.read = shared === 0 ? 0 : shared / (shared + unread);
  }

  private followReferences(scored: ScoredEntries): void {
    if (this.references.size === 0) return;
    for (let i = 0, own = scored.length; i < own; i++) {
      const position = scored.positions[i]!;
      const targets = this.references.get(position);
      if (targets === undefined) continue;
      const score = scored.scores[i]! * WEIGHTS.seeReference;
      for (const target of targets)
        scored.add(
          target,
          score,
          scored.industry[i]!,
          scored.read[i]!,
          scored.within[i]!,
          scored.flags[i]!,
          position,
        );
    }
  }
}

/** The index assumes the entry's qualifiers where they are not stated. */
function isAssumed({ defaultFlag, add, ind }: LookupEntry): boolean {
  return (defaultFlag === "I" && add === "") || (defaultFlag === "A" && ind === "");
}
