import fc from "fast-check";
import { expect, test } from "vitest";
import { confidencesOf, type Scored } from "#lib/lookup/confidence";

const part = fc.double({ min: 0, max: 1, noNaN: true });
const scored: fc.Arbitrary<Scored> = fc.record({
  score: fc.double({ min: -20, max: 20, noNaN: true }),
  evidence: fc.record({ likeness: part, verbatim: part, read: part, asWritten: part }),
});
const groups = fc
  .array(scored, { minLength: 1, maxLength: 20 })
  .map((some) => some.sort((a, b) => b.score - a.score));

test("confidences are in the order of the groups and sum to no more than 1", () => {
  fc.assert(
    fc.property(groups, (some) => {
      const confidences = confidencesOf(some);
      expect([...confidences].sort((a, b) => b - a)).toEqual(confidences);
      expect(confidences.at(-1)).toBeGreaterThanOrEqual(0);
      expect(confidences.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("nobody is surer for words that go unread, or for short forms that were guessed", () => {
  const lessening = fc.constantFrom("likeness", "verbatim", "read", "asWritten" as const);
  fc.assert(
    fc.property(groups, lessening, part, (some, sign, share) => {
      const [first, ...others] = some as [Scored, ...Scored[]];
      const less = { ...first, evidence: { ...first.evidence, [sign]: first.evidence[sign] * share } };
      expect(confidencesOf([less, ...others])[0]).toBeLessThanOrEqual(confidencesOf(some)[0]! + 1e-12);
    }),
  );
});

test("of nothing found nobody is sure", () => expect(confidencesOf([])).toEqual([]));
