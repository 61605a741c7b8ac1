import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { compileCommand } from "#cli/compile";
import { Failure } from "#cli/failure";

const printed = captured();

test.each([[["--csv"]], [["--proposals", "accepted", "--csv"]], [["--proposals=all", "--csv"]], [[]]])(
  "%j prints the 678 compiled rows with the issues behind them",
  async (argv) => {
    expect(await compileCommand(argv)).toBe(0);
    expect(printed.out.startsWith("source_code,source_title,target_code,target_title,kind,")).toBe(true);
    const rows: Record<string, string>[] = parse(printed.out, { columns: true });
    expect(rows).toHaveLength(678);
    expect(rows[0]).toMatchObject({
      source_code: "1115",
      target_code: "1111",
      kind: "recode",
      count_men_lfs: "361",
      issues: "Major Group 1 as published, issue 8",
    });
    expect(rows.find(({ source_code }) => source_code === "1132")?.issues).toMatch(/issue \d+$/);
    expect(rows.filter(({ issues }) => issues === "unchanged").length).toBeGreaterThan(50);
  },
);

test("the published revision breaks no rule: the check says so and ends with 0", async () => {
  expect(await compileCommand(["--check"])).toBe(0);
  expect(printed.out).toBe("No problems and 142 warnings; --warnings lists them.\n");
});

test("warnings are listed when asked for", async () => {
  expect(await compileCommand(["--check", "--warnings"])).toBe(0);
  expect(printed.out.split("\n").filter((line) => line.startsWith("warning code-reused: "))).toHaveLength(
    142,
  );
});

test.each([
  [["--revision", "soc2020-soc2099"], "There is no revision “soc2020-soc2099”"],
  [["--revision", "major-group-3"], "Nothing of the revision major-group-3 is released yet. Give --draft"],
])("%j is refused with what there is", async (argv, sentence) => {
  await expect(compileCommand(argv)).rejects.toThrow(sentence);
  expect(printed.out).toBe("");
});

test("a revision gives what it has released; as a draft, what it has been decided so far, and says so", async () => {
  expect(await compileCommand(["--revision", "soc2010-soc2020"])).toBe(0);
  expect(printed.errors).toMatch(/^SOC2010–SOC2020, release 1, /);
  const released = printed.out;
  expect(await compileCommand(["--revision", "soc2010-soc2020", "--draft"])).toBe(0);
  expect(printed.out.slice(released.length)).toBe(released);
  expect(printed.errors).toContain("A draft: what the revision soc2010-soc2020 has been decided so far.");
});

test("it explains itself", async () => {
  expect(await compileCommand(["--help"])).toBe(0);
  expect(printed.out).toContain("Usage: npm run -s soc -- compile");
});

test.each([
  [["--proposals", "some"], "“some” is no choice of proposals"],
  [["--csv", "--check"], "either the table or the check"],
  [["--warnings"], "Give --check too"],
  [["--paper", "x.csv", "--proposals", "all"], "compiled by itself"],
  [["--draft"], "Give --revision ID too"],
  [["--paper", "x.csv", "--revision", "r"], "Give --revision without them"],
  [["--sideways"], "--sideways"],
])("%j is refused with what to do", async (argv, message) => {
  expect(await compileCommand(argv)).toBe(1);
  expect(printed.errors).toContain(message);
  expect(printed.errors).toContain("Usage:");
  expect(printed.out).toBe("");
});

describe("a review paper", () => {
  const HEADINGS =
    "change_id,issue,issue_question,issue_outcome,stated,level,operation,source_codes,source_extent,target_codes,target_titles,target_parent,index_entries_or_notes,evidence_cited";
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "paper-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const paperOf = (row: string) => {
    const path = join(folder, "paper.csv");
    writeFileSync(path, `${HEADINGS}\n${row}\n`);
    return path;
  };

  test("is compiled by itself, and what it leaves open ends with 1", async () => {
    const path = paperOf("a,1,Is it right?,proposal,explicit,unit,rename,2133,whole,,IT managers,(213),,");
    expect(await compileCommand(["--paper", path, "--check"])).toBe(1);
    expect(printed.out).toContain("problem code-given: Paper, issue 1: IT managers has no code yet.");
  });

  test("with a row that cannot be read is refused as a whole", async () => {
    const path = paperOf("a,1,Is it right?,proposal,explicit,unit,rename,9999,whole,9999,IT managers,,,");
    const refused = compileCommand(["--paper", path]);
    await expect(refused).rejects.toThrow(Failure);
    await expect(refused).rejects.toThrow("row 2, column “source_codes”, “9999”");
  });

  test.each([
    ["data/editions.csv", "does not look like a review paper"],
    ["nowhere.csv", "Give the name of a CSV file"],
    ["data", "Give the name of a CSV file"],
  ])("%s is refused with what to do", async (path, message) => {
    await expect(compileCommand(["--paper", path])).rejects.toThrow(message);
  });
});
