import { expect, test } from "vitest";
import { entityTag, namesTag } from "#lib/publication/api/entity-tag";

test("each content coding has a tag of its own, and all are strong", () => {
  expect([entityTag("ab12", "identity"), entityTag("ab12", "br"), entityTag("ab12", "gzip")]).toEqual([
    '"ab12"',
    '"ab12-br"',
    '"ab12-gzip"',
  ]);
});

test.each([
  [null, false],
  ["", false],
  ['"ab12"', true],
  ['W/"ab12"', true],
  ['"other", "ab12"', true],
  ['"other","x,ab12"', false],
  ["ab12", false],
  ["*", true],
  ['"ab12-br"', false],
])("If-None-Match %j names the tag: %s", (header, named) => {
  expect(namesTag(header, '"ab12"')).toBe(named);
});
