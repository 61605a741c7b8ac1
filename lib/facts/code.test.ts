import fc from "fast-check";
import { expect, test } from "vitest";
import { ancestorsOf, isCode, parentOf } from "#lib/facts/code";

test.each([
  ["2", []],
  ["2136", ["2", "21", "213"]],
  ["2136/01", ["2", "21", "213", "2136"]],
])("above %s stand %j", (code, above) => {
  expect(ancestorsOf(code)).toEqual(above);
});

test("whatever is asked for, only codes stand above it, each the parent of the next", () => {
  const asked = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[0-9/.]{1,12}$/),
    fc.stringMatching(/^[0-9]{1,4}$/),
  );
  fc.assert(
    fc.property(asked, (text) => {
      const above = ancestorsOf(text);
      expect(above.every(isCode)).toBe(true);
      [...above.slice(1), ...(above.length > 0 ? [text] : [])].forEach((code, at) => {
        expect(parentOf(code)).toBe(above[at]);
      });
    }),
  );
});

test("nothing stands above a path", () => {
  expect(ancestorsOf("../../../../etc/passwd")).toEqual([]);
});
