import fc from "fast-check";
import { expect, test } from "vitest";
import { components, entryShares } from "#lib/correspondence/pictures/components";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

const anyLimit = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined });

test("every group is in exactly one component, and every map that is not cut in the component of both its groups", () => {
  fc.assert(
    fc.property(anyTable, anyLimit, (table, minEntries) => {
      const { components: found, cut } = components(table, { minEntries });
      expect(found.flatMap((component) => component.sources).sort()).toEqual(
        table.sources.map(({ code }) => code),
      );
      expect(found.flatMap((component) => component.targets).sort()).toEqual(
        table.targets.map(({ code }) => code),
      );
      expect(found.reduce((sum, component) => sum + component.maps.length, cut.length)).toBe(
        table.maps.length,
      );
      for (const { sources, targets, maps } of found) {
        for (const { source, target } of maps) {
          expect(sources).toContain(source);
          expect(targets).toContain(target);
        }
      }
    }),
  );
});

test("the groups of a component are all joined by its maps", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const { sources, targets, maps } of components(table).components) {
        expect(maps.length).toBeGreaterThanOrEqual(sources.length + targets.length - 1);
      }
    }),
  );
});

test("cutting more links never joins groups", () => {
  fc.assert(
    fc.property(anyTable, fc.integer({ min: 1, max: 7 }), (table, minEntries) => {
      const count = (limit: number) => components(table, { minEntries: limit }).components.length;
      expect(count(minEntries + 1)).toBeGreaterThanOrEqual(count(minEntries));
    }),
  );
});

test("order and ids follow from the codes, not from the order of the maps", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      const ids = (maps: typeof table.maps) => components({ ...table, maps }).components.map(({ id }) => id);
      expect(ids([...table.maps].reverse())).toEqual(ids(table.maps));
      expect(new Set(ids(table.maps)).size).toBe(ids(table.maps).length);
    }),
  );
});

test("a component is known by its first source, or by its first target where it has none", () => {
  const table = tableOf(["1112>2221", "1111>2221"], { targets: { 2222: "Alone" } });
  expect(components(table).components.map(({ id }) => id)).toEqual(["1111", "+2222"]);
});

test("a link is thin when both its groups hardly notice it, not when one of them lives off it", () => {
  const table = tableOf(["1111>2221:99", "1111>2222:1", "1112>2222:99", "1111>2223:1"]);
  const { components: found, cut } = components(table, { minShare: { share: 0.05, of: entryShares(table) } });
  expect(cut.map(({ source, target }) => [source, target])).toEqual([["1111", "2222"]]);
  expect(found.map(({ sources, targets }) => [sources, targets])).toEqual([
    [["1111"], ["2221", "2223"]],
    [["1112"], ["2222"]],
  ]);
});

test("a link whose share is not known is not thin", () => {
  const table = tableOf(["1111>2221", "1111>2222"]);
  expect(components(table, { minShare: { share: 1, of: () => undefined } }).cut).toEqual([]);
});
