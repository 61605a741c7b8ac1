import { expect, test } from "vitest";
import { versionInWords } from "#lib/coding-index/version-note";

test.each([
  ["V8 new", "new in Version 8"],
  ["V8 new/V13 amended", "new in Version 8, amended in Version 13"],
  ["V10 amended. V13 amended", "amended in Version 10, amended in Version 13"],
  ["V7amended/V8 amended", "amended in Version 7, amended in Version 8"],
])("%s is read as the publisher means it", (note, words) => {
  expect(versionInWords(note)).toBe(words);
});

test("a note of another form stays as printed", () => {
  expect([versionInWords(""), versionInWords("withdrawn")]).toEqual(["", "withdrawn"]);
});
