import { expect, test } from "vitest";
import type { TitleAnswer } from "#lib/lookup/answer";
import { withRulings } from "#lib/lookup/title-rulings";
import { titleKey } from "#lib/lookup/words/title-key";

const answered = (query: string) =>
  ({
    by: "title",
    query,
    results: [
      { code: "2134", reasons: ["The title is in the index."] },
      { code: "2136", reasons: [] },
    ],
  }) as unknown as TitleAnswer;
const RULED = {
  edition: "soc2020",
  code: "2136",
  titleKey: titleKey("Software tester"),
  text: "Testing is its own work.",
};
const reasons = (answer: TitleAnswer) => answer.results.map((result) => result.reasons);

test("what was ruled on a title is among the reasons of its group, however the title is written", () => {
  for (const query of ["Software tester", "tester, software", "  SOFTWARE   Tester. "])
    expect(reasons(withRulings(answered(query), "soc2020", [RULED]))).toEqual([
      ["The title is in the index."],
      ["Gold coding ruled: Testing is its own work."],
    ]);
});

test("where the index finds other groups only, the first says what was ruled", () => {
  const [first, second] = reasons(
    withRulings(answered("Software tester"), "soc2020", [{ ...RULED, code: "9999" }]),
  );
  expect(first).toEqual([
    "The title is in the index.",
    "Gold coding ruled this to be 9999: Testing is its own work.",
  ]);
  expect(second).toEqual([]);
});

test("a ruling on another title or of another edition changes nothing", () => {
  const answer = answered("Software tester");
  expect(withRulings(answered("Tester"), "soc2020", [RULED])).toEqual(answered("Tester"));
  expect(withRulings(answer, "soc2010", [RULED])).toBe(answer);
});

test("a text without words is no title that anything was ruled on", () => {
  expect(titleKey("— the")).toBe("");
  expect(reasons(withRulings(answered("!!"), "soc2020", [{ ...RULED, titleKey: "" }]))[1]).toEqual([]);
});
