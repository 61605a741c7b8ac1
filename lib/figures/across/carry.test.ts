import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DualCodedBase, DualCodedCount, Figure, Sex } from "#lib/facts/facts";
import { carryFigures } from "#lib/figures/across/carry";
import { carryingShares } from "#lib/figures/across/carrying-shares";

const pair = { source: "old", target: "new" };

function count(source: string, target: string, sex: Sex, records: number): DualCodedCount {
  return { sourceEdition: "old", targetEdition: "new", source, target, sex, dataSet: "lfs", count: records };
}
function base(source: string, sex: Sex, records: number): DualCodedBase {
  return { edition: "old", source, sex, dataSet: "lfs", base: records };
}
function figure(code: string, value: number | null, more: Partial<Figure> = {}): Figure {
  return {
    edition: "old",
    code,
    dataSet: "survey",
    measure: "jobs",
    sex: "",
    hours: "",
    value,
    suppressed: value === null ? "disclosive" : "",
    quality: "",
    cv: null,
    base: null,
    ...more,
  };
}

/** 1111 goes to 1 and 2, of its 100 records 5 nowhere; 1112 all to 2; of 1113 nobody was observed. */
const records = {
  counts: [
    count("1111", "1", "men", 30),
    count("1111", "2", "men", 10),
    count("1111", "1", "women", 30),
    count("1111", "2", "women", 25),
    count("1112", "2", "men", 8),
  ],
  bases: [base("1111", "men", 40), base("1111", "women", 60), base("1112", "men", 8), base("1113", "men", 0)],
};
const shares = carryingShares(pair, records, "lfs")!;
const unit = (code: string) => code.length === 4;
const carry = (...figures: Figure[]) =>
  carryFigures(figures, shares, unit, (code) => (code === "1113" ? ["3"] : []));

describe("a figure", () => {
  test("goes where the records of its group went, of the base that the source gives; what is unexplained stays", () => {
    const { carried, left } = carry(figure("1111", 1_000), figure("1112", 50));
    expect(carried.map(({ code, value, parts }) => [code, value, parts.map(({ from }) => from)])).toEqual([
      ["1", 600, ["1111"]],
      ["2", 400, ["1111", "1112"]],
    ]);
    expect(carried[0]?.parts[0]).toMatchObject({ of: 1_000, count: 60, base: 100 });
    expect(left).toEqual([expect.objectContaining({ from: "1111", value: 50, why: "unexplained" })]);
  });

  test("of one sex goes by the shares of that sex", () => {
    const { carried } = carry(figure("1111", 1_000, { sex: "men" }));
    expect(carried.map(({ code, value }) => [code, value])).toEqual([
      ["1", 750],
      ["2", 250],
    ]);
  });

  test("has the error that shares of so few records have", () => {
    // 1,000 × √(0.6 × 0.4 ÷ 100) = 49.0; the part of 1112 went whole, and brings none.
    const { carried } = carry(figure("1111", 1_000), figure("1112", 50));
    expect(carried[0]?.error).toBeCloseTo(48.99, 2);
  });

  test("that is suppressed, or of a group that nobody was observed in, is carried nowhere; who lacks it is said", () => {
    const { carried, left } = carry(figure("1111", null), figure("1112", 50), figure("1113", 9));
    expect(carried).toEqual([
      expect.objectContaining({
        code: "1",
        value: null,
        lacking: [{ code: "1111", suppressed: "disclosive", why: "suppressed" }],
      }),
      expect.objectContaining({ code: "2", value: 50, lacking: [expect.objectContaining({ code: "1111" })] }),
      expect.objectContaining({
        code: "3",
        value: null,
        lacking: [{ code: "1113", suppressed: "", why: "no base" }],
      }),
    ]);
    expect(left.map(({ from, value, why }) => [from, value, why])).toEqual([
      ["1111", null, "suppressed"],
      ["1113", 9, "no base"],
    ]);
  });

  test("that is no count, or of no unit group, or by hours, is never carried", () => {
    const { carried, left } = carry(
      figure("1111", 14.2, { measure: "hourly-pay:median" }),
      figure("111", 500),
      figure("1111", 300, { hours: "part-time" }),
    );
    expect(carried).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual(["not additive", "not a unit group", "by hours"]);
  });

  test("is carried back by what arrived, whose base is no published one", () => {
    const back = carryingShares({ source: "new", target: "old" }, records, "lfs")!;
    expect(back.basePublished).toBe(false);
    expect(back.of("2", "")).toEqual({
      base: 43,
      to: [
        { code: "1111", count: 35 },
        { code: "1112", count: 8 },
      ],
    });
    expect(carryingShares({ source: "old", target: "other" }, records, "lfs")).toBeNull();
  });
});

describe("whatever the records and figures", () => {
  const codes = ["1111", "1112", "1113"];
  const anyRecords = fc
    .array(
      fc.tuple(fc.constantFrom(...codes), fc.constantFrom("1", "2", "3"), fc.integer({ min: 0, max: 99 })),
      {
        maxLength: 9,
      },
    )
    .map((rows) => {
      const held = new Map(rows.map(([source, target, records]) => [`${source} ${target}`, records]));
      return [...held].map(([key, records]) => {
        const [source = "", target = ""] = key.split(" ");
        return count(source, target, "men", records);
      });
    });
  const anyFigures = fc.tuple(
    ...codes.map((code) => fc.option(fc.integer({ min: 0, max: 1e6 })).map((value) => figure(code, value))),
  );

  test("what is carried and what is left together are what was there, and nothing comes of a suppressed figure", () => {
    fc.assert(
      fc.property(
        anyRecords,
        anyFigures,
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 3, maxLength: 3 }),
        (counts, figures, extra) => {
          const bases = codes.map((code, at) =>
            base(
              code,
              "men",
              counts.filter(({ source }) => source === code).reduce((sum, one) => sum + one.count, 0) +
                extra[at]!,
            ),
          );
          const found = carryingShares(pair, { counts, bases }, "lfs");
          if (!found) return;
          const { carried, left } = carryFigures(figures, found, unit);
          const sum = (values: (number | null)[]) =>
            values.reduce<number>((total, one) => total + (one ?? 0), 0);
          const was = sum(figures.map(({ value }) => value));
          expect(sum(carried.map(({ value }) => value)) + sum(left.map(({ value }) => value))).toBeCloseTo(
            was,
            4,
          );
          const suppressed = figures.filter(({ value }) => value === null).map(({ code }) => code);
          const from = carried.flatMap(({ parts }) => parts.map((part) => part.from));
          expect(from.filter((code) => suppressed.includes(code))).toEqual([]);
        },
      ),
    );
  });
});
