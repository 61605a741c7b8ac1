import type { Lookup, LookupQuery } from "#lib/lookup/lookup";
import { type NamesSpeaking, VERY_NAME } from "#lib/lookup/other-names/name-finder";
import { Candidates, type RankedGroup } from "#lib/lookup/ranking/candidates";
import type { EvidenceContext } from "#lib/lookup/ranking/evidence";
import { IndustryScorer } from "#lib/lookup/ranking/industry";
import { isVerbatim, type ScoredEntry, scoreEntries } from "#lib/lookup/ranking/rank";
import { entriesByGroup, followReferences } from "#lib/lookup/ranking/unit-groups";
import { type QueryWord, qualifierReadings, type Reading, readingsOf } from "#lib/lookup/reading";
import { beginningsOf } from "#lib/lookup/whole-titles/beginnings";

/** An unqualified entry of the very title has no less. */
const SETTLED = 0.9;

/** An entry that nothing was found of but by another name. */
const UNLIKE = {
  score: 0,
  industry: 0,
  wordForWord: false,
  unqualified: false,
  verbatim: false,
  read: 0,
  via: null,
};

/** What anything speaks for. */
interface FoundGroups {
  /** Best first. */
  groups: RankedGroup[];
  context: EvidenceContext;
  /** The entries that show a group, best first; of one that only other evidence speaks for, the likest it has. */
  entriesShowing: (group: RankedGroup) => ScoredEntry[];
  /** The other lists' names that speak most for a group, by its code. */
  speaking: ReadonlyMap<string, NamesSpeaking>;
}

/** The groups of a title with the evidence for each, as weights are learnt from. */
export function evidenceFor(lookup: Lookup, query: LookupQuery): FoundGroups {
  const reader = { ...lookup.index, replacements: lookup.replacements, initials: lookup.initials };
  const industries = qualifierReadings(query.industry ?? "", reader);
  return findGroups(lookup, query, readingsOf(query.query, reader), industries);
}

/** The groups that anything speaks for in a title's readings, ranked. @param industries the ways to understand the industry given */
export function findGroups(
  { index, shortLister, entryOf, modelOf }: Lookup,
  { query, edition }: LookupQuery,
  readings: readonly Reading[],
  industries: QueryWord[][],
): FoundGroups {
  const model = modelOf(edition);
  const industry = new IndustryScorer(index, industries);
  const score = (titles: Iterable<number>, reading: Reading) =>
    scoreEntries(index, titles, reading, industry);
  const candidates = new Candidates(model, edition);
  const speaking = new Map<string, NamesSpeaking>();
  const begun = beginningsOf(query, index, model);
  let settled = false;
  for (const [i, reading] of readings.entries()) {
    // The very title with nothing to be said beside it: but for other slips, no other reading can do better.
    if (settled && !reading.slip) break;
    const titles = new Set(shortLister.titlesLike(reading.words));
    if (i === 0) for (const title of begun.titles) titles.add(title);
    const scored = followReferences(score(titles, reading), entryOf);
    candidates.addEntries(scored, reading);
    if (reading.words.some(({ fits }) => fits.size > 0)) {
      const byTitle = model.evidenceOf(reading.words);
      const [industry] = industries;
      const byAll = industry ? model.evidenceOf([...reading.words, ...industry]) : byTitle;
      candidates.addWords(byTitle, byAll, reading);
    }
    for (const [code, names] of index.otherNames.names.speaking(reading.words, edition)) {
      const shown: ScoredEntry = { ...UNLIKE, entry: names.name.entry };
      const veryOtherName = names.likeness >= VERY_NAME ? reading.fit : 0;
      candidates.add(code, reading, { otherNames: names.share * reading.fit, veryOtherName }, [shown]);
      if (names.likeness > (speaking.get(code)?.likeness ?? 0)) speaking.set(code, names);
    }
    settled ||= scored.some((one) => one.score >= SETTLED && isSettled(one, reading.text));
  }
  const [first] = readings;
  if (first) for (const { code, beginning } of begun.groups) candidates.add(code, first, { beginning });
  return {
    speaking,
    ...candidates.ranked(readings[0]?.words ?? []),
    entriesShowing: ({ code, entries, reading }) =>
      entries.length > 0
        ? entries
        : (entriesByGroup(score(model.titlesOf(code), reading), edition).get(code) ?? []),
  };
}

function isSettled({ entry, via }: ScoredEntry, text: string): boolean {
  const { add, ind, see } = entry;
  return via === null && add === "" && ind === "" && see === "" && isVerbatim(entry, text);
}
