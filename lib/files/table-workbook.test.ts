import fc from "fast-check";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "vitest";
import type { Cell, Table } from "#lib/files/table";
import { tableWorkbook } from "#lib/files/table-workbook";

const columns: Table["columns"] = [
  { name: "code", kind: "code", meaning: "the code" },
  { name: "title", kind: "text", meaning: "the title" },
  { name: "people", kind: "number", meaning: "how many people" },
  { name: "share", kind: "share", meaning: "their share" },
];

async function readBack(table: Table) {
  const bytes = await tableWorkbook("Data", table, [["Title", "A table"]]);
  const [information, data] = await readWorkbook(Buffer.from(bytes));
  return { information, data };
}

const anyTitle = fc
  .string({ unit: fc.constantFrom(..."abcÀé&<>\"'=+-@ ,;{}#/%") })
  .filter((text) => text === text.trim());
const anyRow: fc.Arbitrary<Cell[]> = fc.tuple(
  fc.stringMatching(/^[0-9]{1,4}(\/[0-9]{2})?$/),
  anyTitle,
  fc.oneof(fc.constant(""), fc.nat()),
  fc.oneof(fc.constant(""), fc.double({ min: 0, max: 1, noNaN: true })),
);

test("reading a workbook back gives the rows that were written, text as text and numbers as numbers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 300 }), async (rows) => {
      const { data } = await readBack({ columns, rows });
      expect(data?.sheet).toBe("Data");
      expect(data?.data).toEqual([
        ["code", "title", "people", "share"],
        ...rows.map((row) => row.map((cell) => (cell === "" ? null : cell))),
      ]);
    }),
    { numRuns: 4 },
  );
});

test("codes are text: no nought is lost and none becomes a date", async () => {
  const { data } = await readBack({
    columns,
    rows: [
      ["0110", "=SUM(A1:A9)", 1, 0.5],
      ["2136/01", "b", 2, 1],
    ],
  });
  expect(data?.data.slice(1).map((row) => row[0])).toEqual(["0110", "2136/01"]);
  expect(data?.data[1]?.[1]).toBe("=SUM(A1:A9)");
});

test("the first sheet says what the data is and what each column holds", async () => {
  const { information } = await readBack({ columns, rows: [] });
  expect(information?.sheet).toBe("Information");
  expect(information?.data).toEqual([
    ["Title", "A table"],
    [null, null],
    ["Column", "What it holds"],
    ["code", "the code"],
    ["title", "the title"],
    ["people", "how many people"],
    ["share", "their share"],
  ]);
});

test("the same table gives the same bytes: no time of writing is in it", async () => {
  const bytes = await tableWorkbook("Data", { columns, rows: [["1", "a", 1, 0.25]] }, []);
  const times = new Set<number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 16 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) times.add(view.getUint32(at + 10, true));
    if (view.getUint32(at, true) === 0x02014b50) times.add(view.getUint32(at + 12, true));
  }
  expect([...times]).toEqual([0x00210000]);
});
