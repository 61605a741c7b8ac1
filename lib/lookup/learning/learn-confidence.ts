import { type ConfidenceSign, type Scored, signsOf } from "#lib/lookup/confidence";
import type { Example } from "#lib/lookup/learning/examples";
import { scoresOf } from "#lib/lookup/learning/learn-weights";
import { minimised } from "#lib/lookup/learning/minimised";
import type { EvidenceName } from "#lib/lookup/ranking/evidence";
import { EVIDENCE_NAMES } from "#lib/lookup/ranking/evidence-table";

const PENALTY = 0.5;
/** More of these never makes anybody less sure: an unread word or a guessed short form cannot help. */
const NEVER_AGAINST: readonly ConfidenceSign[] = ["odds", "likeness", "verbatim", "read", "asWritten"];

export type ConfidenceWeights = Record<ConfidenceSign, number>;

/** What the signs of confidence weigh, by a logistic regression on whether the first group was right. */
export function learnConfidence(examples: readonly Example[], weights: Float64Array): ConfidenceWeights {
  const seen = examples.map((example) => {
    const groups = groupsOf(example, weights);
    return { signs: signsOf(groups), right: groups[0]!.at === example.right, weight: example.weight };
  });
  const names = Object.keys(seen[0]!.signs) as ConfidenceSign[];
  const learn = (used: readonly ConfidenceSign[]): ConfidenceWeights => {
    const found = minimised(new Float64Array(used.length), (point, slope) => {
      let loss = 0;
      slope.fill(0);
      for (const { signs, right, weight } of seen) {
        const odds = used.reduce((sum, name, i) => sum + point[i]! * signs[name], 0);
        const probability = 1 / (1 + Math.exp(-odds));
        loss -= weight * Math.log(Math.max(right ? probability : 1 - probability, 1e-12));
        const missed = weight * (probability - (right ? 1 : 0));
        for (const [i, name] of used.entries()) slope[i]! += missed * signs[name];
      }
      for (let i = 0; i < slope.length; i++) {
        slope[i]! += PENALTY * point[i]!;
        loss += (PENALTY * point[i]! ** 2) / 2;
      }
      return loss;
    });
    const learnt = Object.fromEntries(names.map((name) => [name, 0])) as ConfidenceWeights;
    for (const [i, name] of used.entries()) learnt[name] = found[i]!;
    const against = NEVER_AGAINST.filter((name) => learnt[name] < 0);
    return against.length === 0 ? learnt : learn(used.filter((name) => !against.includes(name)));
  };
  return learn(names);
}

/** The groups of an example by what they score, best first. */
function groupsOf(example: Example, weights: Float64Array): (Scored & { at: number })[] {
  const kinds = EVIDENCE_NAMES.length;
  const value = (g: number, name: EvidenceName) =>
    example.evidence[g * kinds + EVIDENCE_NAMES.indexOf(name)]!;
  const groups = Array.from(scoresOf(example, weights), (score, at) => ({
    at,
    score,
    evidence: {
      likeness: value(at, "likeness"),
      verbatim: value(at, "verbatim"),
      read: value(at, "read"),
      asWritten: value(at, "asWritten"),
    },
  }));
  return groups.sort((a, b) => b.score - a.score || a.at - b.at);
}
