import fc from "fast-check";
import { expect, test } from "vitest";
import { continuations } from "#lib/correspondence/continuation";
import { mapsByGroup } from "#lib/correspondence/map";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

test("a group whose whole content, and nothing else, is in one target lives on as it", () => {
  expect(continuations(tableOf(["1111>2222"]))).toEqual([{ source: "1111", target: "2222", basis: "whole" }]);
});

test("a group lives on as the target of its title, even with the lesser part of its content", () => {
  const table = tableOf(["1111>2221:2", "1111>2222:8"], {
    sources: { 1111: "NURSES" },
    targets: { 2221: "Nurses", 2222: "Midwives" },
  });
  expect(continuations(table)).toEqual([{ source: "1111", target: "2221", basis: "title" }]);
});

test("the same title without common content is no continuation", () => {
  const table = tableOf(["1111>2222:4", "1112>2222:4", "1112>2223:4"], {
    sources: { 1111: "Nurses" },
    targets: { 2223: "Nurses" },
  });
  expect(continuations(table)).toEqual([]);
});

test("without a common title, a group lives on where most of its entries go, if they are most there too", () => {
  const table = tableOf(["1111>2221:6", "1111>2222:5", "1112>2221:5"]);
  expect(continuations(table)).toContainEqual({ source: "1111", target: "2221", basis: "content" });
});

test("exactly half is not most", () => {
  expect(continuations(tableOf(["1111>2221:5", "1111>2222:5"]))).toEqual([]);
});

test("a code that is used again says nothing", () => {
  expect(continuations(tableOf(["6121>6121:1", "6121>6111:3", "6122>6121:3"]))).not.toContainEqual(
    expect.objectContaining({ source: "6121", target: "6121" }),
  );
});

test("a group lives on as one group at most, along a map, whichever way codes run", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const found = continuations(table);
      const { bySource } = mapsByGroup(table.maps);
      expect(new Set(found.map((pair) => pair.source)).size).toBe(found.length);
      expect(new Set(found.map((pair) => pair.target)).size).toBe(found.length);
      for (const { source, target } of found) {
        expect(bySource.get(source)?.map((map) => map.target)).toContain(target);
      }
    }),
  );
});

test("new code numbers for every target change no continuation", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const renumber = (code: string) => String(9999 - Number(code));
      const renumbered = {
        ...table,
        targets: table.targets.map((group) => ({ ...group, code: renumber(group.code) })),
        maps: table.maps.map((map) => ({ ...map, target: map.target && renumber(map.target) })),
      };
      expect(continuations(renumbered)).toEqual(
        continuations(table).map((pair) => ({ ...pair, target: renumber(pair.target) })),
      );
    }),
  );
});

test("tables of mixed levels have no continuations", () => {
  expect(continuations({ ...tableOf(["1111>2222"]), targetLevel: 3 })).toEqual([]);
});

test("where it was decided which groups live on, nothing is read off titles or content", () => {
  const livesOn = [{ source: "1111", target: "2222", basis: "decided" as const }];
  expect(continuations({ ...tableOf(["1111>2221:9", "1111>2222:1"]), livesOn })).toEqual(livesOn);
});
