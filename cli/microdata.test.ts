import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { microdataCommand } from "#cli/microdata";

const printed = captured();
let folder = "";
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "microdata-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("estimates come of files that are made, and the change of two years", async () => {
  for (const year of ["2022", "2023"])
    expect(await microdataCommand(["generate", "1500", "--year", year, "--out", at(`${year}.csv`)])).toBe(0);
  expect(await microdataCommand(["estimate", at("2023.csv"), "--by", "none", "--out", at("one.csv")])).toBe(
    0,
  );
  const [heading, first] = readFileSync(at("one.csv"), "utf8").split("\n");
  expect(heading).toBe(
    "year,numstrata,occupations,level,code,sex,hours,measure,unit,value,standard_error,cv,quality,suppressed,base",
  );
  expect(first).toMatch(/^2023,4,occ20,0,,,,weekly-pay:median,£ a week,\d+\.?\d*,/);
  expect(printed.errors).toContain("1,500 rows read, 0 refused.");
  const two = ["estimate", at("2022.csv"), at("2023.csv"), "--measures", "weekly-pay", "--by", "none"];
  expect(await microdataCommand(two)).toBe(0);
  expect(printed.out).toMatch(/2023,4,occ20,0,,,,change-in-continuous-employment,%,-?\d/);
});

test("a file that cannot be estimated is refused in a sentence", async () => {
  writeFileSync(at("bad.csv"), "year,numstrata\n2023,4\n");
  expect(await microdataCommand(["estimate", at("bad.csv")])).toBe(1);
  expect(printed.errors).toContain("The file has not got these columns “sex”");
  expect(await microdataCommand(["estimate", at("none.csv")])).toBe(1);
  expect(printed.errors).toContain("There is no file");
});

test.each([
  [[], "Say: microdata generate N, or microdata estimate FILE."],
  [["generate", "0"], "Say how many employees"],
  [["generate", "5", "--seed", "x"], "Give the seed"],
  [["generate", "5", "--edition", "soc1066"], "There is no edition “soc1066”."],
  [["generate", "5", "--year", "2009"], "No year “2009” is coded to SOC2020."],
  [["generate", "5", "--edition", "isco08"], "No medians are held of ISCO-08."],
  [["estimate"], "Name a file"],
  [["estimate", "x", "--measures", "bonus"], "There is no measure “bonus”. Give annual-pay, weekly-pay"],
  [["estimate", "x", "y", "--measures", "jobs"], "Name the measure of pay whose change is estimated."],
  [["estimate", "x", "--by", "age"], "Break down by none, sex, hours or both."],
  [["estimate", "x", "--living", "13 12"], "Give the year that the rates are of"],
  [["estimate", "x", "--living", "13 12", "--year", "2025"], "Say where the rates are published."],
])("says what is wrong with %j", async (argv, fault) => {
  expect(await microdataCommand(argv)).toBe(2);
  expect(printed.errors).toContain(fault);
});
