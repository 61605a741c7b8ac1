import type { Example } from "#lib/lookup/learning/examples";
import type { ConfidenceWeights } from "#lib/lookup/learning/learn-confidence";
import { scoresOf } from "#lib/lookup/learning/learn-weights";
import { CONTEXT_NAMES } from "#lib/lookup/ranking/evidence";
import { EVIDENCE_NAMES } from "#lib/lookup/ranking/evidence-table";

/** The text of `lib/lookup/learning/evidence-weights.ts`. */
export function weightsFile(
  weights: Float64Array,
  confidence: ConfidenceWeights,
  examples: readonly Example[],
): string {
  const names = ["always", ...CONTEXT_NAMES];
  const rows = EVIDENCE_NAMES.map((name, k) => {
    const own = names.map((context, c) => `${context}: ${short(weights[k * names.length + c]!)}`);
    return `  ${name}: { ${own.join(", ")} },`;
  });
  const first = examples.filter((example) => isFirst(example, weights)).length;
  const found = examples.filter(({ right }) => right >= 0).length;
  const share = (count: number) => (count / examples.length).toFixed(3);
  return `import type { ConfidenceSign } from "#lib/lookup/confidence";
import type { EvidenceName, EvidenceWeight } from "#lib/lookup/ranking/evidence";

/**
 * What each kind of evidence weighs in a group's score, a logarithm: learnt by \`npm run -s soc -- train-lookup\`, a
 * conditional logistic regression with the squares of the weights as penalty. Of the ${examples.length} titles learnt from the right
 * group was found for ${share(found)} and is first for ${share(first)}.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<EvidenceName, EvidenceWeight>> = {
${rows.join("\n")}
};

/** What the signs of being right weigh in the log odds of the first group: learnt by the same, a logistic regression. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<ConfidenceSign, number>> = {
${Object.entries(confidence)
  .map(([name, weight]) => `  ${name}: ${short(weight, 2)},`)
  .join("\n")}
};
`;
}

function isFirst(example: Example, weights: Float64Array): boolean {
  if (example.right < 0) return false;
  const scores = scoresOf(example, weights);
  return scores.every((score, at) => at === example.right || score < scores[example.right]!);
}

/** More places are noise. */
function short(weight: number, places = 3): number {
  return Number(weight.toFixed(places));
}
