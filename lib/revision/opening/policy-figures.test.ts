import fc from "fast-check";
import { expect, test } from "vitest";
import { POLICY_IN_FORCE } from "#lib/compile/sizes/policy";
import { figuresOf, policyOf } from "#lib/revision/opening/policy-figures";

const figures = fc.record({
  cases: fc.tuple(...POLICY_IN_FORCE.thresholds.map(() => fc.integer({ min: 0, max: 99_999_999 }))),
  source: fc.string({ minLength: 1 }),
});

test("figures of one's own come back as they were given, under a version of their own", () => {
  fc.assert(
    fc.property(figures, ({ cases, source }) => {
      const policy = policyOf({ cases: [...cases], source });
      const usual = figuresOf(null).cases;
      if (JSON.stringify(cases) === JSON.stringify(usual)) return expect(policy).toBeNull();
      expect(figuresOf(policy)).toEqual({ cases, source });
      expect(policy!.version).toBeGreaterThan(POLICY_IN_FORCE.version);
      expect(policy!.thresholds.map(({ below }) => below)).toEqual(
        POLICY_IN_FORCE.thresholds.map(({ below }) => below),
      );
    }),
  );
});

test("the figures in force are no policy of one's own", () => {
  expect(policyOf(figuresOf(null))).toBeNull();
});
