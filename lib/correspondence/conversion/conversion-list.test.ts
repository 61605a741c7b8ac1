import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONVERSION_COLUMNS, conversionRows } from "#lib/correspondence/conversion/conversion-csv";
import { conversionBasis, convertList, MAX_ROWS } from "#lib/correspondence/conversion/conversion-list";
import { mapRows } from "#lib/correspondence/rows";
import { countsOf, SIDES, tableOf, withAncestors } from "#lib/correspondence/tables.fixture";

const table = tableOf(["1111>2221:5", "1111>2222:2", "1112>2223"]);
const groups = [
  ...withAncestors(table.sources).map((group) => ({ ...group, edition: "soc2010" })),
  ...withAncestors(table.targets).map((group) => ({ ...group, edition: "soc2020" })),
];
const counts = countsOf(["1111>2221 men census 9", "1111>2223 men census 1"]);
const correspondence = { table, weights: [], rows: mapRows(table), problems: [] };
const forward = conversionBasis(correspondence, { groups, counts }, SIDES);
const backward = conversionBasis(
  correspondence,
  { groups, counts },
  { source: SIDES.target, target: SIDES.source, inverted: true },
);
const census = { sex: "both", dataSet: "census", withCounts: false } as const;

function cellsOf(text: string, column: (typeof CONVERSION_COLUMNS)[number], withCounts = false) {
  const { answers } = convertList(text, forward, { ...census, withCounts });
  return conversionRows(answers).map((row) => row[CONVERSION_COLUMNS.indexOf(column)]);
}

test("a list is answered up to a number of rows, and the lines beyond are counted", () => {
  const { answers, leftOut } = convertList("1 ".repeat(100).concat("\n").repeat(400), forward, census);
  const rows = conversionRows(answers).length;
  expect(rows).toBeLessThanOrEqual(MAX_ROWS);
  expect(rows).toBeGreaterThan(MAX_ROWS - 10);
  expect(leftOut).toBeGreaterThan(0);
});

test("counts have totals by level, in which given is apportioned and left together", () => {
  const { totals } = convertList("1111,1000\n1112,7\n111,50\n9999,3\nx,9", forward, {
    ...census,
    withCounts: true,
  });
  expect(totals[4]).toMatchObject({ rows: 3, given: 1010, apportioned: 907, left: 103 });
  expect(totals[4]?.groups).toEqual({ 2221: 900, 2223: 7 });
  expect(totals[3]).toMatchObject({ rows: 1, given: 50 });
  expect(convertList("1111", forward, census).totals).toEqual({});
});

describe("a list", () => {
  test("is answered piece by piece, in its order", () => {
    const { answers, tally } = convertList("1112, 1111\nx\n9999", forward, census);
    expect(answers.map((answer) => answer.outcome)).toEqual([
      "exact",
      "several",
      "not understood",
      "refused",
    ]);
    expect(tally).toEqual({ exact: 1, several: 1, refused: 1, "not understood": 1 });
  });

  test("has as many answers as pieces, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { answers, tally } = convertList(text, forward, census);
        expect(Object.values(tally).reduce((sum, one) => sum + one, 0)).toBe(answers.length);
      }),
    );
  });

  test("is converted the other way with the other edition's codes", () => {
    const [answer] = convertList("2222", backward, census).answers;
    expect(answer).toMatchObject({
      outcome: "exact",
      targets: [{ group: { code: "1111" }, targetPart: true }],
    });
  });
});

describe("a converted list as a file", () => {
  test("has a row for each group that a code is divided among, and one for what was not converted", () => {
    expect(cellsOf("1111\n9999\nx", "target_code")).toEqual(["2221", "2222", "", ""]);
    expect(cellsOf("1111\n9999\nx", "line")).toEqual([1, 1, 2, 3]);
  });

  test("leaves the share of what nobody was observed in empty", () => {
    expect(cellsOf("1111", "share")).toEqual([0.9, ""]);
    expect(cellsOf("1111", "people_elsewhere")).toEqual([1, 1]);
  });

  test("apportions the number given by the share", () => {
    expect(cellsOf("1111,10", "apportioned_count", true)).toEqual([9, ""]);
  });

  test("says why there is no answer", () => {
    expect(cellsOf("9999\nx", "message").every((message) => /\.$/.test(String(message)))).toBe(true);
  });
});
