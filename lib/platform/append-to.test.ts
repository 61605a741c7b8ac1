import { expect, test } from "vitest";
import { appendTo } from "#lib/platform/append-to";

test("values stand under their key in order, in one list that is never copied", () => {
  const lists = new Map<string, number[]>();
  appendTo(lists, "a", 0);
  const first = lists.get("a");
  for (let value = 1; value < 1_000; value++) appendTo(lists, value % 2 ? "b" : "a", value);
  expect(lists.get("a")).toBe(first);
  expect(first).toEqual(Array.from({ length: 500 }, (_, at) => 2 * at));
  expect(lists.get("b")).toHaveLength(500);
});
