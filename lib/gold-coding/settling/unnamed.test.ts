import fc from "fast-check";
import { expect, test } from "vitest";
import { unnamedCoders } from "#lib/gold-coding/settling/unnamed";

const coders = fc.uniqueArray(fc.record({ personId: fc.uuid(), isFurther: fc.boolean() }), {
  selector: ({ personId }) => personId,
  minLength: 1,
  maxLength: 6,
});

test("coders keep their letters in whatever order they are read, and further ones come after", () => {
  fc.assert(
    fc.property(coders, fc.integer({ min: 1 }), (all, caseId) => {
      const known = unnamedCoders(caseId, all, "secret");
      expect(unnamedCoders(caseId, [...all].reverse(), "secret")).toEqual(known);
      expect(known.map(({ letter }) => letter)).toEqual([..."ABCDEF"].slice(0, all.length));
      const further = known.map(({ personId }) => all.find((one) => one.personId === personId)!.isFurther);
      expect(further).toEqual([...further].sort());
    }),
  );
});

test("neither letter nor token of a coder is that of another case, nor can be told without the secret", () => {
  const pair = ["ada", "ben"].map((personId) => ({ personId, isFurther: false }));
  const of = (caseId: number, secret: string) => unnamedCoders(caseId, pair, secret);
  const first = (secret: string) =>
    Array.from({ length: 64 }, (_, caseId) => of(caseId, secret)[0]!.personId).join();
  // Of sixty-four cases each of two coders is the first in some.
  expect(first("secret")).toContain("ada");
  expect(first("secret")).toContain("ben");
  expect(first("secret")).not.toBe(first("another"));
  const tokens = [of(1, "secret"), of(2, "secret"), of(1, "another")].flat().map(({ token }) => token);
  expect(new Set(tokens).size).toBe(tokens.length);
});
