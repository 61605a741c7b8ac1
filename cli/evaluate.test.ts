import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { evaluateCommand } from "#cli/evaluate";

const printed = captured();
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "evaluate-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function gold(text: string): string {
  const path = join(folder, "gold.csv");
  writeFileSync(path, text);
  return path;
}

test("prints the figures as JSON and names the rows it leaves out", async () => {
  const path = gold("\ufefftitle,soc2010\r\nPlumber,5314\r\nNurse,1115\r\nAstronaut,0000\r\n,5314\r\n");
  expect(await evaluateCommand(["--gold", path, "--edition", "soc2010", "--json"])).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({
    n: 2,
    top1: 0.5,
    failures: [{ title: "Nurse", expected: "1115" }],
    refused: 2,
  });
  expect(printed.errors).toMatch(/line 4: left out\. .*0000/);
  expect(printed.errors).toMatch(/line 5: left out\. .*is empty/);
});

test("reads columns of any names, and titles with several right codes", async () => {
  const path = gold("id,What they do,Trade,True\n1,Nurse,dental practice,2231|6143\n2,Plumber,,53xx\n");
  const columns = ["--title", "what they do", "--industry", "Trade", "--code", "True"];
  expect(await evaluateCommand(["--gold", path, "--edition", "soc2010", ...columns, "--json"])).toBe(0);
  expect(JSON.parse(printed.out)).toMatchObject({
    n: 2,
    top1: 1,
    several: { oo: { n: 0 }, mm: { n: 2, right: 1 } },
  });
});

const FLOATS = "../shared/acceptance/field/evaluate-01-floats.csv";

test.skipIf(!existsSync(FLOATS))(
  "reads codes that a program wrote as numbers (skipped where ../shared is absent)",
  async () => {
    expect(await evaluateCommand(["--gold", FLOATS, "--edition", "soc2020", "--json"])).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({ n: 2, top1: 1, refused: 0 });
  },
);

test("prints them for readers", async () => {
  const path = gold("title,industry,soc2020\nNurse,dental practice,6133\n");
  expect(await evaluateCommand(["--gold", path, "--edition", "soc2020"])).toBe(0);
  expect(printed.out).toContain("100.0% right first");
  expect(printed.out).toMatch(/one code and one is right \(OO\)/);
  expect(printed.out).toMatch(/Brier score 0\.\d{3}/);
});

describe("a wrong call ends with 2 and the usage", () => {
  test.each([
    ["no file", ["--edition", "soc2010"], "Give the file of titles and codes with --gold."],
    [
      "no edition",
      ["--gold", "x.csv"],
      "Give the edition of the codes with --edition: soc2020, soc2010, isco08 or soc2000.",
    ],
    ["an unknown flag", ["--fast"], "Unknown option '--fast'."],
    ["a title beside the flags", ["nurse"], "Unexpected argument 'nurse'."],
  ])("%s", async (_, argv, sentence) => {
    expect(await evaluateCommand(argv)).toBe(2);
    expect(printed.errors.split("\n")[0]).toBe(sentence);
    expect(printed.errors).toContain("Usage: npm run -s soc -- evaluate");
  });
});

describe("a file that cannot be used is named in a sentence", () => {
  test("one that is not there", async () => {
    await expect(evaluateCommand(["--gold", "no.csv", "--edition", "soc2010"])).rejects.toThrow(
      "There is no file no.csv.",
    );
  });

  test("one without the columns", async () => {
    const path = gold("work,known\nPlumber,yes\n");
    await expect(evaluateCommand(["--gold", path, "--edition", "soc2010"])).rejects.toThrow(
      "The file has no column “title” and “soc2010”. Name it with --title and --code.",
    );
  });

  test("one without a row that can be used", async () => {
    const path = gold("title,soc2010\nPlumber,\n");
    await expect(evaluateCommand(["--gold", path, "--edition", "soc2010"])).rejects.toThrow(
      "has no row with a title and a unit group",
    );
  });

  test("an index that is no workbook", async () => {
    const path = gold("title,soc2010\nPlumber,5314\n");
    await expect(evaluateCommand(["--gold", path, "--edition", "soc2010", "--index", path])).rejects.toThrow(
      path,
    );
  });
});

const WORKBOOK = "../shared/reference/soc2020volume2thecodingindexexcel03122025.xlsx";

describe.skipIf(!existsSync(WORKBOOK))("an index from a workbook (skipped where ../shared is absent)", () => {
  test("is used alone and answers as the bundled one made from it", async () => {
    const path = gold("title,soc2010\nHR business partner,1135\nPA,4215\nplummer,5314\n");
    expect(
      await evaluateCommand(["--gold", path, "--edition", "soc2010", "--index", WORKBOOK, "--json"]),
    ).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({ n: 3, top1: 1, failures: [] });
  });
});
