import fc from "fast-check";
import { expect, test } from "vitest";
import { type CoveringStandard, coverageOf } from "#lib/standards/coverage/coverage";
import { monthsOn } from "#lib/standards/register/register-filter";

const groups = ["2134", "2135", "6135"].map((code) => ({ code, title: `Group ${code}` }));
const standard = (key: string, given: Partial<CoveringStandard> = {}): CoveringStandard => ({
  ...{ key, urn: key, title: "T", suite: "S", sector: "Care", level: "job-specific", kind: "occupational" },
  ...{ legacy: false, reviewOn: null, invented: false, codes: [], uncovered: [] },
  ...given,
});
const asked = {
  sizes: new Map([
    ["2134", 300],
    ["6135", 700],
  ]),
  today: "2026-12-01",
  within: 12,
};

test("counts the groups that have standards, and the people in them", () => {
  const {
    covered,
    people,
    groups: all,
    mapped,
  } = coverageOf(
    groups,
    [
      standard("A", { codes: ["6135", "6135"] }),
      standard("B", { codes: ["6135"], reviewOn: "2026-11-30" }),
      standard("C", { legacy: true, codes: ["2135"] }),
      standard("D"),
    ],
    asked,
  );
  expect([covered, mapped, people]).toEqual([2, 3, { covered: 700, known: 1000 }]);
  expect(all.map(({ standards, current, size }) => [standards, current, size])).toEqual([
    [0, 0, 300],
    [1, 0, null],
    [2, 1, 700],
  ]);
});

test("tells what is due for review: passed, soon, and without a day", () => {
  const days = ["2026-11-30", "2026-12-01", "2027-12-01", "2027-12-02", null];
  const { review } = coverageOf(
    groups,
    days.map((reviewOn, at) => standard(String(at), { reviewOn })),
    asked,
  );
  expect(review).toEqual({ passed: 1, soon: 2, none: 1 });
});

test("lists occupations that no group covers with counts by suite, in whatever letters they are written", () => {
  const { uncovered } = coverageOf(
    groups,
    [
      standard("A", { uncovered: ["Kelp rancher"], suite: "Sea" }),
      standard("B", { uncovered: ["kelp Rancher", "Urban miner"], suite: "Sea", invented: true }),
      standard("C", { uncovered: ["Kelp rancher"], suite: "Farms" }),
    ],
    asked,
  );
  expect(uncovered).toEqual([
    {
      title: "Kelp rancher",
      invented: false,
      standards: 3,
      suites: [
        { suite: "Sea", standards: 2 },
        { suite: "Farms", standards: 1 },
      ],
    },
    { title: "Urban miner", invented: true, standards: 1, suites: [{ suite: "Sea", standards: 1 }] },
  ]);
});

test("sectors and levels add up to all standards", () => {
  const some = fc.array(
    fc.record({
      sector: fc.constantFrom("Care", "Land", ""),
      level: fc.constantFrom("pan-sector" as const, "job-specific" as const, "" as const),
      codes: fc.subarray(["2134", "6135"]),
    }),
  );
  fc.assert(
    fc.property(some, (given) => {
      const { sectors, mapped } = coverageOf(
        groups,
        given.map((one, at) => standard(String(at), one)),
        asked,
      );
      const sum = (of: number[]) => of.reduce((total, one) => total + one, 0);
      expect(sum(sectors.map(({ standards }) => standards))).toBe(given.length);
      expect(sum(sectors.map((one) => one.mapped))).toBe(mapped);
      for (const { byLevel, standards } of sectors) expect(sum(Object.values(byLevel))).toBe(standards);
    }),
  );
});

test("months on end in the last day of a shorter month", () => {
  expect(["2026-08-31", "2027-08-31", "2026-12-01"].map((day) => monthsOn(day, 6))).toEqual([
    "2027-02-28",
    "2028-02-29",
    "2027-06-01",
  ]);
});
