import type { Answer } from "#lib/lookup/answer";
import type { LookupResult } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";

/** Most groups that a page shows of a title before more are asked for. */
export const SHOWN = 10;
/** Groups beyond the first few that are less likely than one in a hundred wait until more are asked for. */
const ALWAYS_SHOWN = 3;
const WORTH_SHOWING = 0.01;

/** The groups that are shown of an answer, and whether there are more to ask for. */
export function shownResults(
  results: readonly LookupResult[],
  all = false,
): { shown: LookupResult[]; more: boolean } {
  if (all) return { shown: [...results], more: false };
  const shown = results
    .filter(({ confidence }, at) => at < ALWAYS_SHOWN || confidence >= WORTH_SHOWING)
    .slice(0, SHOWN);
  return { shown, more: results.length > shown.length };
}

/** How a confidence is put beside a group. */
export type Likelihood = "Likely" | "Possible" | "Less likely" | "Unlikely";

const LIKELY = 0.75;
const POSSIBLE = 0.35;

export function likelihoodOf(confidence: number): Likelihood {
  if (confidence >= LIKELY) return "Likely";
  if (confidence >= POSSIBLE) return "Possible";
  return confidence >= 0.1 ? "Less likely" : "Unlikely";
}

/**
 * Which group the keyboard stands on before anybody has chosen, as its place among the results: the first, but none where
 * the answer itself calls it less than possible, nor less than likely where it asks for the industry or a speciality. Where
 * it asks for a qualification it is none: the default is then seldom what is meant, and is not to be taken unseen.
 */
export function preselected(answer: Answer | null): number | null {
  if (answer === null || isRefusal(answer)) return null;
  if (answer.by === "code") return answer.groups.length > 0 ? 0 : null;
  const { results, vague, question } = answer;
  const asksMore = question?.answers.some(({ query }) => query !== undefined) ?? false;
  const enough = question ? LIKELY : POSSIBLE;
  return vague === null && !asksMore && results[0] && results[0].confidence >= enough ? 0 : null;
}
