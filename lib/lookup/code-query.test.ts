import { describe, expect, it } from "vitest";
import { groupsByCode, isCodeQuery } from "#lib/lookup/code-query";

const titles = {
  soc2010: { "2136": "Programmers and software development professionals", "2137": "Web design" },
  soc2020: { "2134": "Programmers and software development professionals", "2136": "IT quality and testing" },
};

describe("a query of digits is a code", () => {
  it.each(["21", "213", "2136", " 2136 "])("“%s” is", (query) => expect(isCodeQuery(query)).toBe(true));
  it.each(["2", "21360", "2136 manager", "3d", ""])("“%s” is not", (query) =>
    expect(isCodeQuery(query)).toBe(false),
  );
});

it("finds the groups of both editions whose code begins so, the wanted edition's first", () => {
  expect(groupsByCode(titles, "2136", "soc2010").map(({ edition, code }) => `${edition} ${code}`)).toEqual([
    "soc2010 2136",
    "soc2020 2136",
  ]);
  expect(groupsByCode(titles, "213", "soc2020").map(({ code }) => code)).toEqual([
    "2134",
    "2136",
    "2136",
    "2137",
  ]);
});
