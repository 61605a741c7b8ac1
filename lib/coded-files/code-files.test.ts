import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodeTally } from "#lib/coded-files/code-tally";
import { cellsOf, done } from "#lib/coded-files/coded-files.fixture";
import { codeWork } from "#lib/coded-files/file-work";
import { mostFrequent, noneFrequent, seen } from "#lib/coded-files/frequent-titles";
import { structureOf } from "#lib/facts/structure";
import { readSheets } from "#lib/files/read-workbook";
import { workbookOf } from "#lib/files/workbook.fixture";
import { readBundled } from "#lib/imports/bundled/bundled";
import { fixtureLookup } from "#lib/lookup/lookup.fixture";

const { editions, groups } = readBundled();
const held = editions.map(({ id, shortTitle }) => ({
  id,
  shortTitle,
  structure: structureOf(groups.filter(({ edition }) => edition === id)),
}));
const [newer, older] = ["soc2020", "soc2010"];
const coding = (...of: string[]) => ({ work: codeWork(of), data: { lookup: fixtureLookup, held } });
const coded = (file: string | Uint8Array, ...of: string[]) =>
  done(coding(...(of.length > 0 ? of : [newer])), file);

describe("titles are coded", () => {
  test("by the column that holds them, with the industry beside it", async () => {
    const came = await coded("id,Job title,Industry\n1,nurse,dental practice\n2,plumber,\n");
    expect(came.columns).toEqual({ title: 1, industry: 2 });
    expect(cellsOf(came, "soc_code")).toEqual(["6133", "5315"]);
    expect(cellsOf(came, "soc_read")).toEqual(["nurse", "plumber"]);
    expect(cellsOf(came, "id")).toEqual(["1", "2"]);
  });

  test("to several editions, each with columns of its own", async () => {
    const came = await coded("title\nsoftware developer\n", newer, older);
    expect(cellsOf(came, "soc_code_soc2020")).toEqual(["2134"]);
    expect(cellsOf(came, "soc_code_soc2010")).toEqual(["2136"]);
  });

  test("from the first line on where there are no headings", async () => {
    expect(cellsOf(await coded("plumber\nnurse\nelectrician\n"), "soc_code")).toHaveLength(3);
    expect(cellsOf(await coded("plumber\nbusiness\njob\nelectrician\n"), "soc_read")).toHaveLength(4);
  });

  test("whole where they are inverted and nothing parts columns, and below a question as heading", async () => {
    expect(cellsOf(await coded("manager, sales\nnurse, staff\n"), "soc_read")).toEqual([
      "manager, sales",
      "nurse, staff",
    ]);
    expect(cellsOf(await coded("title\nmanager, sales\n"), "soc_read")).toEqual(["manager, sales"]);
    const apart = await coded("title, industry\nnurse, dental practice\n");
    expect(cellsOf(apart, "soc_code")).toEqual(["6133"]);
    const asked = await coded("Q1. What is your job title?,Q2. And the industry?\nnurse,dental practice\n");
    expect(cellsOf(asked, "soc_code")).toEqual(["6133"]);
    await expect(coded("\n\n")).rejects.toThrow("There is nothing in this file.");
  });

  test("with a note where there is none, and the row stays", async () => {
    const came = await coded("title;n\nplumber;1\n;2\n-9;3\n2134;4\nzzzz;5\n");
    expect(cellsOf(came, "n")).toEqual(["1", "2", "3", "4", "5"]);
    expect(cellsOf(came, "soc_note")).toEqual([
      "",
      "The row has no title.",
      "The row has no title.",
      "“2134” has no letters, so it is no title. Check which column it is from.",
      "Nothing in the index is like this title.",
    ]);
    expect((came.tally as CodeTally).outcomes).toEqual({
      coded: 1,
      "no match": 1,
      "no title": 2,
      refused: 1,
    });
  });

  test("and codes that are there already are compared with ours, by level", async () => {
    const came = await coded(
      "title,soc2020\nplumber,5315.0\nnurse,2211\nplumber,2134\nplumber,\nnurse,15-1132\n",
    );
    expect(cellsOf(came, "soc_agrees").slice(0, 4)).toEqual(["unit group", "sub-major group", "none", ""]);
    expect(cellsOf(came, "soc_note")[4]).toContain(
      "Its code: “15-1132” looks like a code of the United States",
    );
    expect((came.tally as CodeTally).agreement).toEqual({
      byLevel: [1, 0, 1, 0, 1],
      byMajor: { 2: { 2: 1, 5: 1 }, 5: { 5: 1 } },
    });
  });

  test("but for what is no title: totals, and codes above which “occupation” stands", async () => {
    expect(cellsOf(await coded("Occupation,n\nnurse,12\nTRUE,1\nTotal,13\n"), "soc_note")).toEqual([
      "",
      "“TRUE” is no title. Check which column it is from.",
      "“Total” is a total of the table, and no title.",
    ]);
    const swapped = await coded("occupation,name of it\n2237,nurse\n5315,plumber\n");
    expect(swapped.columns).toEqual({ title: 1 });
  });

  test("beside columns that are headed as ours, as where a file comes again", async () => {
    const again = await coded((await coded("title\nplumber\n")).bytes);
    expect(again.bytes.toString().split("\n")[0]).toMatch(/,soc_note,soc_read_2,soc_code_2,.*,soc_note_2$/);
    expect(cellsOf(again, "soc_code_2")).toEqual(["5315"]);
  });

  test("in a workbook, whose codes are text", async () => {
    const bytes = await workbookOf({
      Jobs: [
        ["Title", "Pay"],
        ["plumber", 31000.5],
      ],
    });
    const [sheet] = await readSheets((await coded(bytes)).bytes);
    expect(sheet?.rows[1]?.slice(0, 4)).toEqual(["plumber", "31000.5", "plumber", "5315"]);
  });

  test("alike wherever they stand in a file, and whatever came before them", async () => {
    const title = fc.constantFrom("plumber", "Plumber ", "nurse", "driver, lorry", "lory driver", "zzzz", "");
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 12 }), async (titles) => {
        const codes = cellsOf(
          await coded(["title,n", ...titles.map((one) => `"${one}",1`)].join("\n")),
          "soc_code",
        );
        for (const [at, one] of titles.entries())
          expect(cellsOf(await coded(`title,n\n"${one}",1`), "soc_code")).toEqual([codes[at]]);
      }),
      { numRuns: 5 },
    );
  });
});

test("the most frequent titles are kept of any number, with how often each came at least", () => {
  const frequent = noneFrequent();
  for (let at = 0; at < 10_000; at++) {
    seen(frequent, `title ${at}`);
    if (at % 3 === 0) seen(frequent, at % 2 === 0 ? "Often" : "often");
  }
  const [first] = mostFrequent(frequent, 1);
  expect(first?.title).toBe("Often");
  expect(first!.count).toBeLessThanOrEqual(3_334);
  expect(first!.count + frequent.lacking).toBeGreaterThanOrEqual(3_334);
  expect(frequent.kept).toBeLessThanOrEqual(2_000);
  expect(JSON.parse(JSON.stringify(frequent))).toEqual(frequent);
});
