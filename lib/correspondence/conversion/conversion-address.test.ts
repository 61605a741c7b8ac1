import { describe, expect, test } from "vitest";
import {
  conversionHref,
  LONGEST_IN_ADDRESS,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";

describe("the conversion form", () => {
  test("keeps the lines of the list", () => {
    const { asked, reader } = readConversionAddress({ codes: "2136,5\n1115,7", counts: "yes" });
    expect([asked.codes, asked.withCounts, reader.errors]).toEqual(["2136,5\n1115,7", true, []]);
  });

  test("comes back from its address as it went in", () => {
    const codes = "2136\t5\n“1115”, 7 & more";
    const { searchParams } = new URL(
      conversionHref("/here", { codes, withCounts: true, sex: "men", dataSet: "lfs" }),
      "http://localhost",
    );
    const { asked } = readConversionAddress(Object.fromEntries(searchParams));
    expect(asked).toMatchObject({
      codes,
      withCounts: true,
      sex: "men",
      dataSet: "lfs",
    });
  });

  test("is empty at first, and no error", () => {
    const { asked, reader } = readConversionAddress({});
    expect([asked.codes, reader.errors]).toEqual(["", []]);
  });

  test.each([
    ["too long for a page", "2".repeat(LONGEST_IN_ADDRESS + 1), /6,001 characters.*6,000/],
    ["with a NUL", "2136\0", /not text/],
    ["that was no UTF-8", "2136\ufffd", /not text/],
  ])("a list %s is refused", (_, codes, message) => {
    expect(readConversionAddress({ codes }).reader.errorAt("codes")).toMatch(message);
  });

  test("a list given twice is refused", () => {
    expect(readConversionAddress({ codes: ["2136", "1115"] }).reader.errorAt("codes")).toMatch(
      /more than once/,
    );
  });
});
