import { expect, test } from "vitest";
import { parseCsv } from "#lib/files/csv";
import { readBundled } from "#lib/imports/bundled/bundled";
import { titleFilesOf, titleFileText } from "#lib/releases/tables/title-files";

const index = readBundled();
const read = (edition: string, kind: "knowledge-base" | "search-as-you-type") =>
  titleFileText({ edition, kind }, index);

test("there are files for each released edition that the index has codes of", () => {
  const ends = titleFilesOf(index).map(({ end }) => end);
  expect(ends).toEqual(
    expect.arrayContaining(["soc2020-knowledge-base.csv", "soc2010-search-as-you-type.csv"]),
  );
  expect(new Set(ends).size).toBe(ends.length);
});

test("the knowledge base has every title of the edition with its code, once, under “label” and “text”", () => {
  const text = read("soc2020", "knowledge-base");
  expect(text.startsWith("label,text\r\n")).toBe(true);
  const [, ...rows] = parseCsv(text).rows;
  expect(rows).toContainEqual(["5315", "Plumber"]);
  expect(new Set(rows.map((row) => row.join("\n"))).size).toBe(rows.length);
  expect(new Set(rows.map(([label]) => label)).size).toBe(412);
  expect(rows.every((row) => row.length === 2 && /^\d{4}$/.test(row[0]!) && row[1] !== "")).toBe(true);
});

test("to search as one types there is the title, and what is shown of it", () => {
  const [heading, ...rows] = parseCsv(read("soc2020", "search-as-you-type")).rows;
  expect(heading).toEqual(["search_text", "display_text"]);
  expect(rows.every(([search, shown]) => shown!.startsWith(search!))).toBe(true);
  expect(rows.some(([search, shown]) => shown !== search)).toBe(true);
});
