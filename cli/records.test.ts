import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { recordsCommand } from "#cli/records";

const printed = captured();

test("prints as many records as wanted, the same for the same seed, with the right code only where it is asked for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "records-"));
  const path = join(folder, "records.csv");
  try {
    expect(await recordsCommand(["generate", "20", "--seed", "5", "--with-truth", "--out", path])).toBe(0);
    expect(await recordsCommand(["generate", "20", "--seed", "5"])).toBe(0);
    const written = readFileSync(path, "utf8").trimEnd().split("\n");
    const plain = printed.out.trimEnd().split("\n");
    expect(written).toHaveLength(21);
    expect(written[0]).toMatch(/^record_id,job_title,.*,true_code$/);
    expect(plain).toEqual(written.map((line) => line.slice(0, line.lastIndexOf(","))));
    expect(
      await recordsCommand(["generate", "1", "--out", join(folder, "none", "a.csv")]).catch(String),
    ).toMatch("cannot be written (ENOENT).");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [["10"], "Say: records generate N."],
  [["generate"], "Say how many records, from 1 to 10,000,000."],
  [["generate", "99999999"], "Say how many records"],
  [["generate", "5", "--seed", "x"], "Give the seed as a whole number"],
  [["generate", "5", "--wrong", "2"], "Give the share of wrong codes as a number from 0 to 1."],
  [
    ["generate", "5", "--edition", "soc1066"],
    "There is no edition “soc1066” that the index has codes of. Give soc2020",
  ],
])("says what is wrong with %j", async (argv, fault) => {
  expect(await recordsCommand(argv)).toBe(2);
  expect(printed.errors).toContain(fault);
});
