import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leftInWords, progressInWords, remainingSeconds } from "#lib/jobs/progress-in-words";

const NOW = new Date("2026-12-01T12:00:00Z");
const secondsAgo = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);
const running = {
  state: "running",
  stage: "importing records",
  done: 12_000,
  total: 500_000,
  stopAsked: false,
} as const;

describe("how far a job is", () => {
  it("is said with what it does, how much of how much, and how long it will take", () => {
    expect(progressInWords({ ...running, startedAt: secondsAgo(10) }, NOW)).toEqual({
      over: false,
      now: "Importing records",
      share: 0.024,
      counts: "12,000 of 500,000 (2.4%)",
      left: "About 7 minutes left",
    });
  });

  it("is a share alone where it counts in hundredths, and the number done where nobody knows of how many", () => {
    const at = { ...running, startedAt: secondsAgo(1), done: 60 };
    expect(progressInWords({ ...at, total: 100 }, NOW)).toMatchObject({ counts: "60%", left: "" });
    expect(progressInWords({ ...at, total: null }, NOW)).toMatchObject({ share: null, counts: "60" });
  });

  it("is over once it is done, failed or stopped, and not before", () => {
    const over = (state: "waiting" | "running" | "done" | "failed" | "cancelled") =>
      progressInWords({ ...running, state, startedAt: null }, NOW).over;
    expect((["waiting", "running", "done", "failed", "cancelled"] as const).map(over)).toEqual([
      ...[false, false],
      ...[true, true, true],
    ]);
    expect(progressInWords({ ...running, startedAt: null, stopAsked: true }, NOW).now).toMatch(/^Stopping/);
  });

  it("at an even pace is right about the time that is left", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (spent, more) => {
        const job = { ...running, done: spent * 7, total: (spent + more) * 7, startedAt: secondsAgo(spent) };
        expect(remainingSeconds(job, NOW)).toBeCloseTo(more, 6);
      }),
    );
  });

  it.each([
    [10, "Less than a minute left"],
    [70, "About 1 minute left"],
    [170, "About 3 minutes left"],
    [7_300, "About 2 hours left"],
  ])("%i seconds: %s", (seconds, words) => {
    expect(leftInWords(seconds)).toBe(words);
  });
});
