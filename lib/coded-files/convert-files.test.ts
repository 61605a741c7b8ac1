import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, done } from "#lib/coded-files/coded-files.fixture";
import type { ConvertTally } from "#lib/coded-files/convert-tally";
import { convertWork } from "#lib/coded-files/file-work";
import { conversionBasis } from "#lib/correspondence/conversion/conversion-list";
import { publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import { countsOf } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";
import { parseCsv } from "#lib/files/csv";
import { readSheets } from "#lib/files/read-workbook";
import { workbookOf } from "#lib/files/workbook.fixture";
import { readBundled } from "#lib/imports/bundled/bundled";

const FIELD = "../shared/acceptance/field";

const bundled = readBundled();
const [older, newer] = ["soc2010", "soc2020"];
const pair = { source: older, target: newer };
const basis = conversionBasis(
  publishedCorrespondence(bundled, pair),
  { groups: bundled.groups, counts: countsOf(bundled.counts, pair) },
  {
    source: { edition: older, name: "SOC2010" },
    target: { edition: newer, name: "SOC2020" },
    inverted: false,
  },
);
const held = bundled.editions.map(({ id, shortTitle }) => ({
  id,
  shortTitle,
  structure: structureOf(bundled.groups.filter(({ edition }) => edition === id)),
}));
const converting = (given: Parameters<typeof convertWork>[2] = {}) => ({
  work: convertWork(older, newer, given),
  data: { basis, held },
});
const converted = (file: string | Uint8Array, named = {}) => done(converting(), file, named);

async function read(file: string | Uint8Array): Promise<string[]> {
  return cellsOf(await converted(file), "soc_read");
}

describe.skipIf(!existsSync(FIELD))("files that people have sent (skipped where ../shared is absent)", () => {
  const field = (name: string) => readFileSync(join(FIELD, name));

  test.each([
    ["convert-01-floats-with-id.csv", ["2136", "1115", ""]],
    ["convert-03-row-index.csv", ["2136", "1115", "9233", "6145"]],
    ["convert-05-title-then-code.csv", ["1115", "2136"]],
    ["convert-06-thousands-comma.csv", ["2136", "1115"]],
    ["convert-08-counts-three-columns.csv", ["2136", "1115"]],
    ["convert-09-soc-prefix.txt", ["2136", "2136", "2136", "1115"]],
    ["convert-16-python-list.txt", ["2136", "1115", "9233"]],
    ["convert-17-ashe-layout.csv", ["", "1", "11", "1115", "1116", ""]],
  ])("%s is read", async (name, codes) => {
    const came = await converted(field(name));
    expect(cellsOf(came, "soc_read")).toEqual(codes);
    expect(cellsOf(came, "soc_code").map((code) => code !== "")).toEqual(codes.map((code) => code !== ""));
  });

  test("UTF-16 parted by tabs, and a workbook, are read", async () => {
    const text = (await converted(field("convert-10-utf16.txt"))).bytes.toString().trim().split("\n");
    expect(text[1]?.split("\t").slice(0, 4)).toEqual(["2136", "310", "2136", "2134"]);
    const [sheet] = await readSheets((await converted(field("convert-12-book.xlsx"))).bytes);
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual(["2136", "Programmers", "2136", "2134"]);
  });

  test("an empty cell is said to hold no code", async () => {
    const came = await converted(field("convert-01-floats-with-id.csv"));
    expect(cellsOf(came, "soc_note")[2]).toBe("The row has no code.");
  });

  test("codes filled up with noughts are offered the group that is meant", async () => {
    const notes = cellsOf(await converted(field("convert-13-padded.txt")), "soc_note");
    expect(notes.map((note) => /It may be (\d+) “/.exec(note)?.[1])).toEqual(["213", "21", "2", "111"]);
  });

  test("counts are apportioned, and what is beside them comes back", async () => {
    const came = await converted(field("convert-08-counts-three-columns.csv"));
    expect(came.columns).toEqual({ code: 0, count: 2 });
    expect(cellsOf(came, "title")).toEqual(["Programmers", "Chief executives"]);
    const { given, apportioned, left } = (came.tally as ConvertTally).levels[4]!;
    expect(given).toBe(402);
    expect(apportioned + left).toBeCloseTo(402, 9);
  });

  test("figures that are kept back are said to be, level by level", async () => {
    const came = await converted(field("convert-17-ashe-layout.csv"));
    expect(cellsOf(came, "soc_note")[4]).toContain("The count is kept back or missing (“x”).");
    expect(cellsOf(came, "Median")).toEqual(["531.1", "851.7", "958.7", "1805.0", "x", ""]);
    const { levels } = came.tally as ConvertTally;
    expect(Object.entries(levels).map(([level, { given }]) => [level, given])).toEqual([
      ["0", 25929],
      ["1", 2838],
      ["2", 2215],
      ["4", 65],
    ]);
  });
});

describe("codes are read", () => {
  test.each([
    ["parted by tabs with quotes", 'name\tsoc2010\n"A ""b"""\t"2136"\n', ["2136"]],
    ["after a byte order mark", "\uFEFFsoc\n2136\n", ["2136"]],
    ["with a comma for the point", "soc;jobs\n2136,0;1,5\n1115,0;2\n", ["2136", "1115"]],
    ["with spaces after them", "soc\n2136 \n1115\u00a0\n", ["2136", "1115"]],
    ["with the edition before them", "SOC20 2136\nSOC10 2136\n2136 - Programmers\n", ["", "2136", "2136"]],
    ["below a heading in the third row", "My figures,\n,\nsoc,jobs\n2136,4\n", ["2136"]],
    ["from one cell", "2136", ["2136"]],
    ["below a first row that says nothing", "x\n2136\n1115", ["", "2136", "1115"]],
    [
      "beside their titles, below a heading that says little",
      "which\n2136 - Programmers\n1115: Chief\n",
      ["2136", "1115"],
    ],
    ["of the edition that a heading names", "SOC20M,SOC10M\n2231,2136\n1115,1115\n", ["2136", "1115"]],
    ["below the title of a table that names them", "Jobs by SOC2010,,\n,Code,2011\nx,2136,3\n", ["2136"]],
    ["as R prints them", 'c("2136", "1115")', ["2136", "1115"]],
    ["with the numbers of the rows before them", "1,2136\n2,1115\n3,9233\n", ["2136", "1115", "9233"]],
    ["with counts and no headings", "2136,310\n1115,92\n", ["2136", "1115"]],
  ])("%s", async (_, text, codes) => expect(await read(text)).toEqual(codes));

  test.each([
    ["15-1132", "United States"],
    ["21.36", "is a number"],
    ["12136", "too many digits"],
    ["2136 or 1115", "several codes"],
    ["1239", "SOC2000"],
  ])("“%s” is refused in its row, and the others are converted", async (cell, why) => {
    const came = await converted(`soc,n\n2136,1\n${cell},2\n1115,3\n`);
    expect(cellsOf(came, "soc_read")).toEqual(["2136", "", "1115"]);
    expect(cellsOf(came, "soc_note")[1]).toContain(why);
    expect(came.tally).toMatchObject({ rows: 3, outcomes: { refused: 1 } });
  });

  test.each(["-4", "many", "1.2.3"])("a count “%s” is refused, and its code converted", async (cell) => {
    const came = await converted(`soc,jobs\n2136,${cell}\n`);
    expect(cellsOf(came, "soc_code")).toEqual(["2134"]);
    expect(cellsOf(came, "soc_counts")).toEqual([""]);
    expect(cellsOf(came, "soc_note")[0]).toMatch(/count/);
  });

  test("from a column that is named, and a name that is not there is refused with those that are", async () => {
    const text = "a,b\n2136,1115\n";
    expect(cellsOf(await converted(text, { code: "b" }), "soc_read")).toEqual(["1115"]);
    expect(cellsOf(await converted(text, { code: "1" }), "soc_read")).toEqual(["2136"]);
    await expect(converted(text, { code: "c" })).rejects.toThrow(
      "There is no column “c”. The file has “a” and “b”.",
    );
    await expect(converted("x,y\nNurse,Baker\n")).rejects.toThrow(
      "Choose the column that holds the SOC2010 code.",
    );
  });
});

describe("shares", () => {
  test("are ordered, ambiguous below the threshold, and sum to 1 where they are rescaled", async () => {
    const text = "soc,n\n1,1000\n";
    const observed = await done(converting({ threshold: 0.1 }), text);
    expect(cellsOf(observed, "soc_ambiguous")).toEqual(["no"]);
    expect(cellsOf(await converted(text), "soc_ambiguous")).toEqual(["yes"]);
    const shares = cellsOf(observed, "soc_all")[0]!
      .split("; ")
      .flatMap((one) => one.split(" ")[1] ?? []);
    expect(shares.map(Number)).toEqual(shares.map(Number).sort((a, b) => b - a));
    expect(Number(cellsOf(observed, "soc_left"))).toBeGreaterThan(0);
    const rescaled = await done(converting({ rescale: true }), text);
    expect(cellsOf(rescaled, "soc_left")).toEqual(["0"]);
    expect((rescaled.tally as ConvertTally).levels[1]!.apportioned).toBeCloseTo(1000, 6);
  });
});

test("every column and row of a file comes back as it stood, whatever is in it", async () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[ a-z0-9.]{0,6}$/),
    fc.constantFrom('"a, b"', '"x ""y"""', "2136"),
  );
  const row = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(","));
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), async (rows, end) => {
      const lines = ["A table,,", "soc2010,title,other", ...rows];
      const { bytes } = await converted(lines.join(end) + end);
      const written = bytes.toString().split(end).slice(0, -1);
      expect(written.length).toBe(lines.length);
      for (const [at, line] of lines.entries()) expect(written[at]!.startsWith(line)).toBe(true);
      const widths = parseCsv(
        written
          .slice(1)
          .filter((line) => !/^[ ,]*$/.test(line))
          .join("\n"),
      ).rows;
      expect(new Set(widths.map(({ length }) => length)).size).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test("a row whose quotation marks do not match stays, with its note beside it", async () => {
  const came = await converted('soc,title\n2136,"a\n1115,b\n1115,c\n1115,d\n');
  expect(cellsOf(came, "soc")).toEqual(['2136,"a', "1115", "1115", "1115"]);
  expect(cellsOf(came, "soc_note")[0]).toContain("quotation mark");
  expect(cellsOf(came, "soc_code")).toEqual(["", "1111", "1111", "1111"]);
});

test("a workbook comes back with its other sheets, its figures and its text, also where it has no headings", async () => {
  const bytes = await workbookOf({
    Notes: [["Read me"]],
    Data: [
      ["soc", "jobs"],
      ["02136", 310],
      [1115, null],
    ],
  });
  const came = await readSheets((await converted(bytes)).bytes);
  expect(came[0]).toEqual({ name: "Notes", rows: [["Read me"]] });
  expect(came[1]?.rows.map((row) => row.slice(0, 4))).toEqual([
    ["soc", "jobs", "soc_read", "soc_code"],
    ["02136", "310", "2136", "2134"],
    ["1115", "", "1115", "1111"],
  ]);
  const bare = (await converted(await workbookOf({ Data: [[2136], [1115]] }))).bytes;
  expect((await readSheets(bare))[0]?.rows.map((row) => row.slice(0, 3))).toEqual([
    ["column 1", "soc_read", "soc_code"],
    ["2136", "2136", "2134"],
    ["1115", "1115", "1111"],
  ]);
  expect((await converted(bytes)).bytes).toEqual((await converted(bytes)).bytes);
});
