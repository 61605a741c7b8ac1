import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codesOf, readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { structureOf } from "#lib/facts/structure";

function edition(id: string, codes: Record<string, string>): CodedEdition {
  const groups = Object.entries(codes).map(([code, title]) => ({ code, title }));
  return { id, shortTitle: id.toUpperCase(), structure: structureOf(groups) };
}

const SOC2020 = edition("soc2020", {
  1: "Managers",
  11: "Corporate managers",
  111: "Chief executives",
  1111: "Chief executives and senior officials",
  2: "Professionals",
  21: "Science professionals",
  213: "Information technology professionals",
  2133: "IT business analysts",
  2134: "Programmers and software development professionals",
  "2134/01": "Data engineers",
});
const SOC2010 = edition("soc2010", { 2: "Professionals", 2136: "Programmers", 1115: "Chief executives" });
const ISCO = edition("isco08", { 0: "Armed forces", "03": "Other ranks", "031": "Other", "0310": "Other" });

const read = (cell: string, of = SOC2020) => {
  const others = [SOC2020, SOC2010, ISCO].filter((one) => one !== of);
  return readCellCode(cell, of, others);
};
const codeIn = (cell: string, of = SOC2020) => {
  const said = read(cell, of);
  return said.kind === "code" ? said.code : null;
};

describe("a code is read from a cell however it is written", () => {
  test.each([
    ["2134", "2134"],
    [" 2134\u00a0", "2134"],
    ["2134.0", "2134"],
    ["2,134", "2134"],
    ["SOC 2134", "2134"],
    ["SOC2020: 2134", "2134"],
    ["[2134]", "2134"],
    ["['2134'", "2134"],
    ["'2134", "2134"],
    ["02134", "2134"],
    ["002134", "2134"],
    ["0021", "21"],
    ["2134/01", "2134/01"],
    ["2134 / 01", "2134/01"],
    ["21xx", "21"],
    ["21**", "21"],
    ["213X", "213"],
    ["2---", "2"],
    ["soc 2134 Data people", "2134"],
    ["2134: Programmers and software", "2134"],
    ["1111 - Chief executives and senior officials", "1111"],
    ["2134 - software people", "2134"],
    ["Chief executives (1111)", "1111"],
    ["2134,0", "2134"],
    ["SOC20 2134", "2134"],
    ["SOC_2134", "2134"],
    ["UK SOC 2020: 2134", "2134"],
    ['="2134"', "2134"],
    ["2134*", "2134"],
    ["2134\u200b", "2134"],
  ])("“%s” is %s", (cell, code) => expect(codeIn(cell)).toBe(code));

  test.each(["", "  ", "-9", "-8.0", "−9", "N/A", "#N/A", "nan", ".", "..", "-", "NULL", "Not stated"])(
    "“%s” stands for no code",
    (cell) => expect(read(cell)).toEqual({ kind: "none" }),
  );

  test("a zero that a program took away is put back where only then there is a group", () => {
    expect(codeIn("310", ISCO)).toBe("0310");
    expect(codeIn("0310", ISCO)).toBe("0310");
    expect(codeIn("00310", ISCO)).toBe("0310");
    expect(codeIn("310", SOC2020)).toBeNull();
  });
});

describe("what is no code of the edition is refused with what it seems to be", () => {
  test.each([
    ["2136", "another edition", "2136 is no code of SOC2020. It is one of SOC2010 “Programmers”."],
    ["SOC2010: 2136", "another edition", "2136 is given as a code of SOC2010."],
    ["SOC2010 2134", "another edition", "2134 is given as a code of SOC2010."],
    ["2130", "padded code", "It may be 213 “Information technology professionals”"],
    ["2134/77", "sub-unit group", "Give one that it has, or the unit group 2134"],
    ["2134/", "sub-unit group", "SOC2020 has no sub-unit group 2134/."],
    ["2134, 2133", "several codes", "holds several codes, 2134 and 2133."],
    ["2134 or 2136", "several codes", "Give one code a row."],
    ["['2134', '2133']", "several codes", "Give one code a row."],
    ["12134", "long number", "too many digits: a code of SOC2020 has one to four digits."],
    ["12,134", "long number", "too many digits"],
    ["21.34", "number", "“21.34” is a number, and no code of SOC2020."],
    ["2134.5", "number", "Check which column it is from."],
    ["£2134", "number", "is a number"],
    ["9876", "number", "It may be a count or another number"],
    ["Programmer", "words", "but words"],
    ["21 years a nurse", "words", "but words"],
    ["2134 cakes a day", "words", "but words"],
    ["SOC 2010 2134 Programmers", "another edition", "2134 is given as a code of SOC2010."],
    ["Room 2134", "words", "but words"],
    ["21xxx", "words", "but words"],
    ["Nurses (2134)", "words", "but words"],
    ["SOC10 2134", "another edition", "2134 is given as a code of SOC2010."],
    ["15-1132", "another classification", "“15-1132” looks like a code of the United States’ SOC."],
    ["15-1132.00", "another classification", "Give the code of SOC2020."],
  ])("“%s” seems %s", (cell, seems, reason) => {
    expect(read(cell)).toMatchObject({ kind: "refused", seems, reason: expect.stringContaining(reason) });
  });
});

test("a cell longer than any code with its title is words, whatever it begins with", () => {
  for (const part of ["soc ", "0", " 1", "2134,", "code:"])
    expect(read(`soc${part.repeat(8_000)}`)).toMatchObject({ kind: "refused", seems: "words" });
});

test("a code is all of the number that stands in a cell, never a part of it", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(SOC ?)?[ '[]{0,2}[0-9]{1,7}[.,/x ]{0,3}[0-9]{0,4}[\]' ]?( [a-z]{1,6})?$/),
    fc
      .tuple(fc.nat(99), fc.constantFrom("2134", "21", "2,134", "2134.0"), fc.nat(99))
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(cell, (text) => {
      const code = codeIn(text);
      if (code === null) return;
      expect(SOC2020.structure.groups.has(code)).toBe(true);
      const digits = text
        .normalize("NFKC")
        .replace(/\.0+(?![0-9])/, "")
        .replace(/[^0-9]/g, "");
      expect(digits.replace(/^0+/, "")).toBe(code.replace("/", ""));
    }),
    { numRuns: 500, examples: [["SOC1 x0"]] },
  );
});

test("every group's code is read, and nothing of another edition's is taken for it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SOC2020.structure.groups.keys()),
      fc.constantFrom("", "0", "SOC ", "soc: ", "code ", " ", "(", "'"),
      fc.constantFrom("", " ", ".", ")", "'"),
      (code, before, after) => {
        expect(codeIn(before + code + after)).toBe(code);
      },
    ),
  );
  expect([...SOC2010.structure.groups.keys()].map((code) => codeIn(code))).toEqual(["2", null, null]);
});

test("a column of unit groups is surer of codes than one of higher levels, and row numbers hardly are", () => {
  const { strength } = codesOf(SOC2020);
  expect(strength?.(["2134", "2133"])).toBe(1);
  expect(strength?.(["21", "2"])).toBe(0.5);
  expect(strength?.(["1", "2", "11"])).toBe(0.1);
});

test("a column of an edition's codes is told from one of counts", () => {
  const { is, words } = codesOf(SOC2020);
  expect(["2134", "21xx", "310", "-9", "Nurse"].map(is)).toEqual([true, true, false, false, false]);
  expect(words).toBe("codes of SOC2020");
});
