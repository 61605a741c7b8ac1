import { expect, test } from "vitest";
import { indexVersion } from "#lib/coding-index/index-version";

test.each([
  [["", "V8 new/V13 amended", "V9 new"], 13],
  [["V2 new.V10 amended"], 10],
  [["see V engineer", ""], null],
  [[], null],
])("the index whose entries say %j is of version %s", (notes, version) => {
  expect(indexVersion(notes.map((note) => ({ version: note })))).toBe(version);
});
