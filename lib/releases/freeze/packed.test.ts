import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import { packed, unpacked } from "#lib/releases/freeze/packed";

test("a text packed twice has the same bytes, and is the text again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(packed(text)).toEqual(packed(text));
      expect(unpacked(packed(text))).toBe(Buffer.from(text).toString());
    }),
  );
});

test("the header says neither when nor on which system it was packed", () => {
  expect([...packed("x").slice(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
});

test("the same value is the same text, in whatever order its keys were given, and reads back as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(canonicalJson({ b, a })).toBe(canonicalJson({ a, b }));
      expect(canonicalJson(JSON.parse(canonicalJson(a)))).toBe(canonicalJson(a));
      expect(JSON.stringify(JSON.parse(canonicalJson([a, b]))).length).toBe(JSON.stringify([a, b]).length);
    }),
    { examples: [[{}, JSON.parse('{"__proto__":null}')]] },
  );
});
