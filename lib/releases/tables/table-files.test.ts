import readWorkbook from "read-excel-file/node";
import { expect, test } from "vitest";
import { parseCsv } from "#lib/files/csv";
import { freeze } from "#lib/releases/freeze/freeze";
import { sha256, unpacked } from "#lib/releases/freeze/packed";
import { smallInput } from "#lib/releases/freeze/release-input.fixture";
import { tableFileName, tableFiles, workbookOf } from "#lib/releases/tables/table-files";
import { decision } from "#lib/revision/revision.fixture";

const content = freeze(
  smallInput([decision("d", { type: "merge", sources: ["2112"], to: { code: "2111" } })]),
);
const files = new Map(tableFiles(content, null).map((file) => [file.name, file.content]));
const textOf = (end: string) => {
  const name = tableFileName(content.heading, "correspondence-unit-groups", end);
  const bytes = files.get(name)!;
  return end.endsWith(".gz") ? unpacked(bytes) : new TextDecoder().decode(bytes);
};

test("a table is kept as CSV, as JSON and with what describes the CSV; all say the same columns", () => {
  const [heading, ...rows] = parseCsv(textOf(".csv")).rows;
  const described = JSON.parse(textOf(".csv-metadata.json"));
  const json = JSON.parse(textOf(".json.gz"));
  expect(described.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(heading);
  expect(json.columns.map(({ name }: { name: string }) => name)).toEqual(heading);
  expect([json.rowCount, json.rows.length]).toEqual([rows.length, rows.length]);
  expect(described.url).toBe("soc2010-soc2020-release-1-correspondence-unit-groups.csv");
  expect(described["dc:issued"]).toEqual({ "@value": "2026-11-30", "@type": "date" });
});

test("there is no file of differences from a release before where there is none", () => {
  expect([...files.keys()].filter((name) => name.includes("differences"))).toEqual([]);
  expect(tableFiles(content, content).map(({ name }) => name)).toContain(
    "soc2010-soc2020-release-1-differences.csv",
  );
});

test("its workbook is the same bytes each time, and says first what it is", async () => {
  const json = textOf(".json.gz");
  const [first, second] = [await workbookOf(json), await workbookOf(json)];
  expect(sha256(first)).toBe(sha256(second));
  const [information, data] = await readWorkbook(Buffer.from(first));
  const said = Object.fromEntries((information?.data ?? []).map(([name, text]) => [name, text]));
  expect(said).toMatchObject({
    Release: "SOC2010–SOC2020, release 1",
    "Released on": "30 November 2026",
    partial: expect.stringContaining("only a part"),
  });
  expect(said.Licence).toContain("Open Government Licence");
  expect(data?.data[1]?.slice(0, 5)).toEqual(["1111", "Nurses", "1111", null, "Nurses"]);
});
