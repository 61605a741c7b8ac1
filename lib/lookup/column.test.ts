import fc from "fast-check";
import { expect, test } from "vitest";
import { indexColumn, textColumn, uidColumn } from "#lib/lookup/column";

const line = fc.string().filter((text) => !text.includes("\n"));
const uid = fc.stringMatching(/^[a-z][0-9][a-z][a-z]$/);

test("texts come back as they were", () => {
  fc.assert(
    fc.property(fc.array(line), (texts) => {
      expect(textColumn.read(textColumn.write(texts))).toEqual(texts);
    }),
  );
});

test("uids come back, in any order and of any form", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(uid, line)), (uids) => {
      expect(uidColumn.read(uidColumn.write(uids))).toEqual(uids);
    }),
  );
});

test("small numbers come back, others are refused", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3248 })), (numbers) => {
      expect(indexColumn.read(indexColumn.write(numbers))).toEqual(numbers);
    }),
  );
  expect(() => indexColumn.write([3249])).toThrow("does not fit");
});

test("a column of one, whatever it is, is not taken for an empty one", () => {
  expect(uidColumn.read(uidColumn.write(["a0ab"]))).toEqual(["a0ab"]);
  expect(textColumn.read(textColumn.write([""]))).toEqual([""]);
  expect(uidColumn.read(uidColumn.write([]))).toEqual([]);
});
