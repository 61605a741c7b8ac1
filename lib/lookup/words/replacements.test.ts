import { describe, expect, test } from "vitest";
import { replacementsOf, rewordings } from "#lib/lookup/words/replacements";

const replacements = replacementsOf(
  [
    { short: "TA", meaning: "Teaching/Teachers assistant", frequent: false },
    { short: "FX", meaning: "Foreign exchange", frequent: false },
    { short: "FX", meaning: "Effects (special/sound)", frequent: false },
    { short: "C1", meaning: "Grade as used in Cabinet Office", frequent: false },
    { short: "Dept/dept", meaning: "Department", frequent: true },
  ],
  [
    { title: "Chargehand", see: "see Foreman" },
    { title: "Dayman", see: "see also Hand, datal" },
    { title: "Engineer, senior", see: "see Engineer (professional)" },
    { title: "Director", see: "see also notes" },
    { title: "Plumber", see: "" },
  ],
  () => false,
);

function wordings(text: string, keep = true): string[] {
  const tokens = text.split(" ").map((word) => ({ word, head: false, aside: false }));
  return rewordings(tokens, replacements, () => (keep ? 1 : 0)).map(({ tokens: reworded }) =>
    reworded.map(({ word }) => word).join(" "),
  );
}

describe("what may stand for what", () => {
  test.each([
    ["an abbreviation with alternatives", "ta", ["ta", "teaching assistant", "teachers assistant"]],
    [
      "an abbreviation with several meanings",
      "fx dealer",
      ["fx dealer", "foreign exchange dealer", "effects dealer"],
    ],
    ["its meaning", "foreign exchange dealer", ["foreign exchange dealer", "fx dealer"]],
    ["a reference", "chargehand", ["chargehand", "foreman"]],
    ["a reference in inverted order", "dayman", ["dayman", "datal hand"]],
    ["a reference to a kind", "senior engineer", ["senior engineer", "professional engineer"]],
    ["an everyday word", "brickie", ["brickie", "bricklayer"]],
    ["a word that stands for nothing else", "plumber", ["plumber"]],
    ["a reference to notes", "director", ["director"]],
    ["a grade", "c1", ["c1"]],
  ])("%s", (_, text, expected) => {
    expect(wordings(text)).toEqual(expected);
  });
});

test("a word that is not to stay is always reworded", () => {
  expect(wordings("brickie", false)).toEqual(["bricklayer"]);
});

test("several words are reworded together and apart", () => {
  expect(wordings("chargehand brickie")).toEqual([
    "chargehand brickie",
    "chargehand bricklayer",
    "foreman brickie",
    "foreman bricklayer",
  ]);
});

test("a field of work stands for the occupation only alone", () => {
  expect(wordings("teaching")).toContain("teacher");
  expect(wordings("teaching assistant")).not.toContain("teacher assistant");
});

test("the wordings stay few however much could be reworded", () => {
  expect(
    wordings("ta fx chargehand dayman brickie ta fx chargehand dayman brickie").length,
  ).toBeLessThanOrEqual(8);
});
