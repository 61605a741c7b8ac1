import { expect, test } from "vitest";
import { suggestGroups } from "#lib/classification/suggestion";

const GROUPS = [
  { code: "2", title: "Professional occupations" },
  { code: "21", title: "Science, research, engineering and technology professionals" },
  { code: "213", title: "Information technology professionals" },
  { code: "2134", title: "Programmers and software development professionals" },
  { code: "2135", title: "Cyber security professionals" },
  { code: "3571", title: "Human resources and industrial relations officers" },
];
const suggested = (typed: string) => {
  const { above, near } = suggestGroups(typed, GROUPS);
  return { above: above?.code, near: near.map((group) => group.code) };
};

test("a code that is not there leads to the group above and to codes one slip away", () => {
  expect(suggested("2136")).toEqual({ above: "213", near: ["2134", "2135", "213"] });
  expect(suggested("2134/09").above).toBe("2134");
});

test("two digits swapped are a slip", () => {
  expect(suggested("3751").near).toEqual(["3571"]);
});

test("words lead to the titles that have all of them", () => {
  expect(suggested("cyber security").near).toEqual(["2135"]);
});

test("what is neither code nor words leads nowhere", () => {
  expect(suggested("%%%")).toEqual({ above: undefined, near: [] });
});
