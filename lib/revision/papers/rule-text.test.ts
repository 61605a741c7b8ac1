import { expect, test } from "vitest";
import type { EntryRule } from "#lib/compile/decisions/selection";
import { readRule, ruleText } from "#lib/revision/papers/rule-text";

const rule: EntryRule = {
  conditions: [
    { field: "title", test: "has", phrases: ["film", 'a "b"; c'] },
    { field: "ind", test: "empty", phrases: [] },
  ],
};

test("a rule can be read and typed in a cell", () => {
  expect(ruleText(rule)).toBe('title has "film" or "a \\"b\\"; c"; ind is empty');
  expect(readRule('title has "film" or "a \\"b\\"; c";  ind is empty')).toEqual(rule);
});

test("a rule without conditions, or with a condition without phrases, is still one", () => {
  expect(readRule(ruleText({ conditions: [] }))).toEqual({ conditions: [] });
  expect(readRule("add lacks")).toEqual({ conditions: [{ field: "add", test: "lacks", phrases: [] }] });
});

test.each([
  "",
  "title",
  'code has "1"',
  "title has film",
  'title has "film" "play"',
  'title has "film" and "play"',
  'title has "film',
  'title has "\\q"',
  "ind is full",
  'title has "film";',
])("%j is no rule", (text) => {
  expect(readRule(text)).toBeNull();
});
