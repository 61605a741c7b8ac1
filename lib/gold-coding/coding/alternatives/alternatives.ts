import type { EditionId } from "#lib/facts/edition";
import { entryText } from "#lib/facts/entries/entry-text";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import { industryOfCode } from "#lib/gold-coding/coding/alternatives/industry-code";
import { standingOf } from "#lib/gold-coding/coding/alternatives/standing-of-job";
import { type Lookup, type LookupResult, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { clipped } from "#lib/lookup/words/clipped";

/** A unit group that a record may be of. */
export interface Alternative {
  code: string;
  title: string;
  /** How much speaks for it beside the others, 0 to 1; those of a record add up to 1 at most. */
  share: number;
  /** Index entries of the group that are like the title, with their qualifiers; the first speaks best for it. */
  entries: string[];
  /** Why it is here, in short sentences. */
  reasons: string[];
}

/** As many as there are keys. */
export const MOST_ALTERNATIVES = 9;

/** The columns of a record that are each looked up on their own. */
type Column = "title" | "description" | "qualifications";

/** What the lookup said to one column of a record. */
interface ColumnAnswer {
  column: Column;
  results: readonly LookupResult[];
}

/**
 * How much each column counts, as a power of the likelihood that the lookup gives a group by it. Measured (decision 0034):
 * a description is long and says much that is beside the point, a qualification fits many jobs.
 */
const WEIGHT: Record<Column, number> = { title: 1, description: 0.6, qualifications: 0.4 };
/** What a group that a column does not speak of at all is taken to have by it. */
const UNMENTIONED = 0.004;
/** What it is worth, as a factor, that somebody manages, supervises or works for themselves and the group is of such. */
const FITTING = 2.2;
const MOST_ENTRIES = 6;
/** So many groups of each answer are weighed. */
const DEEP = 30;

/**
 * The unit groups that a record may be of in an edition, the likeliest first, at most nine: each column of it is looked up
 * as what it is, and the answers are weighed against each other. Only what the coder is shown goes in; the assigned code
 * does not. The same record gives the same list.
 */
export function alternativesFor(from: Lookup, edition: EditionId, evidence: Evidence): Alternative[] {
  return ranked(columnAnswers(from, edition, evidence), evidence).slice(0, MOST_ALTERNATIVES);
}

/** What each column is answered; none for one that says nothing. A record without a title goes by its description. */
export function columnAnswers(from: Lookup, edition: EditionId, evidence: Evidence): ColumnAnswer[] {
  const industry = clipped(
    [evidence.industryText, industryOfCode(evidence.industryCode)].filter(Boolean).join(" "),
  );
  const ask = (column: Column, query: string, beside: string): ColumnAnswer[] => {
    const outcome = lookup(from, { query: `${clipped(query)} `, edition, industry: beside, limit: DEEP });
    return isRefusal(outcome) || outcome.results.length === 0 ? [] : [{ column, results: outcome.results }];
  };
  const title = ask("title", evidence.jobTitle, industry);
  const description = ask(title.length > 0 ? "description" : "title", evidence.jobDescription, industry);
  const qualified = evidence.qualifications !== "" && title.length > 0;
  return [
    ...title,
    ...description,
    ...(qualified ? ask("qualifications", evidence.jobTitle, clipped(evidence.qualifications)) : []),
  ];
}

/** Weighs what the columns are answered, and what is known of the standing of the job, against each other. */
export function ranked(answers: readonly ColumnAnswer[], evidence: Evidence): Alternative[] {
  const best = new Map<string, LookupResult>();
  for (const { results } of answers)
    for (const result of results) if (!best.has(result.code)) best.set(result.code, result);
  const confidences = answers.map(({ column, results }) => ({
    column,
    of: new Map(results.map(({ code, confidence }) => [code, confidence])),
  }));
  const weighed = [...best.values()].map((result) => {
    const standing = standingOf(evidence, `${result.title}; ${result.entry.natural}`);
    let score = standing.fits === null ? 0 : Math.log(FITTING) * (standing.fits ? 1 : -1);
    for (const { column, of } of confidences)
      score += WEIGHT[column] * Math.log((of.get(result.code) ?? 0) + UNMENTIONED);
    const reasons = [...result.reasons, ...reasonsFrom(confidences, result.code), ...standing.reasons];
    return { result, score, reasons };
  });
  weighed.sort((a, b) => b.score - a.score || (a.result.code < b.result.code ? -1 : 1));
  const top = weighed[0]?.score ?? 0;
  const sum = weighed.reduce((all, { score }) => all + Math.exp(score - top), 0);
  return weighed.map(({ result, score, reasons }) => ({
    code: result.code,
    title: result.title,
    share: Math.round((1000 * Math.exp(score - top)) / sum) / 1000,
    entries: [result.entry, ...result.others].slice(0, MOST_ENTRIES).map(entryText),
    reasons: [...new Set(reasons)],
  }));
}

/** From so much on a column is said to point to a group. */
const POINTS = 0.15;

function reasonsFrom(
  confidences: readonly { column: Column; of: ReadonlyMap<string, number> }[],
  code: string,
): string[] {
  const points = (column: Column) =>
    (confidences.find((one) => one.column === column)?.of.get(code) ?? 0) >= POINTS;
  const raised = confidences.some(
    ({ column, of }) =>
      column === "qualifications" &&
      (of.get(code) ?? 0) > (confidences.find((one) => one.column === "title")?.of.get(code) ?? 0) * 1.2,
  );
  return [
    ...(points("description") ? ["The description points here."] : []),
    ...(raised ? ["The qualifications speak for it."] : []),
  ];
}
