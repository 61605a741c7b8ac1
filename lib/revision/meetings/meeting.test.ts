import fc from "fast-check";
import { expect, test } from "vitest";
import { type AgendaItem, isOverdue, itemOfAction, minuteParagraphs } from "#lib/revision/meetings/meeting";

const item = (number: number, minutes: string): AgendaItem => ({
  id: number,
  number,
  revision: 0,
  title: "Item",
  minutes,
  issueId: null,
  issue: null,
});

test("a paragraph that begins with ACTION and a number records that action", () => {
  expect(
    minuteParagraphs(
      "The group agreed.\n\n ACTION 2 – Secretariat to circulate the list.\nAction 3 is done.",
    ),
  ).toEqual([
    { text: "The group agreed.", action: null },
    { text: "ACTION 2 – Secretariat to circulate the list.", action: 2 },
    { text: "Action 3 is done.", action: null },
  ]);
});

test("nothing that was minuted is lost, whatever was typed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", " ", "\n", "ACTION 1", "ACTION ", "0") }),
      (minutes) => {
        const words = (text: string) => text.split(/\s+/).filter(Boolean);
        expect(minuteParagraphs(minutes).flatMap(({ text }) => words(text))).toEqual(words(minutes));
      },
    ),
  );
});

test("an action belongs to the item whose minutes record it", () => {
  const agenda = [
    item(1, "Welcome."),
    item(2, "Discussed.\nACTION 1 – All to comment."),
    item(3, "ACTION 12 – x"),
  ];
  expect([1, 2, 12].map((action) => itemOfAction({ agenda }, action))).toEqual([2, null, 3]);
});

test("an action is overdue from the day after, while it is open", () => {
  const due = (status: "open" | "done", dueOn: string | null) => isOverdue({ status, dueOn }, "2026-05-03");
  expect(due("open", "2026-05-02")).toBe(true);
  expect(due("open", "2026-05-03")).toBe(false);
  expect(due("open", null)).toBe(false);
  expect(due("done", "2026-05-02")).toBe(false);
});
