import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "#lib/files/csv";
import type { Cell, Table } from "#lib/files/table";
import { longTableCsv, tableCsv } from "#lib/files/table-csv";

/** What a spreadsheet takes for the start of a formula: the usual signs, their wide forms, tab and carriage return. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'", "＝", "a", "1", " "),
  }),
);
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  anyText,
  fc.integer(),
  fc.double({ noNaN: true, min: -1, max: 1 }),
);
const anyRows = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(anyCell, { minLength: width, maxLength: width }), { minLength: 1 }));

const options = { record_delimiter: ["\r\n"], relax_column_count: false };

test("parsing what was written gives every cell again, with an apostrophe before what could be a formula", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const expected = rows.map((row) =>
        row.map((cell) => (typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell))),
      );
      expect(parse(csvText(rows), options)).toEqual(expected);
    }),
  );
});

test("no cell of text starts as a formula, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 2, maxLength: 4 }), (row) => {
      for (const cell of parse(csvText([row]), options)[0] ?? []) expect(cell).not.toMatch(FORMULA);
    }),
  );
});

test("a number below zero stays a number", () => {
  expect(csvText([[-1, "-1"]])).toBe("-1,'-1\r\n");
});

test("a line break within a cell is quoted, whichever it is", () => {
  expect(csvText([["a\nb", "c\rd", "e\r\nf"]])).toBe('"a\nb","c\rd","e\r\nf"\r\n');
});

test("codes stay as they are, leading noughts included", () => {
  expect(csvText([["0110", "2136/01"]])).toBe("0110,2136/01\r\n");
});

test("a terminal gets line feeds alone", () => {
  expect(csvText([["a", 1]], "\n")).toBe("a,1\n");
});

test("a long table written in pieces is the same text", async () => {
  const table: Table = {
    columns: [
      { name: "code", kind: "code", meaning: "a code" },
      { name: "people", kind: "number", meaning: "how many" },
    ],
    rows: Array.from({ length: 4_321 }, (_, at) => [String(at), at % 7 === 0 ? "" : at]),
  };
  expect(await longTableCsv(table)).toBe(tableCsv(table));
});
