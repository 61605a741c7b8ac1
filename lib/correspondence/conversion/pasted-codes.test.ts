import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_LINES, readPastedCodes } from "#lib/correspondence/conversion/pasted-codes";
import { withAncestors } from "#lib/correspondence/tables.fixture";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { structureOf } from "#lib/facts/structure";

const CODES = [
  "1111",
  "1112",
  "1113",
  "1114",
  "1115",
  "1121",
  "1132",
  "1133",
  "1150",
  "2136",
  "2137",
  "9233",
];
const CODED: CodedEdition = {
  id: "soc2010",
  shortTitle: "SOC2010",
  structure: structureOf([
    ...withAncestors(CODES.map((code) => ({ code, title: "Marketing, and purchasing" }))),
    { code: "2136/01", title: "" },
  ]),
};
const pasted = (text: string, withCounts = false) => readPastedCodes(text, withCounts, CODED);

function read(text: string, withCounts = false): string[] {
  return pasted(text, withCounts).items.map((item) =>
    "problem" in item
      ? `${item.line}: ${item.problem}`
      : [item.line, item.code, item.count].filter((x) => x !== null).join(" "),
  );
}

describe("codes alone", () => {
  test.each([
    ["one a line", "1111\n1112\r\n1113\r1114", ["1 1111", "2 1112", "3 1113", "4 1114"]],
    [
      "parted by commas, semicolons, tabs or spaces",
      "1111, 1112;1113\t1114 1115",
      ["1 1111", "1 1112", "1 1113", "1 1114", "1 1115"],
    ],
    ["in quotation marks", '"1111","1112"', ["1 1111", "1 1112"]],
    ["after a byte order mark", "\uFEFF1111", ["1 1111"]],
    ["among empty lines", "\n 1111 \n\n1112\n", ["2 1111", "4 1112"]],
    [
      "with titles",
      "1132: Marketing, sales and advertising directors\n1133 Purchasing managers",
      ["1 1132", "2 1133"],
    ],
    [
      "with SOC before them, with the edition or a title",
      "SOC 2136\nSOC2136, soc 2137\nSOC2010: 2136\nsoc 1115 Chief executives",
      ["1 2136", "2 2136", "2 2137", "3 2136", "4 1115"],
    ],
    ["as a spreadsheet's numbers", "2136.0\n1115.0", ["1 2136", "2 1115"]],
    ["in brackets, as a program prints them", "['2136', '1115', '9233']", ["1 2136", "1 1115", "1 9233"]],
    ["from the column that its heading says", "pidp,soc10\n1001,2136.0\n1002,1115.0", ["2 2136", "3 1115"]],
    [
      "beside their titles",
      "Occupation,SOC2010\nChief executives,1115\nProgrammers,2136",
      ["2 1115", "3 2136"],
    ],
    ["and not the numbers of the rows", "1,2136\n2,1115\n3,9233", ["1 2136", "2 1115", "3 9233"]],
    ["of higher levels and of sub-unit groups", "2 21 213 2136/01", ["1 2", "1 21", "1 213", "1 2136/01"]],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test("a second number is a code, never guessed to be a count", () => {
    expect(read("1121,1150")).toEqual(["1 1121", "1 1150"]);
  });

  test("a piece that is no code is named with its line", () => {
    expect(read("1111\n1112, x12\n21363")).toEqual([
      "1 1111",
      "2 1112",
      "2: “x12” is no code of SOC2010 but words. Give the code alone, or choose the column that holds it.",
      "3: “21363” is a number with too many digits: a code of SOC2010 has one to four digits. Check which column it is from.",
    ]);
  });

  test("a first line without any code is taken for headings, and said to be", () => {
    expect(pasted("SOC2010,Title\n1111")).toMatchObject({
      heading: "SOC2010,Title",
      items: [{ line: 2 }],
    });
    expect(pasted("x12")).toMatchObject({ heading: null, items: [{ line: 1, text: "x12" }] });
  });
});

describe("codes with counts", () => {
  test.each([
    ["by commas", "1111,12\n1112, 3.5", ["1 1111 12", "2 1112 3.5"]],
    ["by tabs, with thousands commas", "1111\t1,234\n1112\t5", ["1 1111 1234", "2 1112 5"]],
    ["in quotation marks", '"1111","1,234"', ["1 1111 1234"]],
    ["by semicolons", "1111;7", ["1 1111 7"]],
    ["below headings", "soc,people\n1111,7", ["2 1111 7"]],
    ["with SOC before the code", "SOC 1111,7", ["1 1111 7"]],
    ["with a thousands comma in the code", '"2,136",310', ["1 2136 310"]],
    ["of nobody", "1111,0", ["1 1111 0"]],
    ["with the title between, and no headings", "1111,Chiefs,7\n1112,Officers,8", ["1 1111 7", "2 1112 8"]],
    ["in whichever columns the headings say", "jobs,title,soc\n7,Nurse,1111", ["2 1111 7"]],
  ])("%s", (_, text, expected) => {
    expect(read(text, true)).toEqual(expected);
  });

  test.each([
    ["a count left out", "1111", "column 2 is needed"],
    ["a thousands comma unquoted", "1111,1,234", "has 3 cells"],
    ["thousands commas in all lines", "1111,1,234\n1112,2,345", "has 3 cells"],
    ["a count below 0", "1111,-14.5", "“-14.5” is no number of 0 or more"],
    ["a suppressed count", "1111,x", "kept back or missing (“x”)"],
    ["no code", "nurses,4", "“nurses” is no code"],
    ["a quotation mark that does not close", '"1111,4', "quotation mark"],
  ])("%s is a problem of its line", (_, text, problem) => {
    const [item] = pasted(text, true).items;
    expect(item).toMatchObject({ line: 1, problem: expect.stringContaining(problem) });
  });
});

test("a list that is too long is read to the limit, and what was left out is counted", () => {
  const { items, leftOut } = pasted("1111\n".repeat(MAX_LINES + 3));
  expect([items.length, leftOut]).toEqual([MAX_LINES, 3]);
});

test("a long piece is shortened where it is repeated", () => {
  expect(read("x".repeat(5000))[0]?.length).toBeLessThan(200);
});

test("whatever is pasted, every good item is a code and every other says why", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, withCounts) => {
      for (const item of pasted(text, withCounts).items) {
        if ("problem" in item) expect(item.problem).not.toBe("");
        else expect(item.code).toMatch(/^\d{1,4}(\/\d{2})?$/);
      }
    }),
  );
});
