import { expect, test, vi } from "vitest";
import { keptFew } from "#lib/platform/keep-few";

test("what was worked out is given again, until so many others were asked for since", () => {
  const kept = new Map<string, string>();
  const work = vi.fn((key: string) => `answer to ${key}`);
  const ask = (key: string) => keptFew(kept, key, 2, () => work(key));
  for (const key of ["a", "b", "a", "c", "a"]) expect(ask(key)).toBe(`answer to ${key}`);
  expect(work.mock.calls.flat()).toEqual(["a", "b", "c"]);
  ask("b");
  expect(work).toHaveBeenCalledTimes(4);
  expect([...kept.keys()]).toEqual(["a", "b"]);
});

test("what failed is worked out anew", async () => {
  const kept = new Map<string, Promise<string>>();
  await expect(keptFew(kept, "a", 2, () => Promise.reject(new Error("not now")))).rejects.toThrow("not now");
  expect(await keptFew(kept, "a", 2, async () => "now")).toBe("now");
});
