import { expect, test } from "vitest";
import { viewOneSided } from "#lib/correspondence/pairs/one-sided";
import { mapRows } from "#lib/correspondence/rows";
import { tableOf } from "#lib/correspondence/tables.fixture";

const rows = mapRows(tableOf(["1111>2221", "1111>", ">2222", "1112>2223"]));

test("content that goes nowhere stands among the other rows of its group", () => {
  const view = viewOneSided(rows, ["1111", "none"]);
  expect(view).toMatchObject({ side: "source", group: { code: "1111" }, row: { target: null } });
  expect(view?.ofGroup.map(({ target }) => target?.code ?? null)).toEqual(["2221", null]);
});

test("a group that comes from nothing is read from its own side", () => {
  const view = viewOneSided(rows, ["none", "2222"]);
  expect(view).toMatchObject({ side: "target", group: { code: "2222" } });
  expect(view?.ofGroup.map(({ source, target }) => [source?.code, target])).toEqual([["2222", null]]);
});

test.each([
  ["1112", "none"],
  ["none", "2223"],
  ["none", "none"],
  ["1111", "2221"],
])("%s to %s is no such row", (source, target) => {
  expect(viewOneSided(rows, [source, target])).toBeNull();
});
