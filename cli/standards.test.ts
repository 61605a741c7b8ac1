import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { standardsCommand } from "#cli/standards";
import { readUrn } from "#lib/standards/urn";

const printed = captured();

test("writes as many invented standards as wanted, each marked so, the same for the same seed", async () => {
  const folder = mkdtempSync(join(tmpdir(), "standards-"));
  try {
    const [first, second] = [join(folder, "first.csv"), join(folder, "second.csv")];
    for (const out of [first, second])
      expect(await standardsCommand(["generate", "60", "--seed", "3", "--out", out])).toBe(0);
    const text = readFileSync(first, "utf8");
    expect(readFileSync(second, "utf8")).toBe(text);
    const [headings, ...rows] = text.trimEnd().split("\n");
    expect(headings).toMatch(/^URN,Title,.*,Invented$/);
    expect(rows).toHaveLength(60);
    expect(rows.every((row) => row.endsWith(",yes"))).toBe(true);
    const urns = rows.map((row) => readUrn(row.slice(0, row.indexOf(","))));
    expect(urns.every(({ isRead }) => isRead)).toBe(true);
    expect(new Set(urns.map(({ key }) => key)).size).toBe(60);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  [["60"], "Say: standards generate N."],
  [["generate", "999999"], "Say how many standards, from 1 to 200,000."],
  [["generate", "5", "--edition", "soc1066"], "There is no edition “soc1066”"],
])("says what is wrong with %j", async (argv, fault) => {
  expect(await standardsCommand(argv)).toBe(2);
  expect(printed.errors).toContain(fault);
});
