import { expect, test } from "vitest";
import type { Example } from "#lib/lookup/learning/examples";
import { learnConfidence } from "#lib/lookup/learning/learn-confidence";
import { learnWeights, scoresOf } from "#lib/lookup/learning/learn-weights";
import { minimised } from "#lib/lookup/learning/minimised";
import { CONTEXT_NAMES } from "#lib/lookup/ranking/evidence";
import { EVIDENCE_NAMES } from "#lib/lookup/ranking/evidence-table";
import { pick, randomFrom } from "#lib/platform/random";

/** Titles with five groups, of which one has the most of one kind of evidence and a random part of the others. */
function examples(count: number): Example[] {
  const random = randomFrom(5);
  const telling = EVIDENCE_NAMES.indexOf("words");
  return Array.from({ length: count }, () => {
    const evidence = Float32Array.from({ length: 5 * EVIDENCE_NAMES.length }, random);
    const right = pick([0, 1, 2, 3, 4], random);
    evidence[right * EVIDENCE_NAMES.length + telling] = 1 + random();
    const context = Float64Array.from([1, ...CONTEXT_NAMES.map(() => random())]);
    return { evidence, groups: 5, right, context, weight: 1 };
  });
}

test("a smooth convex function is least where its slope is nothing", () => {
  const [x, y] = minimised(new Float64Array(2), ([a, b], slope) => {
    slope[0] = 2 * (a! - 3) + b!;
    slope[1] = 4 * (b! + 1) + a!;
    return (a! - 3) ** 2 + 2 * (b! + 1) ** 2 + a! * b!;
  });
  expect(2 * (x! - 3) + y!).toBeCloseTo(0, 3);
  expect(4 * (y! + 1) + x!).toBeCloseTo(0, 3);
});

test("what tells the right groups is weighed, and the same examples give the same weights", () => {
  const taught = examples(300);
  const weights = learnWeights(taught);
  const first = taught.filter((one) => {
    const scores = scoresOf(one, weights);
    return scores[one.right] === Math.max(...scores);
  });
  expect(first.length).toBeGreaterThan(290);
  expect(learnWeights(taught)).toEqual(weights);
});

test("nothing that explains more of a query makes anybody less sure", () => {
  const taught = examples(200);
  const { always, ...signs } = learnConfidence(taught, learnWeights(taught));
  expect(Math.min(...Object.values(signs))).toBeGreaterThanOrEqual(0);
  expect(always).toEqual(expect.any(Number));
});
