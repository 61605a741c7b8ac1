import { expect, test } from "vitest";
import { groupChanges } from "#lib/correspondence/group-change";
import { tableOf } from "#lib/correspondence/tables.fixture";

test("a group that loses a part lives on, and what was split off emerges", () => {
  const { sources, targets } = groupChanges(
    tableOf(["1111>2221:5", "1111>2222:2"], { sources: { 1111: "Nurses" }, targets: { 2221: "Nurses" } }),
  );
  expect(sources.get("1111")).toMatchObject({
    fate: "lives on",
    continuation: { target: "2221", basis: "title" },
    words: ["split"],
  });
  expect(targets.get("2221")).toMatchObject({ origin: "continues", continuation: { source: "1111" } });
  expect(targets.get("2222")).toMatchObject({ origin: "emerges", continuation: null, changes: ["RC4.2"] });
});

test("a group whose content all goes to others expires; one whose content goes nowhere is removed", () => {
  const { sources, targets } = groupChanges(tableOf(["1111>2222", "1112>2222", "1113>", ">2223"]));
  expect(sources.get("1111")).toMatchObject({ fate: "expires", changes: ["RC3.1"] });
  expect(sources.get("1113")).toMatchObject({ fate: "removed", words: ["removed"] });
  expect(targets.get("2223")).toMatchObject({ origin: "created", words: ["new"] });
});

test("a group without any map is left to the problems", () => {
  const { sources } = groupChanges(tableOf([], { sources: { 1111: "Nurses" } }));
  expect(sources.size).toBe(0);
});
