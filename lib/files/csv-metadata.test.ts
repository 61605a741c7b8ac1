import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "#lib/files/csv";
import { csvMetadata, type TableAbout } from "#lib/files/csv-metadata";
import type { Column } from "#lib/files/table";
import { tableCsv } from "#lib/files/table-csv";

const ABOUT: TableAbout = {
  url: "pairs.csv",
  title: "Pairs of groups",
  description: "Which groups go where",
  source: "An office",
  licence: { name: "A licence", href: "https://licence.example/1" },
  issued: "2026-11-30",
  version: "Release 1",
};
const column: fc.Arbitrary<Column> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/),
  kind: fc.constantFrom("code", "text", "number", "share"),
  meaning: fc.string({ minLength: 1 }),
});

test("the columns are described in the order and under the names that the file has", () => {
  fc.assert(
    fc.property(fc.uniqueArray(column, { selector: ({ name }) => name, minLength: 1 }), (columns) => {
      const described = JSON.parse(csvMetadata({ columns }, ABOUT)).tableSchema.columns;
      const names = described.map(({ titles }: { titles: string }) => titles);
      expect(names).toEqual(parseCsv(tableCsv({ columns, rows: [] })).rows[0]);
      expect(described.map((one: Record<string, string>) => one["dc:description"])).toEqual(
        columns.map(({ meaning }) => meaning),
      );
    }),
  );
});

test("codes are text, shares are from 0 to 1, and an empty cell is nothing", () => {
  const kinds = ["code", "text", "number", "share"] as const;
  const columns = kinds.map((kind): Column => ({ name: kind, kind, meaning: kind }));
  const described = JSON.parse(csvMetadata({ columns }, ABOUT)).tableSchema.columns;
  expect(described.map(({ datatype }: { datatype: unknown }) => datatype)).toEqual([
    "string",
    "string",
    "number",
    { base: "number", minimum: 0, maximum: 1 },
  ]);
  expect(described.every((one: { null: string }) => one.null === "")).toBe(true);
});

test("it says what the file is, of when, and under which licence", () => {
  expect(JSON.parse(csvMetadata({ columns: [] }, ABOUT))).toMatchObject({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: "pairs.csv",
    "dc:title": "Pairs of groups",
    "dc:license": { "@id": "https://licence.example/1" },
    "dc:issued": { "@value": "2026-11-30", "@type": "date" },
    "dc:hasVersion": "Release 1",
  });
  expect(JSON.parse(csvMetadata({ columns: [] }, { ...ABOUT, issued: null }))).not.toHaveProperty(
    "dc:issued",
  );
});
