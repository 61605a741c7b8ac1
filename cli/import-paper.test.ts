import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { Failure } from "#cli/failure";
import { importPaperCommand } from "#cli/import-paper";
import { seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
const FILE = "data/major-group-3-paper.csv";
const AS = ["--as", "C@example.org"];
const NAMED = ["--label", "Major Group 3", "--title", "Review of Major Group 3", "--major-group", "3"];
let url = "";
beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  url = await testDatabase("import_paper_command");
  process.env.DATABASE_URL = url;
  await reopenPublished();
  await seedPerson(null, {
    name: "C",
    email: "c@example.org",
    role: "custodian",
    password: "quiet orange staircase",
  });
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(closeDb);

test("a paper is imported in the name of a custodian", async () => {
  expect(await importPaperCommand([FILE, ...AS, ...NAMED])).toBe(0);
  const [, id] = /\/revisions\/[\w-]+\/papers\/([\w-]+)/.exec(printed.out) ?? [];
  expect((await readRevision("soc2010-soc2020", "groups")).paper(id!)?.issues).toHaveLength(22);
  expect(await readHistory("review-paper", id!)).toMatchObject([{ actorName: "C", via: "terminal" }]);
});

test("what cannot be read is named row by row, and ends with 1", async () => {
  const folder = mkdtempSync(join(tmpdir(), "paper-"));
  try {
    const file = join(folder, "paper.csv");
    writeFileSync(file, "not,a,paper\n1,2,3\n");
    expect(await importPaperCommand([file, ...AS, "--label", "Other", "--title", "Other"])).toBe(1);
    expect(printed.errors).toMatch(/^Refused, and nothing was changed:\n {2}.*does not look like/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("nobody but a custodian imports, and a file has to be there", async () => {
  await expect(importPaperCommand([FILE, "--as", "x@example.org", ...NAMED])).rejects.toThrow(
    /no custodian here/,
  );
  await expect(importPaperCommand(["nowhere.csv", ...AS, ...NAMED])).rejects.toThrow(Failure);
});

test.each([
  [[], "Name the one file"],
  [[FILE, ...NAMED], "Say by --as"],
  [[FILE, ...AS, "--label", " "], "--label and a --title"],
  [[FILE, "--sideways"], "--sideways"],
])("%j is refused with what to do", async (argv, message) => {
  expect(await importPaperCommand(argv)).toBe(2);
  expect(printed.errors).toContain(message);
});
