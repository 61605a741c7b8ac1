import fc from "fast-check";
import { expect, test } from "vitest";
import { invertCounts } from "#lib/correspondence/dual-coded";
import { countsOfGroups, type LevelPair } from "#lib/correspondence/levels";
import { anyCounts, countsOf } from "#lib/correspondence/tables.fixture";
import type { Level } from "#lib/facts/edition";
import type { DualCodedCount } from "#lib/facts/facts";

const UNIT_GROUPS: LevelPair = { source: 4, target: 4 };

/** By SOC's rule of codes, which no group is needed for. */
function countsAt(counts: readonly DualCodedCount[], source: Level, target: Level): DualCodedCount[] {
  return countsOfGroups(counts, [], [], UNIT_GROUPS, { source, target });
}

test("counts of higher groups are those of their unit groups added up, for each sex and data set", () => {
  const counts = countsOf(["1111>2221 men lfs 3", "1112>2222 men lfs 4", "1112>2222 women lfs 5"]);
  expect(countsAt(counts, 3, 4)).toEqual(
    countsOf(["111>2221 men lfs 3", "111>2222 men lfs 4", "111>2222 women lfs 5"]),
  );
  expect(countsAt(counts, 2, 1)).toEqual(countsOf(["11>2 men lfs 7", "11>2 women lfs 5"]));
});

test("adding up loses nobody and changes no count given", () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const before = structuredClone(counts);
      const people = (list: typeof counts) => list.reduce((sum, { count }) => sum + count, 0);
      expect(people(countsAt(counts, 1, 2))).toBe(people(counts));
      expect(counts).toEqual(before);
    }),
  );
});

test("read from the other side, source and target change places", () => {
  expect(invertCounts(countsOf(["1111>2221 men lfs 3"]))).toEqual(countsOf(["2221>1111 men lfs 3"]));
});
