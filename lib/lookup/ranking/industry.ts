import type { CompiledIndex } from "#lib/lookup/compiled-index";
import { matchQualifiers, type QualifierMatch } from "#lib/lookup/ranking/match-qualifiers";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import type { QueryWord } from "#lib/lookup/readings/reading";

/** Measures entries against the industry of one query; hundreds of entries share a qualifier, so each is compared once. */
export class IndustryScorer {
  private readonly readings: { words: readonly QueryWord[]; weight: number; inTitle: number[] }[];
  private readonly matches = new Map<number, QualifierMatch[]>();
  /** The title that `inTitle` is of. */
  private title = -1;

  /** `readings`: the ways to understand the industry; none when it is not stated. */
  constructor(
    private readonly index: CompiledIndex,
    readings: readonly QueryWord[][],
  ) {
    this.readings = readings.map((words) => ({
      words,
      weight: words.reduce((sum, word) => sum + word.weight, 0),
      inTitle: words.map(() => 0),
    }));
  }

  get isGiven(): boolean {
    return this.readings.length > 0;
  }

  /**
   * What the industry adds to an entry's score, or takes from it where the entry is of another industry.
   * @param title number of the entry's title; `qualifiers` number of its qualifiers, -1 for none
   */
  bonus(title: number, qualifiers: number): number {
    if (this.readings.length === 0) return 0;
    if (title !== this.title) this.readTitle(title);
    const matches = this.matchesOf(qualifiers);
    let best = 0;
    for (let i = 0; i < this.readings.length; i++) {
      const { words, weight, inTitle } = this.readings[i]!;
      const { fits, unsaid } = matches[i]!;
      let said = 0;
      for (let k = 0; k < words.length; k++)
        said += words[k]!.weight * Math.max(fits[k]!, WEIGHTS.industryInTitle * inTitle[k]!);
      best = Math.max(best, (said / weight) * Math.max(0, 1 - unsaid) ** WEIGHTS.industryUnsaid);
    }
    return best === 0 && qualifiers >= 0 ? -WEIGHTS.industryMissed : WEIGHTS.industryMatch * best;
  }

  private matchesOf(qualifiers: number): QualifierMatch[] {
    let matches = this.matches.get(qualifiers);
    if (!matches) {
      matches = this.readings.map(({ words }) => matchQualifiers(this.index, qualifiers, words));
      this.matches.set(qualifiers, matches);
    }
    return matches;
  }

  /** How well each word fits the words of a title. */
  private readTitle(title: number): void {
    const { starts, words: ids } = this.index.titles;
    this.title = title;
    for (const { words, inTitle } of this.readings) {
      for (const [i, { fits }] of words.entries()) {
        inTitle[i] = 0;
        for (let k = starts[title]!; k < starts[title + 1]!; k++)
          inTitle[i] = Math.max(inTitle[i]!, fits.get(ids[k]!) ?? 0);
      }
    }
  }
}
