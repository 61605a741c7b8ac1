import fc from "fast-check";
import { expect, test } from "vitest";
import { tableAtLevels } from "#lib/correspondence/levels";
import { anyTable, tableOf, withAncestors } from "#lib/correspondence/tables.fixture";
import type { Group } from "#lib/facts/edition";

const anyLevel = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);

function atLevels(table: ReturnType<typeof tableOf>, from: 1 | 2 | 3 | 4, to: 1 | 2 | 3 | 4) {
  return tableAtLevels(table, withAncestors(table.sources), withAncestors(table.targets), from, to);
}

function pairs(table: ReturnType<typeof tableOf>): string[] {
  return table.maps.map((map) => `${map.source ?? ""}>${map.target ?? ""}`);
}

test("two groups are mapped exactly when any of their unit groups are, on the evidence of all of those", () => {
  fc.assert(
    fc.property(anyTable, anyLevel, anyLevel, (table, from, to) => {
      const higher = atLevels(table, from, to);
      const cut = (code: string | null, level: number) => code?.slice(0, level) ?? null;
      expect(new Set(pairs(higher))).toEqual(
        new Set(table.maps.map((map) => `${cut(map.source, from)}>${cut(map.target, to)}`)),
      );
      expect(pairs(higher).length).toBe(new Set(pairs(higher)).size);
      const uids = (maps: typeof table.maps) => maps.flatMap((map) => map.evidence.entries).sort();
      expect(uids(higher.maps)).toEqual(uids(table.maps));
    }),
  );
});

test("at unit-group level on both sides the table is the same", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      expect(atLevels(table, 4, 4)).toEqual(table);
    }),
  );
});

test("the table holds every group of its levels, and leaves the table it came from as it was", () => {
  const table = tableOf(["1111>2221", "1121>2221"]);
  const before = structuredClone(table);
  const higher = atLevels(table, 3, 2);
  expect(higher.sources.map((group) => group.code)).toEqual(["111", "112"]);
  expect(higher.targets.map((group) => group.code)).toEqual(["22"]);
  expect(table).toEqual(before);
});

test("a group with other maps neither appears nor vanishes because one of its unit groups does", () => {
  const table = tableOf(["1111>", "1112>2221", ">2222", "1211>"]);
  expect(pairs(atLevels(table, 3, 3))).toEqual(["111>222", "121>"]);
});

test("a table of lower groups cannot be derived from one of higher groups", () => {
  expect(() => atLevels({ ...tableOf(["1111>2221"]), sourceLevel: 3 }, 4, 2)).toThrow("unit groups");
});

test("groups are above each other as they say themselves, whatever their codes look like", () => {
  const groups: Group[] = [
    { code: "A", title: "Care", level: 1, parent: null },
    { code: "07", title: "Nursing", level: 2, parent: "A" },
    { code: "07.1", title: "Nurses", level: 3, parent: "07" },
    { code: "0.9", title: "Porters", level: 3, parent: "07" },
  ];
  const table = { ...tableOf(["07.1>07.1", "0.9>0.9"]), sourceLevel: 3 as const, targetLevel: 3 as const };
  expect(pairs(tableAtLevels(table, groups, groups, 2, 1))).toEqual(["07>A"]);
  expect(tableAtLevels(table, groups, groups, 2, 1).sources.map(({ code }) => code)).toEqual(["07"]);
});

test("a map of higher groups names each decision of its unit groups once, in order", () => {
  const table = tableOf(["1111>2222", "1112>2222", "1112>2223"]);
  const decided = table.maps.map((map, at) => ({
    ...map,
    evidence: { ...map.evidence, decisions: [["d2", "d1"], ["d1"], ["d3"]][at] ?? [] },
  }));
  const [map] = atLevels({ ...table, maps: decided }, 3, 3).maps;
  expect(map?.evidence.decisions).toEqual(["d1", "d2", "d3"]);
});
