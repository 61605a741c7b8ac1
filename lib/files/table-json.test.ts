import fc from "fast-check";
import { expect, test } from "vitest";
import type { Table } from "#lib/files/table";
import { longTableJson, rowObjects } from "#lib/files/table-json";

const columns: Table["columns"] = [
  { name: "code", kind: "code", meaning: "a code" },
  { name: "people", kind: "number", meaning: "how many" },
];

test("a row is an object under the columns' names, with null for what is empty", () => {
  expect(rowObjects({ columns, rows: [["0110", ""]] })).toEqual([{ code: "0110", people: null }]);
});

test("the file says what the table is, then gives every row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.integer())), async (rows) => {
      const file = JSON.parse(await longTableJson({ title: "A table" }, { columns, rows }));
      expect(file).toEqual({ title: "A table", columns, rows: rowObjects({ columns, rows }) });
    }),
  );
});

test("a long table has all its rows", async () => {
  const rows = Array.from({ length: 4_321 }, (_, at): [string, number] => [String(at), at]);
  expect(JSON.parse(await longTableJson({}, { columns, rows })).rows).toHaveLength(4_321);
});
