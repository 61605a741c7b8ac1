import { describe, expect, test } from "vitest";
import { groupChoice, readTypedGroups, unclearSentence } from "#lib/classification/typed-groups";

const GROUPS = [
  { code: "21", title: "Science, research, engineering and technology professionals" },
  { code: "2134", title: "Programmers and software development professionals" },
  { code: "2135", title: "Cyber security professionals" },
  { code: "324", title: "Veterinary nurses" },
  { code: "3240", title: "Veterinary nurses" },
];
const read = (typed: string, chosen: string[] = [], many = false) => {
  const { codes, unclear } = readTypedGroups(GROUPS, typed, chosen, many);
  return { codes, unclear: unclear.map(({ text, groups }) => [text, ...groups.map(({ code }) => code)]) };
};
const clear = (...codes: string[]) => ({ codes, unclear: [] });

describe("a field that takes a group", () => {
  test.each([
    ["a code", "2134", "2134"],
    ["a code as people write it", " SOC 2134 ", "2134"],
    ["a whole title, whatever its capitals", "cyber security PROFESSIONALS", "2135"],
    ["a code with its title", "324 Veterinary nurses", "324"],
  ])("takes %s", (_, typed, code) => {
    expect(read(typed)).toEqual(clear(code));
  });

  test.each([
    ["words, even where they find one group", "programers", ["2134"]],
    ["a title that two groups have", "Veterinary nurses", ["324", "3240"]],
    ["a code that is not there", "2136", ["2134", "2135"]],
    ["a code with the title of another group", "2134 Cyber security professionals", ["2135"]],
    ["what is like nothing", "astronaut", []],
  ])("asks about %s", (_, typed, offered) => {
    const { codes, unclear } = read(typed);
    expect(codes).toEqual([]);
    expect(unclear[0]?.[0]).toBe(typed);
    expect(unclear[0]?.slice(1, 1 + offered.length)).toEqual(offered);
  });

  test("takes what was chosen for these words, and not what was chosen for others", () => {
    expect(read("programers", [groupChoice("2134", "programers")])).toEqual(clear("2134"));
    expect(read("cyber", [groupChoice("2134", "programers")]).unclear).toEqual([["cyber", "2135"]]);
    expect(read("programers", ["9999 programers"]).codes).toEqual([]);
  });

  test("is empty where nothing is typed", () => {
    expect(read("  ")).toEqual(clear());
  });
});

describe("a field that takes several groups", () => {
  test.each([
    "2134, 2135",
    "2134 2135 2134",
    "2134;2135",
    "2134, Cyber security professionals",
    "2134,\nSOC2135",
  ])("takes %s", (typed) => {
    expect(read(typed, [], true)).toEqual(clear("2134", "2135"));
  });

  test("does not take apart a title that has commas", () => {
    const typed = "Science, research, engineering and technology professionals; 324";
    expect(read(typed, [], true)).toEqual(clear("21", "324"));
  });

  test("asks about each that is unclear, and takes several choices for one", () => {
    const typed = "2134, vetinary nurses, cyber";
    expect(
      read(typed, [groupChoice("324", "vetinary nurses"), groupChoice("3240", "vetinary nurses")], true),
    ).toEqual({
      codes: ["2134", "324", "3240"],
      unclear: [["cyber", "2135"]],
    });
  });
});

test.each([
  [
    { text: "9998", groups: [] },
    "SOC2020 has no unit group 9998. Give a code that it has, or words of a title.",
  ],
  [{ text: "astronaut", groups: [] }, "SOC2020 has no unit group like “astronaut”."],
  [{ text: "2136", groups: GROUPS }, "SOC2020 has no unit group 2136. Choose one of those below,"],
  [{ text: "programers", groups: GROUPS }, "Choose which unit group of SOC2020 “programers” means,"],
])("it says what to do about $text", (unclear, sentence) => {
  expect(unclearSentence(unclear, "SOC2020", "unit group")).toContain(sentence);
});
