import { describe, expect, test } from "vitest";
import { replacementsOf } from "#lib/lookup/words/replacements";
import { roleWordings, unrepeated } from "#lib/lookup/words/roles";
import { queryWords } from "#lib/lookup/words/typed-words";

const wordings = (text: string) =>
  roleWordings(queryWords(text).tokens).map(({ tokens }) => tokens.map(({ word }) => word).join(" "));

describe("whoever heads something is among its managers or directors", () => {
  test.each([
    ["Head of marketing", ["marketing manager", "marketing director"]],
    ["Finance lead", ["finance manager", "finance leader"]],
    ["Chief marketing officer", ["marketing director", "marketing manager"]],
    ["Head teacher", []],
    ["Lead", []],
    ["Lead engineer", []],
    ["Chief officer", []],
    ["Head", []],
  ])("%s", (text, expected) => {
    expect(wordings(text)).toEqual(expected);
  });
});

test("a word that initials say already is left out", () => {
  const replacements = replacementsOf(
    [{ short: "RMN", meaning: "Registered Mental Nurse", frequent: false }],
    [],
    () => false,
  );
  const words = (text: string) =>
    unrepeated(queryWords(text).tokens, replacements).map(({ tokens }) => tokens.map(({ word }) => word));
  expect(words("nurse - RMN")).toEqual([["rmn"]]);
  expect(words("nurse - ward")).toEqual([]);
});
