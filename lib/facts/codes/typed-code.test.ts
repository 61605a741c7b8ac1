import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isCode } from "#lib/facts/code";
import { readTypedCode, shortenSocBefore } from "#lib/facts/codes/typed-code";

const codeOf = (text: string) => readTypedCode(text)?.code ?? null;

describe("a typed code is read however it is written", () => {
  test.each([
    ["2134", "2134"],
    [" 2134 ", "2134"],
    ["21", "21"],
    ["SOC 2134", "2134"],
    ["SOC2134", "2134"],
    ["soc: 2134", "2134"],
    ["SOC code 2134", "2134"],
    ["SOC 2010 2136", "2136"],
    ["SOC2010: 2136", "2136"],
    ["2134.0", "2134"],
    ["213.00", "213"],
    ["2,134", "2134"],
    ["'2134", "2134"],
    ["[2134]", "2134"],
    ["2134.", "2134"],
    ["２１３４", "2134"],
    ["2134/01", "2134/01"],
    ["2134 / 01", "2134/01"],
    ["SOC 2134/01", "2134/01"],
    ["2134/", "2134/"],
  ])("“%s”", (text, code) => expect(codeOf(text)).toBe(code));

  test.each([
    "",
    "nurse",
    "2134 manager",
    "3d",
    "21360",
    "SOC",
    "SOC2010",
    "soc 2020",
    "SOC20",
    "2,000,0",
    "213/01",
    "-4",
    "1.5",
    "21,34",
  ])("“%s” is none", (text) => expect(codeOf(text)).toBeNull());

  test("whatever stands round it, and with the edition that is named", () => {
    const code = fc.oneof(
      // "SOC 20" is an edition: no group has such a code.
      fc.stringMatching(/^[1-9](?:[1-9]|[0-9]{2})?$/),
      fc.stringMatching(/^[1-9][0-9]{2}[1-9]$/),
      fc.stringMatching(/^[1-9][0-9]{2}[1-9]\/0[1-9]$/),
    );
    const edition = fc.constantFrom(
      "",
      "soc",
      "SOC ",
      "Soc-",
      "SOC code ",
      "code: ",
      "SOC2010: ",
      "UK SOC ",
      "soc_",
      "soc 2020 ",
      "SOC-2010 code ",
    );
    const round = fc.constantFrom(
      ["", ""],
      ["(", ")"],
      ["'", ""],
      ['"', '"'],
      [" ", "\t"],
      ["", "."],
      ["\u00A0", ";"],
    );
    fc.assert(
      fc.property(code, edition, round, fc.boolean(), (code, before, [open, close], float) => {
        const after = float && !code.includes("/") ? ".0" : "";
        const read = readTypedCode(`${open}${before}${code}${after}${close}`);
        expect(read?.code).toBe(code);
        expect(read?.edition).toBe(/20[12]0/.test(before) ? `soc${/20[12]0/.exec(before)}` : null);
      }),
    );
  });

  test("and what is read of any text begins a code", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^(SOC)?[ .,/0-9]{1,9}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const code = codeOf(typed);
        if (code !== null) expect(["", "1", "01"].some((rest) => isCode(code + rest))).toBe(true);
      }),
    );
  });
});

test("a bare number is told from what can only be a code", () => {
  expect(["2134", " 21 ", "SOC 2134", "2134.0"].map((text) => readTypedCode(text)?.bare)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("what is said of SOC before codes is written short, and nowhere else", () => {
  expect(shortenSocBefore("SOC2010: 2136, soc 2137; SOC2136 and social 12")).toBe(
    "SOC2010:2136, 2137; 2136 and social 12",
  );
  expect(shortenSocBefore("SOC2010,Title")).toBe("SOC2010,Title");
});
