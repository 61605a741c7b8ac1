import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceOfBytes } from "#lib/files/columns/byte-source";
import { checkChoice } from "#lib/files/columns/check-choice";
import { openBytes } from "#lib/files/columns/column-file";
import { headingsFingerprint } from "#lib/files/columns/fingerprint";
import { guessFile } from "#lib/files/columns/guess-file";
import { columnNames, widthOf } from "#lib/files/columns/heading-row";
import { misfit } from "#lib/files/columns/misfit";
import type { Place, ReadRow } from "#lib/files/columns/read-row";
import { chosenRows, type Reading, readingOf } from "#lib/files/columns/reading";
import { cellOf, NUMBERS, type WantedColumn, WORDS } from "#lib/files/columns/wanted-column";
import { workbookOf, workbookParts, zipOf } from "#lib/files/workbook.fixture";

const FIELD = "../shared/acceptance/field";

const WANTED: WantedColumn<"code" | "title" | "people">[] = [
  {
    key: "code",
    name: "Code",
    headings: ["code", "occupation code", /^soc(?:19|20)?\d*(?:code)?$/],
    needed: true,
    content: {
      is: (cell) => /^\W*(?:soc\d{0,4}:? ?)?\d[,\d]{2,4}(?:\.0)?\D*$/i.test(cell),
      words: "codes",
      telling: true,
    },
  },
  {
    key: "title",
    name: "Job title",
    headings: ["job title", "title", "occupation", "description"],
    content: WORDS,
  },
  { key: "people", name: "Number of people", headings: ["jobs", "count", "(thousand)"], content: NUMBERS },
];

async function guessed(bytes: Uint8Array) {
  const file = await openBytes(bytes);
  const [sheet] = await guessFile(file, WANTED);
  return { file, ...sheet! };
}

async function readBy(bytes: Uint8Array, reading: Reading<"code" | "title" | "people">, from?: Place) {
  const read: ReadRow[] = [];
  for await (const rows of chosenRows(sourceOfBytes(bytes), reading, from)) read.push(...rows);
  return read;
}

/** What is in the columns that were guessed, below the headings. */
async function cellsOf(bytes: Uint8Array, key: "code" | "title" | "people"): Promise<string[]> {
  const { file, head, choice } = await guessed(bytes);
  const rows = await readBy(bytes, readingOf(file, head, choice));
  return rows.map((row) => cellOf(row.cells, choice, key));
}

describe.skipIf(!existsSync(FIELD))("files that people have sent (skipped where ../shared is absent)", () => {
  const codes = (name: string) => cellsOf(readFileSync(join(FIELD, name)), "code");

  test.each([
    ["convert-01-floats-with-id.csv", ["2136.0", "1115.0", ""]],
    ["convert-03-row-index.csv", ["2136", "1115", "9233", "6145"]],
    ["convert-05-title-then-code.csv", ["1115", "2136"]],
    ["convert-06-thousands-comma.csv", ["2,136", "1,115"]],
    ["convert-08-counts-three-columns.csv", ["2136", "1115"]],
    ["convert-09-soc-prefix.txt", ["SOC 2136", "SOC2136", "SOC2010: 2136", "soc 1115 Chief executives"]],
    ["convert-10-utf16.txt", ["2136"]],
    ["convert-12-book.xlsx", ["2136"]],
    ["convert-13-padded.txt", ["2130", "2100", "2000", "1110"]],
    ["convert-17-ashe-layout.csv", ["", "1", "11", "1115", "1116", ""]],
    ["evaluate-01-floats.csv", ["2134.0", "2237.0"]],
  ])("the codes of %s are found", async (name, expected) => {
    expect(await codes(name)).toEqual(expected);
  });

  test("a list of one row has a column for each of its codes, and its first row is data", async () => {
    const { head, choice } = await guessed(readFileSync(join(FIELD, "convert-16-python-list.txt")));
    expect(choice.headingRow).toBeNull();
    expect(head[0]?.cells).toEqual(["['2136'", " '1115'", " '9233']"]);
  });

  test.each(["import-03-float-codes.csv", "import-04-semicolon-quoted.csv"])(
    "%s is read as its columns",
    async (name) => {
      const { head, choice } = await guessed(readFileSync(join(FIELD, name)));
      expect(new Set(head.map(({ cells }) => cells.length))).toEqual(new Set([22]));
      expect(choice.headingRow).toBe(0);
    },
  );

  test("titles above a table are no data, and its figures are beside their codes", async () => {
    const bytes = readFileSync(join(FIELD, "convert-17-ashe-layout.csv"));
    expect((await guessed(bytes)).choice).toEqual({
      sheet: "",
      headingRow: 3,
      columns: { code: 1, title: 0, people: 2 },
    });
    expect(await cellsOf(bytes, "people")).toEqual(["25929", "2838", "2215", "65", "x", ""]);
  });
});

const csv = (...lines: string[]) => Buffer.from(`${lines.join("\n")}\n`);

describe("headings", () => {
  test("are none where the first row is like the others: it is never swallowed", async () => {
    expect(await cellsOf(csv("2136,Programmer", "1115,Chief executive"), "code")).toEqual(["2136", "1115"]);
    expect((await guessed(csv("Nurse", "Baker"))).choice.headingRow).toBeNull();
  });

  test("are words over columns of numbers, whatever they say", async () => {
    const { choice, head } = await guessed(csv("berufe;zahl", "2136;12", "1115;9"));
    expect(choice.headingRow).toBe(0);
    expect(columnNames(head, 0)).toEqual(["berufe", "zahl"]);
  });

  test("are none where the first row is a code however written, or holds a figure that is kept back", async () => {
    for (const first of ["SOC 2136", "2136: Programmers", "£2136"])
      expect((await guessed(csv(first, "2136", "1115"))).choice.headingRow).toBeNull();
    expect((await guessed(csv("Nurse,x", "Baker,9", "Cook,7"))).choice.headingRow).toBeNull();
  });

  test("are no answer among others, though the word is that of a heading", async () => {
    expect((await guessed(csv("Nurse", "Baker", "occupation", "Cook"))).choice.headingRow).toBeNull();
    expect((await guessed(csv("Nurses of 2020", "Job title", "Nurse"))).choice.headingRow).toBe(1);
    expect((await guessed(csv("My table,,", "Title,Code,Jobs", "Nurse,2237,1"))).choice.headingRow).toBe(1);
  });

  test("that are missing are named by their place", async () => {
    const { head, choice } = await guessed(csv(",soc", "0,2136"));
    expect(columnNames(head, choice.headingRow)).toEqual(["column 1", "soc"]);
  });

  test("of the same words in the same order are known again, and of others are not", () => {
    const own = headingsFingerprint(["Job title", "SOC_2020"]);
    expect(own).toMatch(/^[0-9a-f]{64}$/);
    expect(headingsFingerprint(["JOB_TITLE ", "soc2020"])).toBe(own);
    expect(headingsFingerprint(["SOC_2020", "Job title"])).not.toBe(own);
    expect(headingsFingerprint(["Job", "title", "SOC_2020"])).not.toBe(own);
    expect(headingsFingerprint(null)).toBeNull();
  });
});

describe("what a column holds", () => {
  test("is guessed by its heading, else by part of it, and is said with why", async () => {
    const { choice, reasons } = await guessed(csv("Main job title (Q12),soc20,Number", "Nurse,2237,1"));
    expect(choice.columns).toEqual({ title: 0, code: 1 });
    expect(reasons).toEqual({
      title: "its heading, “Main job title (Q12)”, has the word",
      code: "its heading is “soc20”",
    });
  });

  test("is guessed by the heading that is wanted first, and not by one that its cells contradict", async () => {
    const titles = await guessed(csv("Title,Job title,soc", "Mr,Nurse,2237", "Ms,Baker,5432"));
    expect(titles.choice.columns).toMatchObject({ title: 1 });
    const codes = await guessed(csv("Code,Area,Group", "E06,Luton,2237", "E07,Leeds,5432"));
    expect(codes.choice.columns).toMatchObject({ code: 2 });
    const numbered = await guessed(csv("1,2237", "2,5432", "3,2136"));
    expect(numbered.choice.columns.code).toBe(1);
  });

  test("is guessed by its cells where a needed column has no heading", async () => {
    const { choice, reasons } = await guessed(csv("Nurse,2237", "Baker,5432"));
    expect(choice.columns.code).toBe(1);
    expect(reasons.code).toBe("it holds codes");
  });

  test("is guessed in a sheet that is seen before one that is hidden, unless that alone has what is needed", async () => {
    const sheet = (...cells: string[]) =>
      `<worksheet><sheetData>${cells.map((cell, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c></row>`).join("")}</sheetData></worksheet>`;
    const codes = sheet("code", "2136", "1115");
    const book = (second: string) => guessed(zipOf(workbookParts({ hidden: codes }, second)));
    expect((await book(codes)).choice.sheet).toBe("Sheet2");
    expect((await book(sheet("jobs", "4"))).choice.sheet).toBe("Sheet1");
  });

  test("is guessed in the sheet that has most of it", async () => {
    const bytes = await workbookOf({
      Notes: [["Read me"]],
      Data: [
        ["title", "code"],
        ["Nurse", 2237],
      ],
    });
    const { choice, file } = await guessed(bytes);
    expect(file.sheets).toEqual(["Notes", "Data"]);
    expect(choice).toEqual({ sheet: "Data", headingRow: 0, columns: { title: 0, code: 1 } });
    expect(await cellsOf(bytes, "code")).toEqual(["2237"]);
  });
});

describe("a choice of columns", () => {
  const bytes = csv("title,soc,jobs", "Nurse,2237,310", "Baker,5432,92");

  test("that swaps two is warned of with what they hold", async () => {
    const { head, choice } = await guessed(bytes);
    const swapped = { ...choice, columns: { title: 1, code: 0, people: 2 } };
    expect(checkChoice(head, choice, WANTED)).toEqual({ problems: [], warnings: [] });
    expect(checkChoice(head, swapped, WANTED).warnings.map(({ message }) => message)).toEqual([
      "The column chosen for the code, “title”, holds words: “Nurse” and “Baker”.",
      "The column chosen for the job title, “soc”, holds codes: “2237” and “5432”.",
    ]);
  });

  test("is not warned of for cells that stand for nothing", async () => {
    const { head, choice } = await guessed(
      csv("title,soc", "Nurse,2237", "Baker,-9", "x,-9", "Cook,-8.0", "Priest,N/A"),
    );
    expect(checkChoice(head, choice, WANTED).warnings).toEqual([]);
  });

  test("cannot be used without what is needed, with a column twice, or with one that is not there", async () => {
    const { head, choice } = await guessed(bytes);
    const messages = (columns: typeof choice.columns) =>
      checkChoice(head, { ...choice, columns }, WANTED).problems.map(({ message }) => message);
    expect(messages({ title: 0 })).toEqual(["Choose the column that holds the code."]);
    expect(messages({ title: 1, code: 1 })).toEqual([
      "The column “soc” is chosen twice, for the code and for the job title. Choose it once.",
    ]);
    expect(messages({ code: 7 })).toEqual(["There is no column 8. Choose another for the code."]);
  });

  test("takes a row that has a cell for each of its columns and nothing beyond the table", async () => {
    const { head, choice } = await guessed(bytes);
    const width = widthOf(head, choice.headingRow);
    const fits = (cells: string[], columns = choice.columns) =>
      misfit(
        { cells, line: 1, fault: "", next: { offset: 0, line: 2 }, raw: "" },
        { ...choice, columns },
        width,
      );
    expect(fits(["Nurse", "2237", "1"])).toBe("");
    expect(fits(["Nurse", "2237", "1", " ", ""])).toBe("");
    expect(fits(["Nurse", "2237", "1", "more"])).toMatch(
      "This row has 4 cells, and the table has 3 columns.",
    );
    expect(fits(["Nurse"])).toMatch("This row has 1 cell, and column 3 is needed.");
    expect(fits(["Nurse", "2237"], { code: 1 })).toBe("");
  });
});

test("reading that was kept goes on after any row with the rows that follow, each refused that was before", async () => {
  const rows = [["Table 1"], [], ["title", "soc"], ["Nurse", "2237"], [], ["Baker"], ["Cook", "5434", "?"]];
  for (const title of ["Priest", "Imam", "Rabbi", "Monk", "Nun"]) rows.push([title, "2463"]);
  const workbook = rows.map((row) => [...row, "", ""].slice(0, 2));
  for (const [bytes, faulty] of [
    [csv(...rows.map((row) => row.join(","))), ["Baker", "Cook"]],
    [await workbookOf({ Data: workbook }), []],
  ] as const) {
    const { file, head, choice } = await guessed(bytes);
    const kept = JSON.parse(JSON.stringify(readingOf(file, head, choice))) as ReturnType<typeof readingOf>;
    const read = await readBy(bytes, kept);
    expect(read.map(({ line }) => line)).toEqual([4, 6, 7, 8, 9, 10, 11, 12]);
    expect(read.filter(({ fault }) => fault !== "").map(({ cells }) => cells[0])).toEqual(faulty);
    expect(read.at(-1)?.cells.slice(0, 2)).toEqual(["Nun", "2463"]);
    for (const [at, { next }] of read.entries())
      expect(await readBy(bytes, kept, next)).toEqual(read.slice(at + 1));
  }
});

test("what is neither text nor a workbook is refused with what it is", async () => {
  await expect(openBytes(Buffer.alloc(0))).rejects.toThrow("This file is empty.");
  await expect(openBytes(Buffer.from("%PDF-1.7"))).rejects.toThrow("This is a PDF document.");
  await expect(openBytes(Buffer.from("PK\x03\x04"))).rejects.toThrow("damaged");
});
