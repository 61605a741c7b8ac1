import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { code, oneOf, text, wholeNumber, yesOrNo } from "#lib/publication/api/parameters";
import type { ProblemDetails } from "#lib/publication/api/problem-details";
import { readParameters } from "#lib/publication/api/read-parameters";

function read(search: string, query: z.ZodRawShape, path: Record<string, string> = {}) {
  const rules = { path: Object.fromEntries(Object.keys(path).map((name) => [name, text()])), query };
  return readParameters(new Request(`http://localhost/api/v1/x${search}`), path, rules);
}

function refusal(search: string, query: z.ZodRawShape): string {
  try {
    read(search, query);
  } catch (error) {
    const problem = error as ProblemDetails;
    expect(problem.status).toBe(400);
    expect(problem.more.errors?.map((one) => one.detail).join(" ")).toBe(problem.message);
    return problem.message;
  }
  throw new Error(`${search} was not refused.`);
}

describe("a text", () => {
  test("comes with single spaces", () => {
    expect(read("?q=%20sales%20%0A%09manager+", { q: text() })).toEqual({ q: "sales manager" });
  });

  test("may have 200 characters and no more", () => {
    expect(read(`?q=${"a".repeat(200)}`, { q: text() })).toEqual({ q: "a".repeat(200) });
    expect(refusal(`?q=${"a".repeat(201)}`, { q: text() })).toBe(
      "The parameter “q” must have at most 200 characters.",
    );
  });

  test.each(["%00", "a%07b", "%ff%fe", "%1b[31m"])("%s is not text", (q) => {
    expect(refusal(`?q=${q}`, { q: text() })).toBe(
      "The parameter “q” must be text in UTF-8, without control characters.",
    );
  });

  test("whatever is let through has no control character and no half character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        const parsed = text().safeParse(given);
        if (parsed.success) expect(parsed.data).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

test.each(["0", "11", "-1", "1.5", "1e1", "ten", "٣", "99999999999999999999", "0x5"])(
  "%s is no whole number from 1 to 10",
  (number) => {
    expect(refusal(`?n=${encodeURIComponent(number)}`, { n: wholeNumber({ from: 1, to: 10 }) })).toBe(
      "The parameter “n” must be a whole number from 1 to 10.",
    );
  },
);

test("numbers, words and codes come as such", () => {
  const query = {
    n: wholeNumber({ from: 1, to: 10 }),
    word: oneOf(["split", "merge"]),
    inverted: yesOrNo(),
    code: code(),
  };
  expect(read("?n=010&word=merge&inverted=false&code=2136/01", query)).toEqual({
    n: 10,
    word: "merge",
    inverted: false,
    code: "2136/01",
  });
});

test.each([
  ["?word=Split", "must be one of split, merge"],
  ["?code=21 36", "must be a code: digits and letters, such as 2136"],
  ["?code=123456789012345678901", "must be a code, at most 20 characters long"],
  ["?word=split&word=merge", "is given more than once; give it once"],
])("%s is refused with what to do", (search, message) => {
  const query = {
    word: oneOf(["split", "merge"]).optional(),
    code: code().optional(),
  };
  expect(refusal(search, query)).toContain(message);
});

test("a parameter that is not known is refused with those that are", () => {
  expect(refusal("?levels=4", { level: text().optional(), parent: text().optional() })).toBe(
    "The parameter “levels” is not known here; this address takes level, parent.",
  );
  expect(refusal("?x=1", {})).toBe("The parameter “x” is not known here; this address takes none.");
});

test("an empty parameter is one that is not given", () => {
  expect(
    read("?q=&page=", { q: text().optional(), page: wholeNumber({ from: 1, to: 9 }).default(1) }),
  ).toEqual({
    page: 1,
  });
  expect(refusal("?q=+", { q: text() })).toBe("The parameter “q” must be given.");
});

test("everything that is wrong is said at once", () => {
  expect(refusal("?n=x&y=1", { n: wholeNumber({ from: 1, to: 9 }), q: text() })).toBe(
    "The parameter “y” is not known here; this address takes n, q. " +
      "The parameter “n” must be a whole number from 1 to 9. The parameter “q” must be given.",
  );
});
