import type { Example } from "#lib/lookup/learning/examples";
import { HELD_WEIGHTS } from "#lib/lookup/learning/held-weights";
import { minimised } from "#lib/lookup/learning/minimised";
import { CONTEXT_NAMES, type EvidenceName } from "#lib/lookup/ranking/evidence";
import { EVIDENCE_NAMES } from "#lib/lookup/ranking/evidence-table";

/** Of the squares of weights, in units of the spread of what they weigh. */
const PENALTY = 1;
/** Weights begin equal; at nothing the slope of a square would be nothing too. */
const BEGINNING = 0.3;

/**
 * Weights of evidence by number of the context (`weights[evidence * contexts + context]`) that make the right groups of
 * the examples likeliest: a conditional (multinomial) logistic regression over the groups of each title (McFadden 1974),
 * with the squares of the weights as penalty. In no context does evidence for a group weigh against it: weights are sums of
 * parts that are squares, each growing or shrinking with one number of the context. The same examples give the same weights.
 */
export function learnWeights(examples: readonly Example[]): Float64Array {
  const kinds = EVIDENCE_NAMES.length;
  const taught = examples.filter(({ right }) => right >= 0);
  const contexts = taught[0]!.context.length;
  const spread = spreadOf(taught, kinds);
  const parts = weightParts(kinds, contexts);
  const held = heldWeights(contexts);
  const sizeOf = ({ signed }: WeightPart, root: number) => (signed ? root : root * root);
  const weightsOf = (roots: Float64Array) => {
    const weights = new Float64Array(kinds * contexts);
    for (const [i, part] of parts.entries())
      for (const [at, sign] of part.adds)
        weights[at]! += (sign * sizeOf(part, roots[i]!)) / spread[part.kind]!;
    for (const [at, weight] of held) weights[at] = weight;
    return weights;
  };
  const slopes = new Float64Array(kinds * contexts);
  const start = Float64Array.from(parts, ({ signed }) => (signed ? 0 : BEGINNING));
  const roots = minimised(start, (point, slope) => {
    const own = weightsOf(point);
    slopes.fill(0);
    let loss = 0;
    for (const example of taught) loss += addExample(example, own, slopes, kinds, contexts);
    for (const [i, part] of parts.entries()) {
      const root = point[i]!;
      const size = sizeOf(part, root);
      let down = PENALTY * size;
      for (const [at, sign] of part.adds)
        if (!held.has(at)) down += (sign * slopes[at]!) / spread[part.kind]!;
      slope[i] = part.signed ? down : 2 * root * down;
      loss += (PENALTY * size ** 2) / 2;
    }
    return loss;
  });
  return weightsOf(roots);
}

/** One part of the weights of a kind of evidence: what it adds to which of them, by number. */
interface WeightPart {
  kind: number;
  adds: [at: number, sign: 1 | -1][];
  /** It may be below nothing: of what is no evidence for a group, only goes with it. */
  signed: boolean;
}

const SIGNED: readonly EvidenceName[] = ["size"];

/** Of each kind a part whatever the context, and for each of its numbers one that grows with it and one that shrinks. */
function weightParts(kinds: number, contexts: number): WeightPart[] {
  return Array.from({ length: kinds }, (_, kind) => {
    const always = kind * contexts;
    const signed = SIGNED.includes(EVIDENCE_NAMES[kind]!);
    const all: WeightPart[] = [{ kind, signed, adds: [[always, 1]] }];
    for (let at = always + 1; at < always + contexts; at++) {
      all.push({ kind, signed, adds: [[at, 1]] });
      all.push({
        kind,
        signed,
        adds: [
          [always, 1],
          [at, -1],
        ],
      });
    }
    return all;
  }).flat();
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

/** Standard deviation of every kind of evidence; what hardly varies is not blown up. */
function spreadOf(examples: readonly Example[], kinds: number): Float64Array {
  const sums = new Float64Array(kinds);
  const squares = new Float64Array(kinds);
  let count = 0;
  for (const { evidence, groups } of examples) {
    count += groups;
    for (let g = 0; g < groups; g++)
      for (let k = 0; k < kinds; k++) {
        const value = evidence[g * kinds + k]!;
        sums[k]! += value;
        squares[k]! += value * value;
      }
  }
  return squares.map((square, k) => Math.max(0.1, Math.sqrt(square / count - (sums[k]! / count) ** 2)));
}
