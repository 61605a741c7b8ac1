import { expect, test, vi } from "vitest";
import { derived } from "#lib/platform/derived";

interface Text {
  text: string;
}

test("is worked out once from each state, in every copy of a module, and readers of an older state keep theirs", () => {
  const work = vi.fn(({ text }: Text) => ({ length: text.length }));
  const [one, other] = [derived("length", work), derived("length", work)];
  const [before, after] = [{ text: "nurse" }, { text: "ward nurse" }];
  const [first, second] = [one(before), one(after)];
  expect([first, second]).toEqual([{ length: 5 }, { length: 10 }]);
  // Two requests of before and after an edit, turn by turn.
  for (const again of [one, other, one]) {
    expect(again(before)).toBe(first);
    expect(again(after)).toBe(second);
  }
  expect(work).toHaveBeenCalledTimes(2);
});

test("is tried again after a failure, at once or later", async () => {
  let broken = true;
  const outcome = () => {
    if (broken) throw new Error("no memory");
    return "made";
  };
  const [now, later] = [derived("now", outcome), derived("later", async () => outcome())];
  const state = {};
  expect(() => now(state)).toThrow("no memory");
  await expect(later(state)).rejects.toThrow("no memory");
  broken = false;
  expect([now(state), await later(state)]).toEqual(["made", "made"]);
});
