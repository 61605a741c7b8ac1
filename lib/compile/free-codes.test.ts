import { expect, test } from "vitest";
import { compile } from "#lib/compile/compile";
import { freeCodes } from "#lib/compile/free-codes";
import { decision, smallBasis } from "#lib/revision/revision.fixture";

const basis = smallBasis();

test("codes never used come first, then those of earlier groups, then protected ones", () => {
  const { edition } = compile(basis, [decision("d1", { type: "remove", source: "2111" })]);
  const groups = new Map(edition.groups.map((group) => [group.code, group]));
  const offered = freeCodes(basis, groups, "211", [{ code: "2113", reason: "it is kept free" }]);
  expect(offered.map(({ code }) => code)).toEqual([
    "2114",
    "2115",
    "2116",
    "2117",
    "2118",
    "2110",
    "2119",
    "2111",
    "2113",
  ]);
  expect(offered.at(-2)).toEqual({ code: "2111", was: "Cooks", protectedFor: null });
  expect(offered.at(-1)).toEqual({ code: "2113", was: null, protectedFor: "it is kept free" });
});

test("major groups have codes of one digit", () => {
  expect(freeCodes(basis, basis.groups, "").map(({ code }) => code)).not.toContain("1");
});
