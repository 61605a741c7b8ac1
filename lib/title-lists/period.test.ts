import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inOrderOfTime,
  kindOfPeriod,
  periodInWords,
  periodNumber,
  readPeriod,
} from "#lib/title-lists/period";

describe("a period", () => {
  it.each([
    ["2025 Q1", "2025-Q1"],
    ["2025q1", "2025-Q1"],
    ["Q1 2025", "2025-Q1"],
    ["Quarter 1 2025", "2025-Q1"],
    ["1st quarter of 2025", "2025-Q1"],
    ["Jan to Mar 2025", "2025-Q1"],
    ["January – March 2025", "2025-Q1"],
    ["Feb 2025", "2025-Q1"],
    ["2025-02", "2025-Q1"],
    ["2025-02-14", "2025-Q1"],
    ["14/02/2025", "2025-Q1"],
    ["Feb to Apr 2025", null],
    ["2025", null],
    ["nurse", null],
    ["2025-13", null],
    ["", null],
  ])("of a quarter is read: %s", (text, read) => expect(readPeriod(text, "quarter")).toBe(read));

  it("of a year or a month is read", () => {
    expect(["2025", "2025.0", "2025 Q3", "Mar 2025"].map((text) => readPeriod(text, "year"))).toEqual(
      Array(4).fill("2025"),
    );
    expect(readPeriod("March 2025", "month")).toBe("2025-03");
    expect(readPeriod("Sept 2025", "month")).toBe("2025-09");
    expect(readPeriod("2025 Q3", "month")).toBeNull();
  });

  it("says how long it is", () => {
    expect(["2025", "2025 Q1", "Mar 2025", "1234"].map(kindOfPeriod)).toEqual([
      "year",
      "quarter",
      "month",
      null,
    ]);
  });

  it("is named so that it can be read again, and put in order", () => {
    const quarter = fc.record({
      year: fc.integer({ min: 1990, max: 2060 }),
      q: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(quarter, { maxLength: 20 }), (quarters) => {
        const periods = inOrderOfTime(quarters.map(({ year, q }) => `${year}-Q${q}`));
        expect(periods.map((period) => readPeriod(periodInWords(period), "quarter"))).toEqual(periods);
        const numbers = periods.map(periodNumber);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });

  it("is as far from the next as they are in time", () => {
    expect(periodNumber("2025-Q1") - periodNumber("2024-Q4")).toBe(1);
    expect(periodNumber("2025-01") - periodNumber("2024-12")).toBe(1);
  });
});
