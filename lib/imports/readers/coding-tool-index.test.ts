import { describe, expect, it } from "vitest";
import { ANYTHING } from "#lib/imports/known-facts";
import { looksLikeCodingToolIndex, readCodingToolIndex } from "#lib/imports/readers/coding-tool-index";

const ROWS = "1115#Ambassador, Foreign and Commonwealth Office\r\n1115#Chairman\r\n2741#Editor, online\r\n";

describe("index of the ONS coding tool", () => {
  it("has a code and a text in each row", () => {
    expect(readCodingToolIndex(ROWS).entries).toEqual([
      { edition: "soc2010", code: "1115", text: "Ambassador, Foreign and Commonwealth Office" },
      { edition: "soc2010", code: "1115", text: "Chairman" },
      { edition: "soc2010", code: "2741", text: "Editor, online" },
    ]);
  });

  it.each([
    ["a code that is not held", "2741#Editor, online", "code", "The value is not a unit group of SOC2010."],
    ["a code of three digits", "111#Chairman", "code", "The value is not a code of four digits."],
    ["a row without a code", "Chairman", "", "The row is not of the form code#title."],
    ["a row without a title", "1115# ", "", "The row is not of the form code#title."],
    ["a row twice", "1115#Chairman", "title", "The row stands above already."],
  ])("refuses %s", (_, row, column, reason) => {
    const held = {
      ...ANYTHING,
      group: (edition: string, code: string) => edition === "soc2010" && code === "1115",
    };
    const { entries, refusals } = readCodingToolIndex(`1115#Chairman\n\n${row}`, held);
    expect(entries).toHaveLength(1);
    expect(refusals).toMatchObject([{ sheet: "", row: 3, column, reason }]);
  });

  it("is told from other text by its rows", () => {
    expect(looksLikeCodingToolIndex(ROWS)).toBe(true);
    expect(looksLikeCodingToolIndex("code#title\nA#B\nC#D")).toBe(false);
    expect(looksLikeCodingToolIndex("")).toBe(false);
  });
});
