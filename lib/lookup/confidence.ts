import { CONFIDENCE_WEIGHTS } from "#lib/lookup/learning/evidence-weights";
import type { Evidence } from "#lib/lookup/ranking/evidence";

/** What tells whether the first of the groups found is right. */
export interface ConfidenceSigns {
  always: 1;
  /** Log odds of the first group against all others, by their scores: 4 at the most either way. */
  odds: number;
  /** Likeness of its best entry, 0 to 1; how sure the query is that very title, 0 to 1. */
  likeness: number;
  verbatim: number;
  /** Part of the query that this entry explains; 1 where no short form in it was guessed, half for each. */
  read: number;
  asWritten: number;
}

export type ConfidenceSign = keyof ConfidenceSigns;

/** A group as far as confidence goes. */
export interface Scored {
  score: number;
  evidence: Pick<Evidence, "likeness" | "verbatim" | "read" | "asWritten">;
}

/** More say nothing: of titles that the index lacks no more than nineteen in twenty are right, however far the first is ahead. */
const MOST_ODDS = 4;

/** Parts of the groups in their scores, which are logarithms; they sum to 1. */
function sharesOf(groups: readonly Scored[]): number[] {
  const [first] = groups;
  const powers = groups.map(({ score }) => Math.exp(score - first!.score));
  const all = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / all);
}

/** @param groups best first, at least one */
export function signsOf(groups: readonly Scored[], shares = sharesOf(groups)): ConfidenceSigns {
  const [first] = groups;
  const [share] = shares;
  const odds = Math.log(share! / Math.max(1 - share!, Number.EPSILON));
  return {
    always: 1,
    odds: Math.max(-MOST_ODDS, Math.min(MOST_ODDS, odds)),
    likeness: Math.min(1, first!.evidence.likeness),
    verbatim: first!.evidence.verbatim,
    read: first!.evidence.read,
    asWritten: first!.evidence.asWritten,
  };
}

/**
 * Estimated probability of each group, in the order of the groups: the first's from the signs by a logistic regression,
 * what is left shared among the others by their scores. They sum to less than 1: it may be none of these.
 * @param groups best first
 */
export function confidencesOf(groups: readonly Scored[]): number[] {
  if (groups.length === 0) return [];
  const shares = sharesOf(groups);
  const signs = signsOf(groups, shares);
  let logOdds = 0;
  for (const [name, weight] of Object.entries(CONFIDENCE_WEIGHTS))
    logOdds += weight * signs[name as ConfidenceSign];
  const first = 1 / (1 + Math.exp(-logOdds));
  const scale = (1 - first) / Math.max(1 - shares[0]!, Number.EPSILON);
  return shares.map((share, i) => (i === 0 ? first : Math.min(first, share * Math.min(1, scale))));
}

/** A confidence in words, for readers. */
export function confidenceInWords(confidence: number): "high" | "medium" | "low" {
  if (confidence >= 0.8) return "high";
  return confidence >= 0.5 ? "medium" : "low";
}
