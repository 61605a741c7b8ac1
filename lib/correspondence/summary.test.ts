import { expect, test } from "vitest";
import { groupChanges } from "#lib/correspondence/group-change";
import { invertRows, mapRows } from "#lib/correspondence/rows";
import { changeSummary, minorTallies } from "#lib/correspondence/summary";
import { tableOf } from "#lib/correspondence/tables.fixture";
import { structureOf } from "#lib/facts/structure";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1121>1121"], {
  sources: { 1111: "Nurses", 1121: "Cooks" },
  targets: { 2221: "Nurses", 1121: "Cooks" },
});
const rows = mapRows(table);

test("kinds are counted by group of each edition and by row, those that do not occur left out", () => {
  const summary = changeSummary(table, groupChanges(table), rows);
  expect(summary).toMatchObject({ sources: 2, targets: 3, maps: 3, liveOn: 2 });
  expect(summary.kinds).toEqual([
    { word: "split", sources: 1, targets: 2, maps: 2 },
    { word: "unchanged", sources: 1, targets: 1, maps: 1 },
  ]);
});

test("rows and groups of real and of virtual changes are counted, what is unchanged in neither", () => {
  const { natures } = changeSummary(table, groupChanges(table), rows);
  expect(natures).toEqual([
    { nature: "real", sources: 1, targets: 2, maps: 2 },
    { nature: "virtual", sources: 0, targets: 0, maps: 0 },
  ]);
});

test("a minor group is told by how many unit groups it has and how many they are mapped to", () => {
  const minors = ["111", "112", "113"].map((code) => ({ code, title: "" }));
  expect(
    minorTallies(minors, rows, structureOf([])).map(({ own, other, unchanged }) => [own, other, unchanged]),
  ).toEqual([
    [1, 2, 0],
    [1, 1, 1],
    [0, 0, 0],
  ]);
});

test("read from the other side, the groups of the other side are counted", () => {
  const [tally] = minorTallies([{ code: "222", title: "" }], invertRows(rows), structureOf([]));
  expect(tally).toMatchObject({ own: 2, other: 1 });
});
