import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SORT_KEYS } from "#lib/correspondence/filter";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import { invertRows, type MapRow, mapRows } from "#lib/correspondence/rows";
import {
  readTableAddress,
  rowsFor,
  type TableAddress,
  tableHref,
  turnedRound,
  unfiltered,
} from "#lib/correspondence/table-address";
import { countsOf, SIDES, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const rows = mapRows(
  tableOf(["1111>2221:5", "1111>2222:2", "2121>2222:9"]),
  deriveWeights(countsOf(["1111>2221 men census 9", "1111>2222 men census 1", "2121>2222 women lfs 4"])),
);

const addressOf = (parameters: Record<string, string>) => readTableAddress(parameters, SIDES).asked;
const pairs = (found: readonly MapRow[]) => found.map((row) => `${row.source?.code}>${row.target?.code}`);

const code = fc.stringMatching(/^[0-9]{1,4}$/);
const anyQuery: fc.Arbitrary<TableAddress> = fc.record({
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  text: fc.stringMatching(/^[a-zé&=%+ ]{0,20}$/).map((text) => text.replace(/\s+/g, " ").trim()),
  source: fc.oneof(fc.constant(""), code),
  target: fc.oneof(fc.constant(""), code),
  major: fc.constantFrom("", "1", "9"),
  kind: fc.constantFrom("" as const, ...CHANGE_WORDS),
  nature: fc.constantFrom("" as const, "real" as const, "virtual" as const),
  minEntries: fc.option(fc.integer({ min: 1, max: 500 }), { nil: undefined }),
  minShare: fc.option(
    fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
    { nil: undefined },
  ),
  sex: fc.constantFrom("both" as const, "men" as const, "women" as const),
  dataSet: fc.constantFrom("census" as const, "lfs" as const),
  sort: fc.constantFrom(...SORT_KEYS),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: 9 }),
});

describe("the address of a table", () => {
  test("of the table as it first stands has no parameters", () => {
    expect(tableHref("/here", addressOf({}))).toBe("/here");
  });

  test("brings back just what it was made from", () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        const { searchParams } = new URL(tableHref("/here", asked, { page: asked.page }), "http://localhost");
        const { asked: read, reader } = readTableAddress(Object.fromEntries(searchParams), SIDES);
        expect([read, reader.errors]).toEqual([asked, []]);
      }),
    );
  });

  test("goes to the first page when anything else changes", () => {
    expect(tableHref("/here", addressOf({ page: "3" }), { kind: "split" })).toBe("/here?kind=split");
  });
});

test("what cannot be understood is refused at its field, in the words of what is read first", () => {
  const { reader } = readTableAddress(
    { source: "x", kind: "vanish", page: "0" },
    { source: SIDES.target, target: SIDES.source },
  );
  expect(reader.errors.map((error) => error.field)).toEqual(["source", "kind", "page"]);
  expect(reader.errorAt("source")).toMatch(/^The SOC2020 code /);
});

describe("the rows asked for", () => {
  test("a major group and the start of a code must both hold", () => {
    expect(pairs(rowsFor(rows, addressOf({ major: "1", source: "1111" })))).toEqual([
      "1111>2221",
      "1111>2222",
    ]);
    expect(rowsFor(rows, addressOf({ major: "2", source: "1111" }))).toEqual([]);
  });

  test("a least share is of the people chosen", () => {
    expect(pairs(rowsFor(rows, addressOf({ share: "50" })))).toEqual(["1111>2221"]);
    expect(pairs(rowsFor(rows, addressOf({ share: "50", data: "lfs", sex: "women" })))).toEqual([
      "2121>2222",
    ]);
  });

  test("largest first, and nobody observed last", () => {
    expect(pairs(rowsFor(rows, addressOf({ sort: "people", order: "desc" })))).toEqual([
      "1111>2221",
      "1111>2222",
      "2121>2222",
    ]);
  });
});

test("turned round, the same pairs are asked for from the other side", () => {
  const asked = addressOf({ source: "1", target: "2222" });
  const forward = pairs(rowsFor(rows, asked)).map((pair) => pair.split(">").reverse().join(">"));
  expect(pairs(rowsFor(invertRows(rows), turnedRound(asked)))).toEqual(forward);
});

test("without its conditions a table keeps the people and the order", () => {
  const asked = addressOf({
    sex: "men",
    sort: "kind",
    q: "nurse",
    entries: "5",
    share: "1",
  });
  expect(tableHref("/here", unfiltered(asked))).toBe("/here?sex=men&sort=kind");
});
