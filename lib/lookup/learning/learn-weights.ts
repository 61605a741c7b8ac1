import { EVIDENCE_NAMES, type Example } from "#lib/lookup/learning/examples";
import { HELD_WEIGHTS } from "#lib/lookup/learning/held-weights";
import { minimised } from "#lib/lookup/learning/minimised";
import { CONTEXT_NAMES, type EvidenceName } from "#lib/lookup/ranking/evidence";

/** Of the squares of weights, in units of the spread of what they weigh. */
const PENALTY = 2;

/**
 * Weights of evidence by number of the context (`weights[evidence * contexts + context]`) that make the right groups of
 * the examples likeliest: a conditional (multinomial) logistic regression over the groups of each title (McFadden 1974),
 * with the squares of the weights as penalty. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): Float64Array {
  const kinds = EVIDENCE_NAMES.length;
  const taught = examples.filter(({ right }) => right >= 0);
  const contexts = taught[0]!.context.length;
  const spread = spreadOf(taught, kinds, contexts);
  const held = heldWeights(contexts);
  const inUnits = (scaled: Float64Array) => scaled.map((weight, i) => held.get(i) ?? weight / spread[i]!);
  const weights = minimised(kinds * contexts, (scaled, slope) => {
    let loss = 0;
    const own = inUnits(scaled);
    slope.fill(0);
    for (const example of taught) loss += addExample(example, own, slope, kinds, contexts);
    for (let i = 0; i < slope.length; i++) {
      slope[i] = held.has(i) ? 0 : slope[i]! / spread[i]! + PENALTY * scaled[i]!;
      loss += (PENALTY * scaled[i]! ** 2) / 2;
    }
    return loss;
  });
  return inUnits(weights);
}

/** The weights that are set, by their number. */
function heldWeights(contexts: number): Map<number, number> {
  const held = new Map<number, number>();
  for (const [name, { always, ...others }] of Object.entries(HELD_WEIGHTS)) {
    const first = EVIDENCE_NAMES.indexOf(name as EvidenceName) * contexts;
    for (const [i, weight] of [always, ...CONTEXT_NAMES.map((one) => others[one])].entries())
      held.set(first + i, weight);
  }
  return held;
}

/** The score of each group of an example. */
export function scoresOf({ evidence, groups, context }: Example, weights: Float64Array): Float64Array {
  const kinds = EVIDENCE_NAMES.length;
  const own = inContext(weights, context, kinds);
  const scores = new Float64Array(groups);
  for (let g = 0; g < groups; g++)
    for (let k = 0; k < kinds; k++) scores[g]! += own[k]! * evidence[g * kinds + k]!;
  return scores;
}

function inContext(weights: Float64Array, context: Float64Array, kinds: number): Float64Array {
  const own = new Float64Array(kinds);
  for (let k = 0; k < kinds; k++)
    for (let c = 0; c < context.length; c++) own[k]! += weights[k * context.length + c]! * context[c]!;
  return own;
}

/** Adds the slope of one example's loss, and gives the loss. */
function addExample(
  example: Example,
  weights: Float64Array,
  slope: Float64Array,
  kinds: number,
  contexts: number,
): number {
  const { evidence, groups, right, context, weight } = example;
  const scores = scoresOf(example, weights);
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  const rightScore = scores[right]!;
  let all = 0;
  for (let g = 0; g < groups; g++) {
    scores[g] = Math.exp(scores[g]! - most);
    all += scores[g]!;
  }
  for (let k = 0; k < kinds; k++) {
    let expected = 0;
    for (let g = 0; g < groups; g++) expected += scores[g]! * evidence[g * kinds + k]!;
    const missed = weight * (expected / all - evidence[right * kinds + k]!);
    for (let c = 0; c < contexts; c++) slope[k * contexts + c]! += missed * context[c]!;
  }
  return weight * (Math.log(all) + most - rightScore);
}

/** Standard deviation of every product of evidence and context. */
function spreadOf(examples: readonly Example[], kinds: number, contexts: number): Float64Array {
  const sums = new Float64Array(kinds * contexts);
  const squares = new Float64Array(kinds * contexts);
  let count = 0;
  for (const { evidence, groups, context } of examples) {
    count += groups;
    for (let g = 0; g < groups; g++)
      for (let k = 0; k < kinds; k++)
        for (let c = 0; c < contexts; c++) {
          const value = evidence[g * kinds + k]! * context[c]!;
          sums[k * contexts + c]! += value;
          squares[k * contexts + c]! += value * value;
        }
  }
  // What hardly varies is not blown up.
  return squares.map((square, i) => Math.max(0.1, Math.sqrt(square / count - (sums[i]! / count) ** 2)));
}
