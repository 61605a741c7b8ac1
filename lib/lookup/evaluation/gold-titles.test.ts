import { expect, test } from "vitest";
import { readGoldTitles } from "#lib/lookup/evaluation/gold-titles";

const read = (text: string) => readGoldTitles(text, "soc2010", (code) => code === "5314" || code === "2231");

test("titles and codes, with an industry where there is one, in any order of columns", () => {
  expect(read("soc2010,note,title\n5314,,Plumber\n").items).toEqual([
    { title: "Plumber", industry: "", code: "5314" },
  ]);
  expect(read('title,industry,soc2010\n"Nurse, staff",NHS,2231\n').items).toEqual([
    { title: "Nurse, staff", industry: "NHS", code: "2231" },
  ]);
});

test("rows that cannot be used are refused by line", () => {
  const { items, refusals } = read(
    'title,soc2010\nPlumber,5314\n"Two\nlines",9999\n,2231\nNurse,\n\nNurse,2231\n',
  );
  expect(items).toHaveLength(2);
  expect(refusals.map(({ row, column, value }) => [row, column, value])).toEqual([
    [3, "soc2010", "9999"],
    [5, "title", ""],
    [6, "soc2010", ""],
  ]);
});

test("a file without the columns is refused as a whole", () => {
  expect(() => read("job,code\nPlumber,5314\n")).toThrow("“title”, “soc2010”");
});
