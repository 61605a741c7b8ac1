import fc from "fast-check";
import { expect, test } from "vitest";
import { alluvialPicture } from "#lib/correspondence/pictures/picture";
import { anyTable, tableOf } from "#lib/correspondence/tables.fixture";

const table = tableOf(["1111>2222:8", "1111>2221:2", "1112>2222:1", "1112>2223:1", "1121>2223:5"], {
  sources: { 1111: "Nurses" },
});

test("the unit groups of a source minor group stand left, all their targets right", () => {
  const picture = alluvialPicture(table, "111", "source");
  const codes = (side: string) =>
    picture?.nodes.filter((node) => node.side === side).map((node) => node.code);
  expect(codes("source")).toEqual(["1111", "1112"]);
  expect(codes("target")?.sort()).toEqual(["2221", "2222", "2223"]);
  expect(picture?.nodes.find((node) => node.code === "1111")).toMatchObject({
    title: "Nurses",
    x: 0,
    value: 10,
  });
});

test("the unit groups of a target minor group stand right, all their sources left", () => {
  const picture = alluvialPicture(table, "222", "target");
  expect(picture?.nodes.filter((node) => node.side === "source").map((node) => node.code)).toEqual([
    "1111",
    "1112",
    "1121",
  ]);
  expect(picture?.links).toHaveLength(5);
});

test("a group with maps outside the picture is marked as shown in part", () => {
  const parts = alluvialPicture(table, "111", "source")?.nodes.filter((node) => node.part);
  expect(parts?.map((node) => [node.side, node.code])).toEqual([["target", "2223"]]);
});

test("a map without a measure is not drawn but listed", () => {
  const measure = (map: { target: string | null }) => (map.target === "2222" ? 5 : undefined);
  const picture = alluvialPicture(table, "111", "source", { measure });
  expect(picture?.links.map((link) => link.target)).toEqual(["2222", "2222"]);
  expect(picture?.unmeasured.map((pair) => pair.target)).toEqual(["2221", "2223"]);
});

test("a group without maps has no picture", () => {
  expect(alluvialPicture(table, "999", "source")).toBeNull();
  expect(alluvialPicture(tableOf(["1111>"]), "111", "source")).toBeNull();
});

test("all is drawn inside the picture, nodes apart, links as broad as their nodes together", () => {
  fc.assert(
    fc.property(anyTable, fc.constantFrom("source" as const, "target" as const), (any, side) => {
      const picture = alluvialPicture(any, "1", side);
      for (const node of picture?.nodes ?? []) {
        expect(node.y).toBeGreaterThanOrEqual(0);
        expect(node.y + node.height).toBeLessThanOrEqual((picture?.height ?? 0) + 0.05);
        expect(node.x === 0).toBe(node.side === "source");
        const links = picture?.links.filter((link) => link[node.side] === node.code) ?? [];
        const breadth = links.reduce((sum, link) => sum + link.breadth, 0);
        expect(Math.abs(breadth - node.height)).toBeLessThan(0.1);
        const overlapping = picture?.nodes.filter(
          (other) =>
            other !== node &&
            other.side === node.side &&
            other.y < node.y + node.height &&
            node.y < other.y + other.height,
        );
        expect(overlapping).toEqual([]);
      }
    }),
  );
});

test("the same table gives the same picture", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      expect(alluvialPicture(any, "1", "source")).toEqual(
        alluvialPicture(structuredClone(any), "1", "source"),
      );
    }),
  );
});
