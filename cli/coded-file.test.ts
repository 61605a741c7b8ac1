import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { codeCommand } from "#cli/code";
import { checkPaths, writeCodedFile } from "#cli/coded-file";
import { conversionData } from "#cli/conversion-data";
import { convertCommand } from "#cli/convert";
import { convertWork } from "#lib/coded-files/file-work";
import { workbookOf } from "#lib/files/workbook.fixture";

const printed = captured();

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-in-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const code = (...argv: string[]) => codeCommand(["--edition", "soc2020", ...argv]);
const convert = (...argv: string[]) => convertCommand(["--from", "soc2010", "--to", "soc2020", ...argv]);

test("a file of titles is coded, what was taken for what is said, and the summary", async () => {
  writeFileSync(at("in.csv"), "id;Job title;Existing\r\n1;hr business partner;1136\r\n2;;\r\n");
  expect(await code("--in", at("in.csv"), "--out", at("out.csv"), "--code", "Existing")).toBe(0);
  const [headings, first, second] = readFileSync(at("out.csv"), "utf8").split("\r\n");
  expect(headings).toMatch(/^id;Job title;Existing;soc_read;soc_code;soc_title;soc_confidence;/);
  expect(first).toMatch(/^1;hr business partner;1136;hr business partner;1136;/);
  expect(second).toMatch(/^2;;;.*;The row has no title\.$/);
  expect(printed.errors).toContain("Job title: “Job title” (its heading is “Job title”).");
  expect(printed.errors).toContain("Code it has already: “Existing” (as you said).");
  expect(printed.errors).toContain("  given a code: 1, 50%");
  expect(printed.out).toBe("");
});

test("a file of codes is converted, and its counts are apportioned with totals", async () => {
  writeFileSync(at("in.csv"), "soc,jobs\n2136,310\n1115,x\n");
  expect(await convert("--in", at("in.csv"), "--out", at("out.csv"), "--rescale")).toBe(0);
  expect(readFileSync(at("out.csv"), "utf8")).toContain("2136,310,2136,2134,");
  expect(printed.errors).toContain("Counts beside unit groups (1 row): given 310, apportioned 310, left 0.");
});

test("codes that are converted in two steps say so", async () => {
  writeFileSync(at("in.txt"), "2132 1111");
  expect(
    await convertCommand([
      "--from",
      "soc2000",
      "--to",
      "soc2020",
      "--in",
      at("in.txt"),
      "--out",
      at("out.csv"),
    ]),
  ).toBe(0);
  expect(readFileSync(at("out.csv"), "utf8")).toContain("In two steps");
});

test("nothing is left of a file that cannot be used, and the one that is read is never replaced", async () => {
  writeFileSync(at("in.csv"), "name,town\nNurse,Luton\n");
  writeFileSync(at("soc.csv"), "soc\n2136\n");
  symlinkSync(at("in.csv"), at("link.csv"));
  writeFileSync(at("book.xlsx"), await workbookOf({ Data: [["soc"], [2136]] }));
  const call = (from: string, to: string) => ({ in: at(from), out: at(to) });
  expect(() => checkPaths(call("in.csv", "link.csv"))).toThrow("would replace the one that is read");
  expect(() => checkPaths(call("in.csv", "no/out.csv"))).toThrow("There is no folder");
  await expect(convert("--in", at("none.csv"), "--out", at("out.csv"))).rejects.toThrow("There is no file");
  const found = await conversionData({ source: "soc2010", target: "soc2020" }, () => {});
  if (!("data" in found)) throw new Error("There is no conversion.");
  const given = { work: convertWork("soc2010", "soc2020"), data: found.data };
  const refused = (from: string, to: string, sheet?: string) =>
    expect(writeCodedFile({ ...call(from, to), columns: {}, sheet }, given, () => {})).rejects;
  await refused("in.csv", "out.csv").toThrow("the first row has “name” and “town”.");
  await refused("soc.csv", "out.xlsx").toThrow("ends in .csv");
  await refused("book.xlsx", "out.csv").toThrow("ends in .xlsx");
  await refused("book.xlsx", "out.xlsx", "Other").toThrow(
    "There is no sheet “Other” in this file. It has “Data”.",
  );
  expect(readdirSync(folder).sort()).toEqual(["book.xlsx", "in.csv", "link.csv", "soc.csv"]);
  expect(readFileSync(at("in.csv"), "utf8")).toBe("name,town\nNurse,Luton\n");
});

test.each([
  [["--in", "a", "--out", "b", "--threshold", "2"], "number from 0 to 1"],
  [["--out", "b"], "Give the file with --in."],
  [["--in", "a"], "Give the name of the new file with --out."],
  [["--to", "soc2099", "--in", "package.json", "--out", "other.csv"], "soc2010 to soc2020"],
])("a call %j is explained", async (argv, said) => {
  expect(await convert(...argv)).toBe(2);
  expect(printed.errors).toContain(said);
});
