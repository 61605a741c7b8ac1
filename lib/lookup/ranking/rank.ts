import type { CompiledIndex, LookupEntry } from "#lib/lookup/compiled-index";
import type { IndustryScorer } from "#lib/lookup/ranking/industry";
import { matchQualifiers } from "#lib/lookup/ranking/match-qualifiers";
import { WEIGHTS } from "#lib/lookup/ranking/scores";
import { weightOf } from "#lib/lookup/ranking/short-list";
import type { QueryWord, Reading } from "#lib/lookup/reading";
import { fold } from "#lib/lookup/words/normalise";

/** What may be missing of a word that is read out of a short form ("proj"), 0 to 1. */
const SHORTENED = 0.12;

/** An entry measured against one reading of a query. */
export interface ScoredEntry {
  entry: LookupEntry;
  /** Likeness, about 0 to 1; above 1 for the very title and for a matching industry. */
  score: number;
  /** Its title has just the words of the reading. */
  wordForWord: boolean;
  /** It is that, and has no qualifiers or those that the index assumes, where no industry is given. */
  unqualified: boolean;
  /** It is that letter by letter, or as a short form in it is written in full. */
  verbatim: boolean;
  /** What the industry given adds to that, or takes from it. */
  industry: number;
  /** Share of the words of the reading, by weight, that it has in its title or qualifiers (0–1). */
  read: number;
  /** The entry was reached through a "see" reference from this one. */
  via: LookupEntry | null;
}

/**
 * Scores the entries of titles against a reading, in no order. Likeness is Tversky's index (Psychological Review 84, 1977) over
 * words weighed by rarity: what query and entry share, against what either has alone.
 */
export function scoreEntries(
  index: CompiledIndex,
  titles: Iterable<number>,
  reading: Reading,
  industry: IndustryScorer,
): ScoredEntry[] {
  const scored: ScoredEntry[] = [];
  for (const title of titles) {
    const { entryStarts, entries } = index.titles;
    const match = matchTitle(index, title, reading.words);
    const wordForWord =
      match.titleMissed === 0 &&
      match.left.every(
        ({ word, part }) =>
          saysNothing(index, word) || (part < SHORTENED && word.correction === "abbreviation"),
      );
    // "H&S officer" is "Health and safety officer" as much as if it were written so.
    const isReworded = match.order === 1 && reading.corrections.some(({ kind }) => kind === "abbreviation");
    for (let i = entryStarts[title]!; i < entryStarts[title + 1]!; i++) {
      const entry = index.entries[entries[i]!]!;
      const { likeness, read } = scoreEntry(index, entry, match);
      const bonus = industry.bonus(entry, title);
      const verbatim = wordForWord && (isReworded || isVerbatim(entry, reading.text));
      const isBare = (entry.add === "" && entry.ind === "") || isAssumed(entry);
      scored.push({
        entry,
        score: reading.fit * likeness + bonus + (verbatim ? WEIGHTS.verbatim : 0),
        industry: bonus,
        wordForWord,
        unqualified: wordForWord && isBare && !industry.isGiven,
        verbatim,
        read,
        via: null,
      });
    }
  }
  return scored;
}

/** A word that seldom changes the group and names no occupation: "senior", but not "assistant". */
function saysNothing({ vocabulary }: CompiledIndex, { faint, fits, correction }: QueryWord): boolean {
  const [likeliest] = fits.keys();
  return faint && correction === null && (likeliest === undefined || !vocabulary.namesOccupation(likeliest));
}

/** The entry's title, inverted or in natural order, is the folded text letter by letter. */
export function isVerbatim({ title, natural }: LookupEntry, text: string): boolean {
  return text === fold(title) || text === fold(natural);
}

interface TitleMatch {
  /** Weight of what query and title share. */
  shared: number;
  /** Weight of what only the title has. */
  titleMissed: number;
  /** Query words, or the part (0–1) of them, that the title does not explain. */
  left: { word: QueryWord; part: number }[];
  /** 1 when the shared words come in the query's order, 0 when all are turned round. */
  order: number;
}

function matchTitle(index: CompiledIndex, title: number, words: readonly QueryWord[]): TitleMatch {
  const { rarity } = index.vocabulary;
  const { starts, words: ids, heads } = index.titles;
  const end = starts[title + 1]!;
  const taken = new Set<number>();
  const match: TitleMatch = { shared: 0, titleMissed: 0, left: [], order: 1 };
  let pairs = 0;
  let turned = 0;
  let last = -1;
  for (const word of words) {
    let at = -1;
    let fit = 0;
    for (let k = starts[title]!; k < end; k++) {
      const here = taken.has(k) ? 0 : (word.fits.get(ids[k]!) ?? 0);
      if (here > fit) {
        fit = here;
        at = k;
      }
    }
    if (fit < 1) match.left.push({ word, part: 1 - fit });
    if (at < 0) continue;
    taken.add(at);
    if (last >= 0) {
      pairs++;
      if (at < last) turned++;
    }
    last = at;
    const isHead = heads[at] === 1;
    const earned = rarity[ids[at]!]! + (word.head && isHead ? WEIGHTS.head : 0);
    match.shared += fit * earned * (word.head === isHead ? 1 : WEIGHTS.otherRole);
  }
  for (let k = starts[title]!; k < end; k++) {
    if (!taken.has(k)) match.titleMissed += rarity[ids[k]!]! + heads[k]! * WEIGHTS.head;
  }
  if (pairs > 0) match.order = 1 - turned / pairs;
  return match;
}

function scoreEntry(
  index: CompiledIndex,
  entry: LookupEntry,
  match: TitleMatch,
): { likeness: number; read: number } {
  const { shared: inTitle, titleMissed, left, order } = match;
  const { fits, unsaid } = matchQualifiers(index, entry, left);
  let shared = inTitle;
  let missed = WEIGHTS.titleMissed * titleMissed;
  let unread = 0;
  const qualifierMatch = WEIGHTS.qualifierMatch * (1 - WEIGHTS.qualifierPartly * Math.min(1, unsaid));
  for (const [i, { word, part }] of left.entries()) {
    const fit = fits[i]!;
    if (part === 1) shared += fit * qualifierMatch * word.weight;
    const cost = part * (1 - fit) * weightOf(word);
    unread += cost;
    missed +=
      WEIGHTS.queryMissed * cost * (word.aside ? WEIGHTS.aside : 1) * (word.faint ? WEIGHTS.faint : 1);
  }
  missed += WEIGHTS.qualifierMissed * unsaid * (isAssumed(entry) ? WEIGHTS.qualifierMissedByDefault : 1);
  if (shared === 0) return { likeness: 0, read: 0 };
  const likeness = (shared / (shared + missed)) * (1 - WEIGHTS.order * (1 - order));
  return { likeness, read: shared / (shared + unread) };
}

/** The index assumes the entry's qualifiers where they are not stated. */
function isAssumed({ defaultFlag, add, ind }: LookupEntry): boolean {
  return (defaultFlag === "I" && add === "") || (defaultFlag === "A" && ind === "");
}
