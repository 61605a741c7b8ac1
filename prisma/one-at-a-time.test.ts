import { expect, inject, it } from "vitest";
import { oneAtATime } from "#prisma/one-at-a-time";

const url = inject("databaseUrl");

it("what several do at once comes one after the other, also after one that failed", async () => {
  let within = 0;
  const run = (number: number) =>
    oneAtATime(url, async () => {
      expect(++within).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      within--;
      if (number === 2) throw new Error("as it happens");
      return number;
    });
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map(run));
  expect(outcomes.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
    1,
    "Error: as it happens",
    3,
    4,
  ]);
});
