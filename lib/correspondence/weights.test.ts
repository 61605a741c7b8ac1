import fc from "fast-check";
import { expect, test } from "vitest";
import { anyCounts, countsOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights, sourceSamples, weightFinder } from "#lib/correspondence/weights";

test("forward shares sum to 1 over the targets of a source, backward shares over the sources of a target", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const weights = deriveWeights(counts);
      for (const { sex, dataSet, source, target } of weights) {
        const same = weights.filter((other) => other.sex === sex && other.dataSet === dataSet);
        const sum = (shares: number[]) => shares.reduce((total, share) => total + share, 0);
        expect(sum(same.filter((w) => w.source === source).map((w) => w.forward))).toBeCloseTo(1, 12);
        expect(sum(same.filter((w) => w.target === target).map((w) => w.backward))).toBeCloseTo(1, 12);
      }
    }),
  );
});

test("a pair that nobody was observed in has no weight, not a weight of 0", () => {
  const find = weightFinder(deriveWeights(countsOf(["1111>2221 men lfs 10", "1111>2222 men lfs 0"])));
  expect(find("1111", "2222", "men", "lfs")).toBeUndefined();
  expect(find("1111", "2221", "women", "lfs")).toBeUndefined();
  expect(find("1111", "2221", "men", "census")).toBeUndefined();
  fc.assert(
    fc.property(anyCounts, (counts) => {
      for (const weight of deriveWeights(counts)) expect(weight.count).toBeGreaterThan(0);
    }),
  );
});

test("nothing is shared out equally: shares are count over count", () => {
  const find = weightFinder(deriveWeights(countsOf(["1111>2221 men lfs 3", "1111>2222 men lfs 1"])));
  expect(find("1111", "2221", "men", "lfs")?.forward).toBe(0.75);
  expect(find("1111", "2222", "men", "lfs")?.backward).toBe(1);
});

test("both sexes together are added up from the counts, not from the shares", () => {
  const find = weightFinder(
    deriveWeights(countsOf(["1111>2221 men lfs 90", "1111>2222 men lfs 10", "1111>2222 women lfs 1"])),
  );
  expect(find("1111", "2222", "both", "lfs")).toMatchObject({ count: 11, forward: 11 / 101 });
});

test("the order of the counts does not matter", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      expect(deriveWeights([...counts].reverse())).toEqual(deriveWeights(counts));
    }),
  );
});

test("what the counts leave of a published base is shown and never shared out", () => {
  const counts = countsOf(["1111>2221 men lfs 90", "1111>2221 women lfs 5"]);
  const bases = [
    { edition: "soc2010", source: "1111", sex: "men" as const, dataSet: "lfs" as const, base: 100 },
    { edition: "soc2010", source: "1111", sex: "women" as const, dataSet: "lfs" as const, base: 5 },
    { edition: "soc2010", source: "1112", sex: "women" as const, dataSet: "lfs" as const, base: 0 },
  ];
  expect(sourceSamples(counts, bases)).toEqual([
    { source: "1111", sex: "men", dataSet: "lfs", base: 100, observed: 90, remainder: 10 },
    { source: "1111", sex: "women", dataSet: "lfs", base: 5, observed: 5, remainder: 0 },
    { source: "1111", sex: "both", dataSet: "lfs", base: 105, observed: 95, remainder: 10 },
    { source: "1112", sex: "women", dataSet: "lfs", base: 0, observed: 0, remainder: 0 },
    { source: "1112", sex: "both", dataSet: "lfs", base: 0, observed: 0, remainder: 0 },
  ]);
  expect(deriveWeights(counts)[0]?.forward).toBe(1);
});

test.each([
  ["a negative count", ["1111>2221 men lfs -1"], "is -1"],
  ["half a person", ["1111>2221 men lfs 0.5"], "is 0.5"],
  ["a count given twice", ["1111>2221 men lfs 1", "1111>2221 men lfs 1"], "twice"],
])("%s was misread and is refused", (_, written, message) => {
  expect(() => deriveWeights(countsOf(written))).toThrow(message);
});
