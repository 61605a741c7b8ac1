import { expect, test } from "vitest";
import { mixedBands } from "#lib/lookup/evaluation/mixed-bands";

test("bands of several sets are as of all their titles together", () => {
  const low = (n: number, said: number, right: number) => ({ from: 0, to: 0.5, n, said, right });
  const high = { from: 0.5, to: 1, n: 5, said: 0.9, right: 1 };
  expect(mixedBands([[low(10, 0.2, 0.1)], [low(30, 0.4, 0.5), high]])).toEqual([
    { from: 0, to: 0.5, n: 40, said: expect.closeTo(0.35), right: expect.closeTo(0.4) },
    high,
  ]);
  expect(mixedBands([[low(0, 0, 0)]])).toEqual([low(0, 0, 0)]);
});
