import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { figuresCommand } from "#cli/figures";
import { table14Row, table14Workbook } from "#lib/figures/import/figures.fixture";
import { closeDb } from "#lib/platform/db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
let url = "";
let file = "";
beforeAll(async () => {
  url = await testDatabase("cli_figures");
  file = join(await mkdtemp(join(tmpdir(), "figures-")), "Table 14.5a 2018 (revised).xlsx");
  const rows = [
    table14Row("Managers, directors and senior officials", "1", 2_820, 20),
    table14Row("Chief executives and senior officials", "1111", "x", 40),
    table14Row("No group", "9998", 1, 10),
  ];
  const title =
    "Table 14.5a Hourly pay - Gross (£) - For all employee jobs: United Kingdom, 2018 (revised), SOC2010";
  await writeFile(file, await table14Workbook({ All: rows, Male: rows }, title));
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(closeDb);

test("a table whose label and codes disagree is refused with how many are of each edition, until it is said", async () => {
  expect(await figuresCommand(["import", file])).toBe(1);
  expect(printed.errors).toMatch(/Refused, and nothing was changed: .*SOC2020.*SOC2010/s);
});

test("a table is imported, listed and taken out again", async () => {
  expect(await figuresCommand(["import", file, "--edition", "soc2020", "--despite"])).toBe(0);
  expect(printed.out).toContain("refused, sheet All, row 6, Code: “9998”");
  expect(printed.out).toContain("Imported Annual Survey of Hours and Earnings 2018 revised, Table 14.");
  expect(await figuresCommand(["list"])).toBe(0);
  expect(printed.out).toContain("ashe-2018-revised  ");
  expect(await figuresCommand(["retire", "ashe-2018-revised", "--reason", "To try it"])).toBe(0);
  expect(printed.out).toContain("is taken out.");
});

test.each([[["import"]], [["retire", "x"]], [["sing"]], [["import", "x", "--loud"]]])(
  "%j is a wrong call",
  async (argv) => {
    expect(await figuresCommand(argv)).toBe(2);
  },
);
