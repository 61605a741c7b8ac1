import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import { matchQualifiers, type QualifierMatch } from "#lib/lookup/ranking/match-qualifiers";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import type { QueryWord } from "#lib/lookup/reading";

/** Measures entries against the industry of one query; hundreds of entries share a qualifier, so each is compared once. */
export class IndustryScorer {
  private readonly readings: { words: { word: QueryWord }[]; weight: number }[];
  private readonly matches = new Map<string, QualifierMatch[]>();

  /** `readings`: the ways to understand the industry; none when it is not stated. */
  constructor(
    private readonly index: CompiledIndex,
    readings: readonly QueryWord[][],
  ) {
    this.readings = readings.map((words) => ({
      words: words.map((word) => ({ word })),
      weight: words.reduce((sum, word) => sum + word.weight, 0),
    }));
  }

  get isGiven(): boolean {
    return this.readings.length > 0;
  }

  /** What the industry adds to an entry's score, or takes from it where the entry is of another industry. */
  bonus(entry: LookupEntry, title: number): number {
    if (this.readings.length === 0) return 0;
    const matches = this.matchesOf(entry);
    let best = 0;
    for (const [i, { words, weight }] of this.readings.entries()) {
      const { fits, unsaid } = matches[i]!;
      let said = 0;
      for (const [k, { word }] of words.entries()) {
        said += word.weight * Math.max(fits[k]!, WEIGHTS.industryInTitle * this.fitInTitle(word, title));
      }
      best = Math.max(best, (said / weight) * Math.max(0, 1 - unsaid) ** WEIGHTS.industryUnsaid);
    }
    const qualified = entry.add !== "" || entry.ind !== "";
    return best === 0 && qualified ? -WEIGHTS.industryMissed : WEIGHTS.industryMatch * best;
  }

  private matchesOf(entry: LookupEntry): QualifierMatch[] {
    const key = `${entry.add}\n${entry.ind}`;
    let matches = this.matches.get(key);
    if (!matches) {
      matches = this.readings.map(({ words }) => matchQualifiers(this.index, entry, words));
      this.matches.set(key, matches);
    }
    return matches;
  }

  private fitInTitle(word: QueryWord, title: number): number {
    const { starts, words } = this.index.titles;
    let best = 0;
    for (let k = starts[title]!; k < starts[title + 1]!; k++)
      best = Math.max(best, word.fits.get(words[k]!) ?? 0);
    return best;
  }
}
