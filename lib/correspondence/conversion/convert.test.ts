import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Conversion,
  type ConversionBasis,
  type Converted,
  converter,
} from "#lib/correspondence/conversion/convert";
import { anyCounts, anyTable, countsOf, tableOf, withAncestors } from "#lib/correspondence/tables.fixture";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1112>2222:9", "1121>2231", "1131>"], {
  sources: { 1111: "Nurses" },
  targets: { 2222: "Midwives" },
});
const counts = countsOf([
  "1111>2221 men lfs 6",
  "1111>2222 men lfs 2",
  "1111>2231 men lfs 1",
  "1111>2221 women lfs 1",
  "1112>2222 men lfs 4",
]);

function basisOf(of: typeof table, counted = counts): ConversionBasis {
  return {
    table: of,
    counts: counted,
    sourceGroups: [...withAncestors(of.sources), { code: "1111/01", title: "Ward nurses" }],
    targetGroups: withAncestors(of.targets),
    sourceName: "SOC2010",
    targetName: "SOC2020",
  };
}

function convert(code: string, count: number | null = null, sex: "men" | "women" = "men"): Conversion {
  return converter(basisOf(table), { sex, dataSet: "lfs" })({ line: 1, text: code, code, count });
}

function brief(conversion: Conversion): unknown[] {
  if (conversion.outcome === "refused") return [conversion.reason];
  return [
    conversion.outcome,
    ...conversion.targets.map((target) => [target.group.code, target.weight?.forward, target.entries]),
  ];
}

test("a group that goes whole to one target has an exact answer", () => {
  expect(brief(convert("1112"))).toEqual(["exact", ["2222", 1, 9]]);
  expect(convert("1112").message).toBe("All of 1112 goes to 2222.");
});

test("a group that is divided has no single answer: all its targets, with the shares observed", () => {
  expect(brief(convert("1111"))).toEqual(["several", ["2221", 6 / 9, 5], ["2222", 2 / 9, 2]]);
  expect(convert("1111").message).toContain("No single answer: 1111 goes to 2 unit groups of SOC2020.");
});

test("a target that nobody was observed to go to has no share, not a share of 0", () => {
  expect(brief(convert("1111", null, "women"))).toEqual(["several", ["2221", 1, 5], ["2222", undefined, 2]]);
});

test("people observed to go where no map leads are listed apart and said", () => {
  const conversion = convert("1111") as Converted;
  expect(conversion.unexplained.map((flow) => [flow.group.code, flow.weight?.count])).toEqual([["2231", 1]]);
  expect(conversion.message).toContain("1 was coded to other groups");
});

test("whether the way back is exact is said of each target", () => {
  expect((convert("1111") as Converted).targets.map((target) => target.targetPart)).toEqual([false, true]);
});

test("a count is shared out by the shares, whole where the answer is exact, and not at all where no share is known", () => {
  const apportioned = (code: string, sex: "men" | "women" = "men") =>
    (convert(code, 90, sex) as Converted).targets.map((target) => target.apportioned);
  expect(apportioned("1111")).toEqual([60, 20]);
  expect(apportioned("1121")).toEqual([90]);
  expect(apportioned("1111", "women")).toEqual([90, null]);
});

test("a group above unit level is converted as all its unit groups together", () => {
  expect(brief(convert("111"))).toEqual(["several", ["2221", 6 / 13, 5], ["2222", 6 / 13, 11]]);
  expect(brief(convert("112"))).toEqual(["exact", ["2231", undefined, 1]]);
  expect(convert("112").message).toBe("All of minor group 112 goes to 2231.");
});

test.each([
  ["1131", "unmapped", "has no counterpart in SOC2020"],
  ["2222", "other edition", "In SOC2020 it is “Midwives”"],
  ["1113", "unknown", "neither a SOC2010 nor a SOC2020 code"],
  ["1111/01", "sub-unit group", "Convert its unit group, 1111."],
  ["9999/01", "unknown", "not a SOC2010 code"],
])("%s is refused as %s, with what to do", (code, reason, message) => {
  expect(convert(code)).toMatchObject({
    outcome: "refused",
    reason,
    message: expect.stringContaining(message),
  });
});

test("an unknown code comes with codes that may have been meant, of the source edition", () => {
  expect(convert("1113")).toMatchObject({
    suggestions: expect.arrayContaining([{ code: "1111", title: "Nurses" }]),
  });
});

test("without anybody observed that is said, and nothing is shared equally", () => {
  const silent = converter(basisOf(table, []), { sex: "both", dataSet: "census" });
  const conversion = silent({ line: 1, text: "", code: "1111", count: 10 }) as Converted;
  expect(conversion.message).toContain("Nobody was observed");
  expect(conversion.targets.map((target) => target.apportioned)).toEqual([null, null]);
});

test("every group is answered by its maps, all of them and no others; shares with the unexplained sum to 1", () => {
  fc.assert(
    fc.property(anyTable, anyCounts, (any, counted) => {
      const convertAny = converter(basisOf(any, counted), { sex: "both", dataSet: "lfs" });
      for (const { code } of any.sources) {
        const conversion = convertAny({ line: 1, text: code, code, count: 100 });
        const expected = any.maps.filter((map) => map.source === code).map((map) => map.target);
        if (conversion.outcome === "refused") {
          expect([conversion.reason, expected]).toEqual(["unmapped", []]);
          continue;
        }
        expect(conversion.targets.map((target) => target.group.code)).toEqual(expected);
        expect(conversion.outcome).toBe(expected.length === 1 ? "exact" : "several");
        const shares = [...conversion.targets, ...conversion.unexplained].flatMap(
          (flow) => flow.weight?.forward ?? [],
        );
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }
    }),
  );
});

test("a code that is said to be of another edition is not converted", () => {
  const given = (edition: string) =>
    converter(basisOf(table), { sex: "men", dataSet: "lfs" })({
      line: 1,
      text: "1112",
      code: "1112",
      edition,
      count: null,
    });
  expect(brief(given("soc2010"))).toEqual(["exact", ["2222", 1, 9]]);
  expect(given("soc2020")).toMatchObject({
    outcome: "refused",
    reason: "other edition",
    message: expect.stringContaining("1112 is given as a code of SOC2020"),
  });
});
