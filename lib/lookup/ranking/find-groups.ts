import type { CompiledIndex } from "#lib/lookup/compiled-index";
import type { Lookup, LookupQuery } from "#lib/lookup/lookup";
import type { EvidenceContext } from "#lib/lookup/ranking/evidence";
import { IndustryScorer } from "#lib/lookup/ranking/industry";
import type { RankedGroup } from "#lib/lookup/ranking/ranked-group";
import type { ScoredEntries, ScoredEntry } from "#lib/lookup/ranking/scored-entries";
import { isVerbatim } from "#lib/lookup/ranking/title-match";
import { type QueryWord, qualifierReadings, type Reading, readingsOf } from "#lib/lookup/readings/reading";
import { beginningsOf } from "#lib/lookup/whole-titles/beginnings";

/** An unqualified entry of the very title has no less. */
const SETTLED = 0.9;

/** What anything speaks for. */
interface FoundGroups {
  /** Best first. */
  groups: RankedGroup[];
  context: EvidenceContext;
  /** The best of the entries that show a group, best first; of one that only other evidence speaks for, the likest it has. To be asked before the next query. */
  entriesShowing: (group: RankedGroup) => ScoredEntry[];
}

/** The groups of a title with the evidence for each, as weights are learnt from. */
export function evidenceFor(lookup: Lookup, query: LookupQuery): FoundGroups {
  const reader = { ...lookup.index, replacements: lookup.replacements, initials: lookup.initials };
  const industries = qualifierReadings(query.industry ?? "", reader);
  return findGroups(lookup, query, readingsOf(query.query, reader), industries);
}

/** The groups that anything speaks for in a title's readings, ranked. @param industries the ways to understand the industry given */
export function findGroups(
  { index, shortLister, scorer, modelOf, candidatesOf }: Lookup,
  { query, edition }: LookupQuery,
  readings: readonly Reading[],
  industries: QueryWord[][],
): FoundGroups {
  const model = modelOf(edition);
  const industry = new IndustryScorer(index, industries);
  const candidates = candidatesOf(edition);
  candidates.clear();
  const begun = beginningsOf(query, index, model);
  let settled = false;
  for (const [i, reading] of readings.entries()) {
    // The very title with nothing to be said beside it: but for other slips, no other reading can do better.
    if (settled && !reading.slip) break;
    const like = shortLister.titlesLike(reading.words);
    const scored = scorer.score(i === 0 ? new Set([...like, ...begun.titles]) : like, reading, industry, i);
    candidates.addEntries(scored, reading);
    if (reading.words.some(({ fits }) => fits.size > 0)) candidates.addWords(reading, industries[0]);
    settled ||= isSettled(index, scored, reading.text);
  }
  const [first] = readings;
  if (first) for (const { code, beginning } of begun.groups) candidates.add(code, first, { beginning });
  return {
    ...candidates.ranked(readings[0]?.words ?? []),
    entriesShowing: ({ code, reading }) => {
      const shown = candidates.entriesOf(code);
      if (shown.length > 0) return shown;
      const { isGiven } = industry;
      const titles = candidates.titlesOf(code);
      const like = candidates.bestIn(
        code,
        scorer.scoreOwn(titles, reading, industry, readings.length, !isGiven),
      );
      return isGiven || (like[0]?.score ?? 0) > 0 ? like : candidates.likeNothing(code);
    },
  };
}

/** One of the entries is the very title, and nothing is said beside it. */
function isSettled({ entries, qualifiers }: CompiledIndex, scored: ScoredEntries, text: string): boolean {
  for (let i = 0; i < scored.length; i++) {
    const position = scored.positions[i]!;
    if (scored.scores[i]! < SETTLED || qualifiers.of[position]! >= 0 || scored.via[i]! >= 0) continue;
    const { title, natural, see } = entries[position]!;
    if (see === "" && isVerbatim(title, natural, text)) return true;
  }
  return false;
}
