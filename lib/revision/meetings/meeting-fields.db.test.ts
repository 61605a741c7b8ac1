import { expect, test } from "vitest";
import { MEETING_FIELDS } from "#lib/revision/meetings/meeting-fields.db";

const given = (heldOn: string) =>
  MEETING_FIELDS.safeParse({ body: "steering-group", title: "Third meeting", heldOn }).error?.issues[0]
    ?.message;

test.each(["2026-05-07", "2024-02-29"])("%s is a day", (day) => {
  expect(given(day)).toBeUndefined();
});

test.each(["2026-02-29", "2026-13-01", "7 May 2026", "2026-5-7", "2026-05-07x"])("%s is none", (day) => {
  expect(given(day)).toMatch(/not one of the calendar|too long/);
});

test("a meeting without a day is refused with what to do", () => {
  expect(given("")).toBe("Give the day of the meeting.");
});
