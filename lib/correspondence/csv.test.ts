import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { MAP_COLUMNS, mapCells, mapCsv } from "#lib/correspondence/csv";
import { mapRows } from "#lib/correspondence/rows";
import { anyTable, countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const rows = mapRows(
  tableOf(["1111>2221:5", "1111>2222:2"], {
    sources: { 1111: 'Nurses, "senior"' },
    targets: { 2221: "Nurses (senior)", 2222: "=HYPERLINK(1)" },
  }),
  deriveWeights(countsOf(["1111>2221 men lfs 2", "1111>2222 men lfs 1"])),
);

function records(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

test("the first columns are codes, titles and kind", () => {
  expect(mapCsv(rows).split("\n")[0]).toMatch(
    /^source_code,source_title,target_code,target_title,kind,source_part,target_part,entries,count_men_lfs,/,
  );
});

test("a row has its counts and shares, and empty cells where nobody was observed", () => {
  expect(records(mapCsv(rows))[0]).toMatchObject({
    source_code: "1111",
    source_title: 'Nurses, "senior"',
    target_code: "2221",
    kind: "split",
    source_part: "true",
    target_part: "false",
    entries: "5",
    count_men_lfs: "2",
    share_men_lfs: "0.666667",
    backward_share_men_lfs: "1",
    count_women_lfs: "",
    share_women_census: "",
    gsim: "RC4.2",
    role: "stays",
  });
});

test("a cell that a spreadsheet would take for a formula is made harmless", () => {
  expect(records(mapCsv(rows))[1]?.target_title).toBe("'=HYPERLINK(1)");
});

test("every row has a cell for every column", () => {
  fc.assert(
    fc.property(anyTable, (table) => {
      for (const row of mapRows(table)) expect(mapCells(row)).toHaveLength(MAP_COLUMNS.length);
    }),
  );
});
