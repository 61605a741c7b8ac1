import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choiceParameters,
  codeStart,
  parametersOf,
  percentage,
  percentText,
  readShareBasis,
  wholeNumber,
} from "#lib/correspondence/address-fields";
import { ParameterReader } from "#lib/platform/parameters";

describe("the start of a code", () => {
  test.each(["2", "21", "213", "2136", " 2136 "])("“%s” is one", (source) => {
    const reader = new ParameterReader({ source });
    expect([codeStart(reader, "source", "The code"), reader.errors]).toEqual([source.trim(), []]);
  });

  test.each([
    ["SOC 2136", "2136"],
    ["soc: 21", "21"],
    ["2136.0", "2136"],
  ])("“%s” is %s", (source, code) => {
    const reader = new ParameterReader({ source });
    expect([codeStart(reader, "source", "The code"), reader.errors]).toEqual([code, []]);
  });

  test.each(["21361", "21a", "-1", "2.1", "2136/01", "SOC2010: 2136", "٢١"])(
    "“%s” is none, and is refused",
    (source) => {
      const reader = new ParameterReader({ source });
      expect(codeStart(reader, "source", "The code")).toBe("");
      expect(reader.errors).toEqual([
        {
          field: "source",
          message: "The code is not the start of a code. Give one to four digits, such as 21 or 2136.",
        },
      ]);
    },
  );
});

test.each(["0", "-1", "1.5", "1e3", "10000000"])("“%s” is no number of entries", (entries) => {
  const reader = new ParameterReader({ entries });
  expect(wholeNumber(reader, "entries", "The least number")).toBeUndefined();
  expect(reader.errors).toHaveLength(1);
});

describe("a percentage", () => {
  test.each([
    ["5", 0.05],
    ["5%", 0.05],
    ["0.1 %", 0.001],
    ["100", 1],
  ])("“%s” is the share %d", (share, expected) => {
    const reader = new ParameterReader({ share });
    expect(percentage(reader, "share", "The least share")).toBeCloseTo(expected, 12);
    expect(reader.errors).toEqual([]);
  });

  test.each(["0", "101", "-5", "five", "5,5"])("“%s” is refused", (share) => {
    const reader = new ParameterReader({ share });
    expect(percentage(reader, "share", "The least share")).toBeUndefined();
    expect(reader.errors).toHaveLength(1);
  });

  test("comes back from the address as it went in", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (hundredths) => {
        const share = hundredths / 10_000;
        const reader = new ParameterReader({ share: percentText(share) });
        expect(percentage(reader, "share", "The least share")).toBeCloseTo(share, 9);
      }),
    );
  });
});

test("SOC2010 is read first, and men and women of the Census are counted, unless something else is said", () => {
  const reader = new ParameterReader({});
  const choice = readShareBasis(reader);
  expect(choice).toEqual({ sex: "both", dataSet: "census" });
  expect(Object.values(choiceParameters(choice)).filter(Boolean)).toEqual([]);
});

test("a parameter that a route is given twice is given twice to the page's rules too", () => {
  expect(parametersOf(new Request("http://localhost/x?a=1&b=2&a=3"))).toEqual({ a: ["1", "3"], b: "2" });
});
