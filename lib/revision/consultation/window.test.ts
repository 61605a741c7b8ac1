import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  instantOf,
  londonMoment,
  readWindow,
  wallTime,
  windowInWords,
  windowState,
} from "#lib/revision/consultation/window";

const FIELDS = { date: "opensDate", time: "opensTime" };
const at = (date: string, time: string, which: "first" | "last" = "first") =>
  instantOf({ date, time }, which, FIELDS).toISOString();
const typed = (opens: string, closes: string) => {
  const [opensDate = "", opensTime = ""] = opens.split(" ");
  const [closesDate = "", closesTime = ""] = closes.split(" ");
  return readWindow({ opensDate, opensTime, closesDate, closesTime });
};

const minute = fc
  .integer({ min: Date.UTC(2001, 0) / 60_000, max: Date.UTC(2098, 0) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));
/** Within three hours of a change of London's clocks, which is at 01:00 UTC on the last Sunday of March and October. */
const nearChange = fc
  .record({
    year: fc.integer({ min: 2001, max: 2037 }),
    month: fc.constantFrom(2, 9),
    off: fc.integer({ min: -180, max: 180 }),
  })
  .map(({ year, month, off }) => {
    const last = new Date(Date.UTC(year, month + 1, 0));
    return new Date(Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1, off));
  });

describe("a time by the clock in London", () => {
  it.each([
    ["2026-03-02", "09:00", "2026-03-02T09:00:00.000Z"],
    ["2026-07-02", "09:00", "2026-07-02T08:00:00.000Z"],
    ["2026-07-02", "00:00:00", "2026-07-01T23:00:00.000Z"],
    ["2028-02-29", "23:59", "2028-02-29T23:59:00.000Z"],
    ["2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
  ])("%s %s is %s", (date, time, instant) => expect(at(date, time)).toBe(instant));

  it("that summer time leaves out is refused at its field, with why", () => {
    expect(() => at("2026-03-29", "01:00")).toThrow(
      "On 29 March 2026 the clocks go forward, and 01:00 does not exist. Choose an earlier or a later time.",
    );
    expect(() => at("2026-03-29", "01:59")).toThrow(expect.objectContaining({ field: "opensTime" }));
  });

  it("that comes twice in autumn is its first where a round opens, its last where one closes", () => {
    expect(at("2026-10-25", "01:30", "first")).toBe("2026-10-25T00:30:00.000Z");
    expect(at("2026-10-25", "01:30", "last")).toBe("2026-10-25T01:30:00.000Z");
    expect(typed("2026-10-25 01:30", "2026-10-25 01:30")).toEqual({
      opensAt: new Date("2026-10-25T00:30Z"),
      closesAt: new Date("2026-10-25T01:30Z"),
    });
  });

  it.each([
    ["2026-02-30", "09:00", "The date is none."],
    ["2/3/2026", "09:00", "The date is none."],
    ["", "", "The date is none."],
    ["1026-03-02", "09:00", "The date is none."],
    ["2026-03-02", "24:00", "The time is none."],
    ["2026-03-02", "9", "The time is none."],
    ["2026-03-02", "09:00Z", "The time is none."],
  ])("that is none is refused: %j %j", (date, time, sentence) =>
    expect(() => at(date, time)).toThrow(sentence),
  );

  it("is shown by the clock at the instant it is taken for, whatever the instant", () => {
    fc.assert(
      fc.property(fc.oneof(minute, nearChange), (instant) => {
        const shown = wallTime(instant);
        const taken = (["first", "last"] as const).map((which) => instantOf(shown, which, FIELDS).getTime());
        expect(taken).toContain(instant.getTime());
        for (const one of taken) expect(wallTime(new Date(one))).toEqual(shown);
        expect(taken[1]! - taken[0]!).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("a window", () => {
  const window = typed("2026-03-02 09:00", "2026-04-13 17:00");

  it("is said in words with its day of the week and its time zone", () => {
    expect(londonMoment(window.opensAt)).toBe("Monday 2 March 2026 at 09:00 GMT");
    expect(londonMoment(window.closesAt)).toBe("Monday 13 April 2026 at 17:00 BST");
    expect(windowInWords(window, new Date("2026-03-01T00:00Z"))).toBe(
      "opens Monday 2 March 2026 at 09:00 GMT, closes Monday 13 April 2026 at 17:00 BST",
    );
    expect(windowInWords(window, window.opensAt)).toBe("open until Monday 13 April 2026 at 17:00 BST");
    expect(windowInWords(window, window.closesAt)).toBe("closed since Monday 13 April 2026 at 17:00 BST");
    expect(londonMoment(new Date("2026-03-02T00:00Z"))).toBe("Monday 2 March 2026 at 00:00 GMT");
  });

  it("is open from its first instant to before its last", () => {
    const instant = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2026-06-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, (now) => {
        const state = windowState(window, now);
        expect(state === "coming").toBe(now < window.opensAt);
        expect(state === "closed").toBe(now >= window.closesAt);
      }),
    );
    expect(windowState(window, window.opensAt)).toBe("open");
    expect(windowState(window, new Date(window.closesAt.getTime() - 1))).toBe("open");
    expect(windowState(window, window.closesAt)).toBe("closed");
  });
});

test.each([
  ["2026-03-02 09:00", "2026-03-02 09:59", "before it has been open for an hour"],
  ["2026-03-02 09:00", "2026-03-01 09:00", "before it has been open for an hour"],
  ["2026-03-02 09:00", "2027-03-04 09:00", "more than a year"],
])("a round from %s to %s is refused at its closing date", (opens, closes, sentence) => {
  expect(() => typed(opens, closes)).toThrow(
    expect.objectContaining({ field: "closesDate", message: expect.stringContaining(sentence) }),
  );
});
