import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findGroups, groupAround } from "#lib/classification/find-groups";

const GROUPS = [
  { code: "2", title: "Professional occupations" },
  { code: "21", title: "Science, research, engineering and technology professionals" },
  { code: "213", title: "Information technology professionals" },
  { code: "2134", title: "Programmers and software development professionals" },
  { code: "2134/01", title: "Computer games designers" },
  { code: "2134/02", title: "Computer programmers" },
  { code: "2135", title: "Cyber security professionals" },
  { code: "2236", title: "Registered children’s nurses" },
  { code: "3571", title: "Human resources and industrial relations officers" },
  { code: "5", title: "Skilled trades occupations" },
  { code: "5434", title: "Chefs" },
];
const found = (typed: string) => findGroups(GROUPS, typed).groups.map(({ code }) => code);
const alike = (typed: string) => {
  const { groups, asTyped } = findGroups(GROUPS, typed);
  expect(asTyped).toBe(false);
  return groups.map(({ code }) => code);
};

describe("a code", () => {
  test.each(["2134", " SOC 2134 ", "SOC2134", "soc2020 2134", "SOC-2134", "2134.0"])(
    "%s finds itself and all below it",
    (typed) => {
      expect(found(typed)).toEqual(["2134", "2134/01", "2134/02"]);
    },
  );

  test("may be of a sub-unit group, or only begun", () => {
    expect(found("2134/01")).toEqual(["2134/01"]);
    expect(found("5")).toEqual(["5", "5434"]);
  });

  test("that no group begins with leads to those that are one slip away, nearest first", () => {
    expect(alike("2136")).toEqual(["2134", "2135", "2236", "213"]);
    expect(alike("3751")).toEqual(["3571"]);
    expect(alike("9999")).toEqual([]);
  });

  test("and a word narrow each other", () => {
    expect(found("213 security")).toEqual(["2135"]);
    expect(alike("213 secruity")).toEqual(["2135"]);
  });

  test("that does not go with its title leads to the title", () => {
    expect(alike("2136 programmers")).toEqual(["2134/02", "2134"]);
  });
});

describe("words", () => {
  test("are found in a title in any order, whatever their case and marks", () => {
    expect(found("SOFTWARE, programmers")).toEqual(["2134"]);
    expect(found("childrens")).toEqual(["2236"]);
    expect(found("children's nurse")).toEqual(["2236"]);
  });

  test("put the title first that they are most of", () => {
    expect(found("programmers")).toEqual(["2134/02", "2134"]);
  });

  test("with a slip find what was meant", () => {
    expect(alike("cyber secruity")[0]).toBe("2135");
    expect(alike("sofware developmnt")[0]).toBe("2134");
  });

  test("that no title has do not hide what the others find", () => {
    expect(alike("hgv chefs")[0]).toBe("5434");
  });

  test("that are like nothing find nothing", () => {
    expect(alike("astronaut")).toEqual([]);
  });
});

test("nothing typed means every group", () => {
  expect(findGroups(GROUPS, " , ")).toEqual({ groups: GROUPS, asTyped: true });
});

test("every group is found by its code and by its title, and nothing is found twice", () => {
  fc.assert(
    fc.property(fc.constantFrom(...GROUPS), fc.constantFrom("code", "title"), (group, field) => {
      const { groups, asTyped } = findGroups(GROUPS, group[field as "code" | "title"]);
      expect(asTyped).toBe(true);
      expect(groups[0]).toBe(group);
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (typed) => {
      const { groups } = findGroups(GROUPS, typed);
      expect(new Set(groups).size).toBe(groups.length);
    }),
  );
});

test("the group that a code would be in is the lowest that there is", () => {
  expect(groupAround(GROUPS, "2138")?.code).toBe("213");
  expect(groupAround(GROUPS, "2134/09")?.code).toBe("2134");
  expect(groupAround(GROUPS, "77")).toBeNull();
  expect(groupAround(GROUPS, "nurse")).toBeNull();
});
