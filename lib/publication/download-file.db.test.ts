import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { beforeAll, describe, expect, test } from "vitest";
import type { FileFormat } from "#lib/files/file-formats";
import { FILE_FORMATS } from "#lib/files/file-formats";
import { fileName, findFile, readFile, readSummaries } from "#lib/publication/download-file.db";
import { type Download, readDownloads } from "#lib/publication/downloads.db";

let all: Download[];
beforeAll(async () => {
  all = (await readDownloads()).flatMap((section) => section.downloads);
});
const formats = Object.keys(FILE_FORMATS) as FileFormat[];
const read = async (name: string) => (await readFile((await findFile(name))!)).bytes;

test("every name is a file name of its own, and finds its file", async () => {
  const names = all.flatMap((download) => formats.map((format) => fileName({ download, format })));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:csv|xlsx|json)$/);
    const found = (await findFile(name))!;
    expect(fileName(found)).toBe(name);
  }
});

test.each([
  "soc2020-structure",
  "soc2020-structure.csv.csv",
  "../soc2020-structure.csv",
  "SOC2020-structure.csv",
  "constructor.csv",
  "soc2020-structure.__proto__",
  "",
])("%s is no file", async (name) => {
  expect(await findFile(name)).toBeNull();
});

test.each([
  ["soc2010-structure", 493],
  ["soc2020-structure", 1_935],
  ["isco08-structure", 619],
  ["coding-index", 32_376],
  ["coding-index-abbreviations", 247],
  ["soc2010-soc2020-correspondence", 678],
  ["soc2020-soc2010-correspondence", 678],
  ["soc2010-soc2020-by-index", 678],
  ["soc2010-soc2020-reconciliation", 845],
  ["consultation-comments", 0],
  ["soc2010-soc2020-dual-coded-counts", 2_836],
  ["soc2010-ns-sec", 3_690],
])("%s has %i rows", async (name, rows) => {
  expect((await readSummaries()).get(name)?.rows).toBe(rows);
});

test("every column of every table says what it holds, and every row fills every column", async () => {
  for (const download of all) {
    const { columns, rows } = await download.read();
    for (const { name, meaning } of columns) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(meaning).not.toBe("");
    }
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  }
});

describe("beside a CSV lies its companion, which", () => {
  const companion = async (name: string) =>
    JSON.parse(Buffer.from(await read(`${name}.csv-metadata.json`)).toString("utf8"));

  test("says of which release it is, and names the columns that it has", async () => {
    const said = await companion("soc2010-soc2020-correspondence");
    expect(said).toMatchObject({
      url: "soc2010-soc2020-correspondence.csv",
      "dc:issued": { "@value": expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
      "dc:hasVersion": expect.stringContaining("SOC2010–SOC2020, release 1"),
    });
    const csv = Buffer.from(await read("soc2010-soc2020-correspondence.csv")).toString("utf8");
    const [heading] = parse(csv, { bom: true, to: 1 }) as string[][];
    expect(said.tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(heading);
  });

  test.each(["soc2010-ns-sec", "consultation-comments"])("says that %s is in no release", async (name) => {
    const said = await companion(name);
    expect(said["dc:hasVersion"]).toBe("No part of a release.");
    expect(said).not.toHaveProperty("dc:issued");
  });
});

describe("the SOC2010 to SOC2020 correspondence", () => {
  const name = "soc2010-soc2020-correspondence";

  test("as CSV begins with a byte order mark, and has the columns of the terminal first", async () => {
    const text = Buffer.from(await read(`${name}.csv`)).toString("utf8");
    expect(text.startsWith("\uFEFFsource_code,source_title,target_code,target_title,kind,")).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows[0]).toMatchObject({
      source_code: "1115",
      target_code: "1111",
      kind: "recode",
      entries: "51",
    });
  });

  test("names what each row comes from: issue, proposal with version, decision, index entries", async () => {
    const rows: Record<string, string>[] = parse(await read(`${name}.csv`), { bom: true, columns: true });
    expect(rows[0]).toMatchObject({
      issues: "Major Group 1 as published, issue 8",
      issue_ids: "published-soc2010-soc2020-1-8",
      proposals: "published-soc2010-soc2020-1-8-proposal/1",
      decisions: "published-soc2010-soc2020-1-8-decision",
    });
    for (const { entries, issues, decisions, index_entries } of rows) {
      expect(index_entries?.split(" ")).toHaveLength(Number(entries));
      expect(issues === "unchanged").toBe(decisions === "");
    }
  });

  test("has the columns before it in every direction and level, and entries for unit groups alone", async () => {
    const headings = async (file: string) =>
      Object.keys(JSON.parse(Buffer.from(await read(`${file}.json`)).toString()).rows[0]);
    const unit = await headings(name);
    const since = ["nature", "reasons", "release"];
    const decided = ["issues", "issue_ids", "proposals", "decisions"];
    expect(unit.slice(-8)).toEqual([...decided, "index_entries", ...since]);
    expect(await headings("soc2020-soc2010-correspondence")).toEqual(unit);
    expect(await headings(`${name}-major-groups`)).toEqual(unit.filter((one) => one !== "index_entries"));
    expect(await headings("soc2010-soc2020-by-index")).toEqual([
      ...unit.slice(0, -8),
      "index_entries",
      "nature",
    ]);
  });

  test("has the same rows in all three formats", async () => {
    const csv: string[][] = parse(await read(`${name}.csv`), { bom: true });
    const json = JSON.parse(Buffer.from(await read(`${name}.json`)).toString("utf8"));
    const [, data] = await readWorkbook(Buffer.from(await read(`${name}.xlsx`)));
    const text = (cell: unknown) => (cell === null ? "" : String(cell));
    const [heading, ...rows] = csv;
    expect(data?.data.map((row) => row.map(text))).toEqual(csv);
    expect(json.rowCount).toBe(678);
    expect(json.rows.map((row: object) => Object.values(row).map(text))).toEqual(rows);
    expect(Object.keys(json.rows[0])).toEqual(heading);
  });

  test("names source, licence, version and date in the workbook", async () => {
    const [information] = await readWorkbook(Buffer.from(await read(`${name}.xlsx`)));
    const said = Object.fromEntries(information?.data.map(([key, value]) => [key, value]) ?? []);
    expect(said.Source).toMatch(
      /decisions of the revision.*Office for National Statistics, SOC2020 Volume 2/,
    );
    expect(said.Licence).toContain("Open Government Licence v3.0");
    expect(said.Release).toMatch(/^SOC2010–SOC2020, release 1, \d+ \p{Lu}\w+ \d{4}$/u);
    expect(said.Version).toMatch(
      /^Coding index Version 13\. SOC2010–SOC2020, release 1, \d+ \p{Lu}\w+ \d{4}\.$/u,
    );
    expect(said.source_code).toBe("code of the SOC2010 group");
  });
});

test("codes stay text in a workbook: ISCO-08 keeps its noughts, sub-unit groups their strokes", async () => {
  const codes = async (name: string) => {
    const [, data] = await readWorkbook(Buffer.from(await read(name)));
    return data?.data.map((row) => row[2]);
  };
  expect(await codes("isco08-structure.xlsx")).toContain("0110");
  expect(await codes("soc2020-structure.xlsx")).toContain("1111/02");
});

test("the sizes shown are near the real ones", async () => {
  const summaries = await readSummaries();
  // One of each kind; the index takes seconds to write.
  const some = [
    "soc2010",
    "abbreviations",
    "soc2010-soc2020-unit-groups",
    "soc2020-soc2010-major-groups",
    "ns-sec",
  ];
  for (const download of all.filter(({ anchor }) => some.includes(anchor))) {
    for (const format of formats) {
      const real = (await readFile({ download, format })).bytes.byteLength;
      const shown = summaries.get(download.name)?.bytes[format] ?? 0;
      expect(Math.abs(shown / real - 1), fileName({ download, format })).toBeLessThan(0.15);
    }
  }
});

test("a file is made once: asking again gives the same body", async () => {
  const file = (await findFile("soc2010-structure.csv"))!;
  expect(await readFile(file)).toBe(await readFile(file));
});
