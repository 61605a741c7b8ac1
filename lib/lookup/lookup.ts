import type { Edition, EditionId } from "#lib/facts/edition";
import type { Abbreviation } from "#lib/facts/entry";
import { type CompiledIndex, compileIndex, type LookupEntry } from "#lib/lookup/compiled-index";
import { confidencesOf } from "#lib/lookup/confidence";
import { IndustryScorer } from "#lib/lookup/industry";
import { type NamesSpeaking, VERY_NAME } from "#lib/lookup/other-names/name-finder";
import { nameReasons } from "#lib/lookup/other-names/name-reasons";
import type { OtherNames } from "#lib/lookup/other-names/other-names";
import { qualifiedIn } from "#lib/lookup/qualification";
import { type Question, questionAbout } from "#lib/lookup/question";
import { isVerbatim, type ScoredEntry, scoreEntries } from "#lib/lookup/rank";
import { Candidates, type RankedGroup } from "#lib/lookup/ranking/candidates";
import type { EvidenceContext } from "#lib/lookup/ranking/evidence";
import { placedBy } from "#lib/lookup/ranking/placed-by";
import { entriesByGroup, followReferences } from "#lib/lookup/ranking/unit-groups";
import { type QueryWord, qualifierReadings, type Reading, readingsOf } from "#lib/lookup/reading";
import { reasonsFor } from "#lib/lookup/reasons";
import { type LookupRefusal, refuseQuery } from "#lib/lookup/refuse-query";
import { ShortLister } from "#lib/lookup/short-list";
import { entriesMeant, type Vague, vaguenessOf } from "#lib/lookup/vague";
import { beginningsOf } from "#lib/lookup/whole-titles/beginnings";
import { GroupModel } from "#lib/lookup/word-evidence/group-model";
import { Initials } from "#lib/lookup/words/initials";
import { wordsOf } from "#lib/lookup/words/normalise";
import { type Correction, type Replacements, replacementsOf } from "#lib/lookup/words/replacements";

/** An edition that titles are looked up in. */
export type LookupEdition = Pick<Edition, "id" | "shortTitle" | "status">;

/** Everything a lookup is built from. */
export interface LookupData {
  /** Those that the index has codes of, the newest first. */
  editions: readonly LookupEdition[];
  entries: readonly LookupEntry[];
  abbreviations: readonly Abbreviation[];
  /** Titles of unit groups by edition and code. */
  titles: GroupTitles;
  /** Titles of sub-unit groups by edition and code ("2134/01"). */
  subUnits: GroupTitles;
  /** What other lists of names say; nothing unless given. */
  otherNames?: OtherNames;
}

type GroupTitles = Readonly<Record<EditionId, Readonly<Record<string, string>>>>;

/** Title of a unit group; "" for one that the edition does not have, or whose title is not known. */
export function titleIn({ titles }: Pick<LookupData, "titles">, edition: EditionId, code: string): string {
  return titles[edition]?.[code] ?? "";
}

/** How many other editions are shown beside the one that was asked for. */
const MOST_BESIDE = 2;

/** The editions shown beside one that was asked for: the newest others. */
export function editionsBeside({ editions }: Pick<LookupData, "editions">, edition: EditionId): EditionId[] {
  return editions
    .map(({ id }) => id)
    .filter((id) => id !== edition)
    .slice(0, MOST_BESIDE);
}

/** A coding index made ready for looking titles up. It keeps nothing of the queries put to it but resolved words. */
export interface Lookup {
  data: LookupData;
  index: CompiledIndex;
  shortLister: ShortLister;
  replacements: Replacements;
  initials: Initials;
  entryOf: (uid: string) => LookupEntry | undefined;
  modelOf: (edition: EditionId) => GroupModel;
  /** What is made when it is first asked for, each in a step of its own: run, so that no query waits for it. */
  stepsToReady: () => (() => void)[];
}

export interface LookupQuery {
  /** A job title as people write it. */
  query: string;
  edition: EditionId;
  /** The industry or another qualification; it re-ranks, and never removes a result. */
  industry?: string;
  /** Most unit groups to give, 1 to 50; 10 unless told. */
  limit?: number;
}

export interface LookupResult {
  /** Unit group of the wanted edition. */
  code: string;
  title: string;
  /** Only for comparing results of one query. */
  score: number;
  /** Estimated probability that this is the group, 0–1. */
  confidence: number;
  /** The entry that speaks best for the group. */
  entry: LookupEntry;
  /** More entries of the group that are like the query, best first. */
  others: LookupEntry[];
  /** Why the group is here, in short sentences. */
  reasons: string[];
  /** What the same entries are coded to in the editions beside it, the newest first, in each the best entry's code first. */
  otherEditionCodes: { edition: EditionId; code: string; title: string; entries: number }[];
}

export interface LookupAnswer {
  query: string;
  /** What was replaced or corrected to get the first result. */
  corrections: Correction[];
  /** Why the title alone cannot be coded, and what to ask; null when it can. */
  vague: Vague | null;
  /** What to ask where the entries of the title lead to several groups, its answers with the groups; null where there is nothing to ask. */
  question: Question | null;
  /** Confidence of the first result; 0 when there is none. */
  confidence: number;
  results: LookupResult[];
}

type LookupOutcome = LookupAnswer | LookupRefusal;

const DEFAULT_LIMIT = 10;
const MOST_RESULTS = 50;
const MOST_OTHERS = 12;
/** Entries under this part of the best entry's score are not shown beside it. */
const OTHERS_FROM = 0.5;
/** An unqualified entry of the very title has no less. */
const SETTLED = 0.9;

/** Compiles the index; the models of the editions are built when first asked for. */
export function buildLookup(data: LookupData): Lookup {
  const index = compileIndex(data.entries, data.otherNames);
  const models = new Map<EditionId, GroupModel>();
  let byUid: Map<string, LookupEntry> | null = null;
  const modelOf = (edition: EditionId) => {
    const groups = { titles: data.titles[edition] ?? {}, subUnits: data.subUnits[edition] ?? {} };
    const model = models.get(edition) ?? new GroupModel(index, edition, groups);
    models.set(edition, model);
    return model;
  };
  return {
    data,
    index,
    shortLister: new ShortLister(index),
    replacements: replacementsOf(data.abbreviations, data.entries),
    initials: new Initials(
      index,
      Object.values(data.titles).flatMap((titles) => Object.values(titles)),
    ),
    entryOf: (uid) => {
      byUid ??= new Map(data.entries.map((entry) => [entry.uid, entry]));
      return byUid.get(uid);
    },
    modelOf,
    stepsToReady: () => [
      () => index.wholeTitles.makeReady(),
      () => index.resolver.makeReady(),
      ...data.editions.map(
        ({ id }) =>
          () =>
            void modelOf(id),
      ),
    ],
  };
}

/** Looks a job title up. The same lookup and query give the same answer. */
export function lookup(lookup: Lookup, query: LookupQuery): LookupOutcome {
  const refusal = refuseQuery(query);
  if (refusal) return refusal;
  const reader = { ...lookup.index, replacements: lookup.replacements, initials: lookup.initials };
  const readings = readingsOf(query.query, reader);
  const industries = qualifierReadings(query.industry ?? "", reader);
  const { groups, entriesShowing, speaking } = findGroups(lookup, query, readings, industries);
  const confidences = confidencesOf(groups);
  const limit = Math.min(MOST_RESULTS, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT)));
  const found = groups.slice(0, limit).map((group) => ({ ...group, entries: entriesShowing(group) }));
  const results = found.map((group, i) =>
    resultOf(lookup, query.edition, group, confidences[i]!, industries, speaking.get(group.code)),
  );
  return {
    query: query.query,
    corrections: found[0] ? correctionsOf(lookup.index, found[0]) : [],
    vague: vaguenessOf(lookup, readings, query, results),
    question: questionOf(lookup, query, found, confidences),
    confidence: results[0]?.confidence ?? 0,
    results,
  };
}

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

function findGroups(
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

/** A title as an answer to the question about a qualification leaves it: "engineer (professional)". */
const QUALIFICATION_SAID = /^(.+?) \(([a-z]+)\)$/;

/** The question to ask where the first group was found by the very title, and the title has others; none where an industry is given. */
function questionOf(
  from: Lookup,
  { query, edition, industry = "" }: LookupQuery,
  found: readonly RankedGroup[],
  confidences: readonly number[],
): Question | null {
  const [first] = found;
  if (!first || industry.trim() !== "") return null;
  const candidatesOf = (reading: Reading) =>
    entriesMeant(from, reading).flatMap((entry) => {
      const code = entry.codes[edition];
      return code === undefined ? [] : [{ entry, code }];
    });
  const places = new Map(found.map(({ code }, at) => [code, at]));
  const known = {
    probabilityOf: (code: string) => confidences[places.get(code) ?? -1] ?? 0,
    titleOf: (code: string) => titleIn(from.data, edition, code),
  };
  const [, title, said] = QUALIFICATION_SAID.exec(query.trim()) ?? [];
  if (title && said) {
    const words = first.reading.words.filter(({ aside }) => !aside);
    const qualified = qualifiedIn(candidatesOf({ ...first.reading, words }), said);
    return questionAbout(qualified, { ...known, query: title, said });
  }
  return questionAbout(candidatesOf(first.reading), { ...known, query: query.trim() });
}

function isSettled({ entry, via }: ScoredEntry, text: string): boolean {
  const { add, ind, see } = entry;
  return via === null && add === "" && ind === "" && see === "" && isVerbatim(entry, text);
}

/** What was done to the words of the reading that found a group: the known word is the one that its best entry has. */
function correctionsOf({ vocabulary }: CompiledIndex, { reading, entries }: RankedGroup): Correction[] {
  const words = wordsOf(entries[0]!.entry.natural);
  const corrections = [...reading.corrections];
  for (const { word, fits, correction } of reading.words) {
    if (correction === null) continue;
    const ids = [...fits.keys()];
    const met = ids.find((id) => words.some((written) => vocabulary.find(written)?.id === id)) ?? ids[0];
    const to = met === undefined ? word : vocabulary.words[met]!.written;
    if (to !== word) corrections.push({ from: word, to, kind: correction });
  }
  return corrections;
}

function resultOf(
  { data, index }: Lookup,
  edition: EditionId,
  { code, score, entries, evidence, reading }: RankedGroup,
  confidence: number,
  industries: QueryWord[][],
  speaking: NamesSpeaking | undefined,
): LookupResult {
  const best = entries[0]!;
  const alike = entries
    .filter((one, i) => i > 0 && one.score >= best.score * OTHERS_FROM)
    .slice(0, MOST_OTHERS)
    .map(({ entry }) => entry);
  return {
    code,
    title: titleIn(data, edition, code),
    score: Math.round(score * 1e4) / 1e4,
    confidence: Math.round(confidence * 1e3) / 1e3,
    entry: best.entry,
    others: alike,
    reasons: [
      ...reasonsFor(index, best, reading, industries),
      ...placedBy(evidence),
      ...nameReasons(index, { edition, code, reading, speaking }),
    ],
    otherEditionCodes: editionsBeside(data, edition).flatMap((other) =>
      codesIn(other, [best.entry, ...alike]).map(([code, entries]) => ({
        edition: other,
        code,
        title: titleIn(data, other, code),
        entries,
      })),
    ),
  };
}

/** The codes of entries in an edition, and how many have each, in the order of the entries. */
function codesIn(edition: EditionId, entries: readonly LookupEntry[]): [code: string, entries: number][] {
  const counts = new Map<string, number>();
  for (const { codes } of entries) {
    const code = codes[edition];
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts];
}
