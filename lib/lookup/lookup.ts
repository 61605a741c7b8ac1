import type { Abbreviation } from "#lib/facts/entry";
import { type CompiledIndex, compileIndex, type LookupEntry } from "#lib/lookup/compiled-index";
import { confidencesOf } from "#lib/lookup/confidence";
import { GroupModel, type IndexEdition } from "#lib/lookup/group-model";
import { IndustryScorer } from "#lib/lookup/industry";
import { isVerbatim, scoreEntries } from "#lib/lookup/rank";
import { type QueryWord, qualifierReadings, type Reading, readingsOf } from "#lib/lookup/reading";
import { reasonsFor } from "#lib/lookup/reasons";
import { type LookupRefusal, refuseQuery } from "#lib/lookup/refuse-query";
import { ShortLister } from "#lib/lookup/short-list";
import { followReferences, type RankedGroup, rankGroups } from "#lib/lookup/unit-groups";
import { type Vague, vaguenessOf } from "#lib/lookup/vague";
import { fold, wordsOf } from "#lib/lookup/words/normalise";
import { type Correction, type Replacements, replacementsOf } from "#lib/lookup/words/replacements";

/** Everything a lookup is built from. */
export interface LookupData {
  entries: readonly LookupEntry[];
  abbreviations: readonly Abbreviation[];
  /** Titles of unit groups by code. */
  titles: Record<IndexEdition, Readonly<Record<string, string>>>;
  /** Titles of sub-unit groups by code ("2134/01"). */
  subUnits: Record<IndexEdition, Readonly<Record<string, string>>>;
}

/** A coding index made ready for looking titles up. It keeps nothing of the queries put to it but resolved words. */
export interface Lookup {
  data: LookupData;
  index: CompiledIndex;
  shortLister: ShortLister;
  replacements: Replacements;
  entryOf: (uid: string) => LookupEntry | undefined;
  modelOf: (edition: IndexEdition) => GroupModel;
}

export interface LookupQuery {
  /** A job title as people write it. */
  query: string;
  edition: IndexEdition;
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
  /** What the same entries are coded to in the other edition, the best entry's code first. */
  otherEditionCodes: { edition: IndexEdition; code: string; title: string; entries: number }[];
}

export interface LookupAnswer {
  query: string;
  /** What was replaced or corrected to get the first result. */
  corrections: Correction[];
  /** Why the title alone cannot be coded, and what to ask; null when it can. */
  vague: Vague | null;
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

/** Compiles the index; the models of the editions are built when first asked for. */
export function buildLookup(data: LookupData): Lookup {
  const index = compileIndex(data.entries);
  const models = new Map<IndexEdition, GroupModel>();
  let byUid: Map<string, LookupEntry> | null = null;
  return {
    data,
    index,
    shortLister: new ShortLister(index),
    replacements: replacementsOf(data.abbreviations, data.entries),
    entryOf: (uid) => {
      byUid ??= new Map(data.entries.map((entry) => [entry.uid, entry]));
      return byUid.get(uid);
    },
    modelOf: (edition) => {
      const model = models.get(edition) ?? new GroupModel(index, edition);
      models.set(edition, model);
      return model;
    },
  };
}

interface Found extends RankedGroup {
  reading: Reading;
}

/** Looks a job title up. The same lookup and query give the same answer. */
export function lookup(lookup: Lookup, query: LookupQuery): LookupOutcome {
  const refusal = refuseQuery(query);
  if (refusal) return refusal;
  const reader = { ...lookup.index, replacements: lookup.replacements };
  const readings = readingsOf(query.query, reader);
  const industries = qualifierReadings(query.industry ?? "", reader);
  const found = findGroups(lookup, query, readings, industries);
  const confidences = confidencesOf(found.map(({ score }) => score));
  const limit = Math.min(MOST_RESULTS, Math.max(1, Math.floor(query.limit ?? DEFAULT_LIMIT)));
  const results = found
    .slice(0, limit)
    .map((group, i) => resultOf(lookup, query.edition, group, confidences[i]!, industries));
  return {
    query: query.query,
    corrections: found[0] ? correctionsOf(lookup.index, found[0]) : [],
    vague: vaguenessOf(lookup, readings, query, results),
    confidence: results[0]?.confidence ?? 0,
    results,
  };
}

function findGroups(
  { index, shortLister, entryOf, modelOf }: Lookup,
  { query, edition }: LookupQuery,
  readings: readonly Reading[],
  industries: QueryWord[][],
): Found[] {
  const model = modelOf(edition);
  const text = fold(query).trim();
  const industry = new IndustryScorer(index, industries);
  const best = new Map<string, Found>();
  for (const reading of readings) {
    const scored = followReferences(scoreEntries(index, shortLister, reading, { text, industry }), entryOf);
    const probabilities = model.probabilities([...reading.words, ...(industries[0] ?? [])]);
    const ranked = rankGroups(scored, probabilities, model, edition);
    for (const group of ranked) {
      const before = best.get(group.code);
      if (!before || group.score > before.score) best.set(group.code, { ...group, reading });
    }
    // The index has the very title with nothing to be said beside it: no other reading can do better.
    const first = ranked[0]?.entries[0];
    if (first?.via === null && isUnqualified(first.entry) && isVerbatim(first.entry, text)) break;
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
}

function isUnqualified({ add, ind, see }: LookupEntry): boolean {
  return add === "" && ind === "" && see === "";
}

/** What was done to the words of the reading that found a group: the known word is the one that its best entry has. */
function correctionsOf({ vocabulary }: CompiledIndex, { reading, entries }: Found): Correction[] {
  const words = wordsOf(entries[0]!.entry.natural);
  const corrections = [...reading.corrections];
  for (const { word, fits, correction } of reading.words) {
    if (correction === null) continue;
    const ids = [...fits.keys()];
    const met = ids.find((id) => words.some((written) => vocabulary.find(written)?.id === id)) ?? ids[0];
    if (met !== undefined)
      corrections.push({ from: word, to: vocabulary.words[met]!.written, kind: correction });
  }
  return corrections;
}

function resultOf(
  { data, index }: Lookup,
  edition: IndexEdition,
  { code, score, entries, reading }: Found,
  confidence: number,
  industries: QueryWord[][],
): LookupResult {
  const best = entries[0]!;
  const alike = entries
    .filter((one, i) => i > 0 && one.score >= best.score * OTHERS_FROM)
    .slice(0, MOST_OTHERS)
    .map(({ entry }) => entry);
  const other: IndexEdition = edition === "soc2020" ? "soc2010" : "soc2020";
  const otherCodes = new Map<string, number>();
  for (const entry of [best.entry, ...alike]) {
    const otherCode = entry.codes[other];
    if (otherCode !== undefined) otherCodes.set(otherCode, (otherCodes.get(otherCode) ?? 0) + 1);
  }
  return {
    code,
    title: data.titles[edition][code] ?? "",
    score: Math.round(score * 1e4) / 1e4,
    confidence: Math.round(confidence * 1e3) / 1e3,
    entry: best.entry,
    others: alike,
    reasons: reasonsFor(index, best, reading, industries),
    otherEditionCodes: [...otherCodes].map(([code, entries]) => ({
      edition: other,
      code,
      title: data.titles[other][code] ?? "",
      entries,
    })),
  };
}
