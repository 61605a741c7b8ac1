import { expect, test } from "vitest";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { structureOf } from "#lib/facts/structure";
import { type GoldColumn, readGoldTitles } from "#lib/lookup/evaluation/gold-titles";

const CODES = ["2", "22", "223", "2231", "2232", "5", "53", "531", "5314", "5314/01"];
const SOC2010: CodedEdition = {
  id: "soc2010",
  shortTitle: "SOC2010",
  structure: structureOf(CODES.map((code) => ({ code, title: `Group ${code}` }))),
};

const read = (text: string, columns: Partial<Record<GoldColumn, string>> = {}) =>
  readGoldTitles(Buffer.from(text), { edition: SOC2010, others: [], columns });

test("titles and codes, with an industry where there is one, in any order of columns", async () => {
  expect((await read("soc2010,note,title\n5314,,Plumber\n")).items).toEqual([
    { title: "Plumber", industry: "", code: "5314" },
  ]);
  expect((await read('title,industry,soc2010\n"Nurse, staff",NHS,2231\n')).items).toEqual([
    { title: "Nurse, staff", industry: "NHS", code: "2231" },
  ]);
});

test("by the columns told, whatever they are called", async () => {
  const columns = { title: "Was", code: "wie", industry: "wo" };
  expect((await read("wo;wie;was\nNHS;2231;Nurse\n", columns)).items).toEqual([
    { title: "Nurse", industry: "NHS", code: "2231" },
  ]);
  await expect(read("title,soc2010\nNurse,2231\n", { code: "gold" })).rejects.toThrow(
    "There is no column “gold”. The columns are title and soc2010.",
  );
});

test("codes however they are written; several of them, and higher groups, are all right", async () => {
  const { items } = await read("title;soc2010\na;2231.0\nb;5314/01\nc;22xx\nd;2231 | 2232\ne;2231|2231\n");
  expect(items.map(({ code, codes }) => codes ?? code)).toEqual([
    "2231",
    "5314",
    ["22"],
    ["2231", "2232"],
    "2231",
  ]);
});

test("rows that cannot be used are refused by line", async () => {
  const { items, refusals } = await read(
    'title,soc2010\nPlumber,5314\n"Two\nlines",9999\n,2231\nNurse,\n\nNurse,2231\n',
  );
  expect(items).toHaveLength(2);
  expect(refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, "soc2010", "9999"],
    [5, "title", ""],
    [6, "soc2010", ""],
  ]);
});

test("a file without the columns is refused as a whole", async () => {
  await expect(read("work,known\nPlumber,yes\n")).rejects.toThrow("“title” and “soc2010”");
});
