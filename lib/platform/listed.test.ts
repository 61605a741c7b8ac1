import { expect, test } from "vitest";
import { listed } from "#lib/platform/listed";

test.each([
  [[], ""],
  [["split"], "split"],
  [["recode", "rename"], "recode and rename"],
  [["split", "merge", "move"], "split, merge and move"],
])("%j reads “%s”", (items, phrase) => {
  expect(listed(items)).toBe(phrase);
});
