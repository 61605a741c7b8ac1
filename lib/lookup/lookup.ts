import type { Edition, EditionId } from "#lib/facts/edition";
import type { Abbreviation } from "#lib/facts/entry";
import { questionOf } from "#lib/lookup/ask";
import { type CompiledIndex, compileIndex, type LookupEntry } from "#lib/lookup/compiled-index";
import { confidencesOf } from "#lib/lookup/confidence";
import type { OtherNames } from "#lib/lookup/other-names/other-names";
import type { Question } from "#lib/lookup/question";
import { Candidates } from "#lib/lookup/ranking/candidates";
import { EntryScorer } from "#lib/lookup/ranking/entry-scorer";
import { findGroups } from "#lib/lookup/ranking/find-groups";
import { ShortLister } from "#lib/lookup/ranking/short-list";
import { qualifierReadings, readingsOf } from "#lib/lookup/readings/reading";
import { type LookupRefusal, refuseQuery } from "#lib/lookup/refuse-query";
import { correctionsOf, resultOf, type ShownGroup } from "#lib/lookup/results";
import { type Vague, vaguenessOf } from "#lib/lookup/vague";
import { GroupModel } from "#lib/lookup/word-evidence/group-model";
import { Initials } from "#lib/lookup/words/initials";
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

/** A coding index made ready for looking titles up. It remembers nothing of the queries put to it but resolved words. */
export interface Lookup {
  data: LookupData;
  index: CompiledIndex;
  shortLister: ShortLister;
  replacements: Replacements;
  initials: Initials;
  entryOf: (uid: string) => LookupEntry | undefined;
  scorer: EntryScorer;
  modelOf: (edition: EditionId) => GroupModel;
  /** What gathers the groups of an edition, for one query at a time. */
  candidatesOf: (edition: EditionId) => Candidates;
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

/** Compiles the index; the models of the editions are built when first asked for. */
export function buildLookup(data: LookupData): Lookup {
  const index = compileIndex(data.entries, data.editions[0]?.id ?? "", data.otherNames);
  const modelOf = madeOnce((edition) => {
    const groups = { titles: data.titles[edition] ?? {}, subUnits: data.subUnits[edition] ?? {} };
    return new GroupModel(index, edition, groups);
  });
  const candidatesOf = madeOnce((edition) => new Candidates(index, modelOf(edition)));
  const initials = new Initials(
    index,
    Object.values(data.titles).flatMap((titles) => Object.values(titles)),
  );
  return {
    data,
    index,
    shortLister: new ShortLister(index),
    replacements: replacementsOf(data.abbreviations, data.entries, (phrase) =>
      index.wholeTitles.hasWords(phrase),
    ),
    initials,
    entryOf: (uid) => index.entries[index.positions.get(uid) ?? -1],
    scorer: new EntryScorer(index),
    modelOf,
    candidatesOf,
    stepsToReady: () => [
      () => index.wholeTitles.makeReady(),
      () => void index.resolver.makeReady(),
      () => void index.kindred.makeReady(),
      () => initials.makeReady(),
      ...data.editions.map(
        ({ id }) =>
          () =>
            void candidatesOf(id),
      ),
    ],
  };
}

/** One of a kind for each edition, made when first asked for. */
function madeOnce<Kind>(make: (edition: EditionId) => Kind): (edition: EditionId) => Kind {
  const made = new Map<EditionId, Kind>();
  return (edition) => {
    const before = made.get(edition);
    if (before) return before;
    const kind = make(edition);
    made.set(edition, kind);
    return kind;
  };
}

/** Looks a job title up. The same lookup and query give the same answer. */
export function lookup(lookup: Lookup, query: LookupQuery): LookupOutcome {
  const refusal = refuseQuery(query);
  if (refusal) return refusal;
  const reader = { ...lookup.index, replacements: lookup.replacements, initials: lookup.initials };
  const readings = readingsOf(query.query, reader);
  const industries = qualifierReadings(query.industry ?? "", reader);
  const { groups, entriesShowing } = findGroups(lookup, query, readings, industries);
  const confidences = confidencesOf(groups);
  const limit = Math.min(MOST_RESULTS, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT)));
  const found = groups.slice(0, limit).map((group): ShownGroup => {
    const { code, score, evidence, reading } = group;
    return { code, score, evidence, reading, entries: entriesShowing(group) };
  });
  const results = found.map((group, i) =>
    resultOf(lookup, query.edition, group, confidences[i]!, industries),
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
