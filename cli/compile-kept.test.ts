import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { captured } from "#cli/captured.fixture";
import { compileCommand } from "#cli/compile";
import { Failure } from "#cli/failure";
import { seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { recorded } from "#lib/record/record.db";
import { listCompiles } from "#lib/revision/compiles/compiles.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
let url = "";
beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  url = await testDatabase("compile_command");
  process.env.DATABASE_URL = url;
  await reopenPublished();
  await propose();
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(closeDb);

/** An open proposal to rename 1115, in a paper of its own. */
async function propose(): Promise<void> {
  const { person } = await seedPerson(null, {
    name: "C",
    email: "c@example.org",
    role: "custodian",
    password: "quiet orange staircase",
  });
  await recorded({ personId: person.id, via: "browser", requestId: null }, async (transaction, record) => {
    await transaction.reviewPaper.create({
      data: { id: "digital", revisionId: "soc2010-soc2020", title: "Digital", label: "Digital", open: true },
    });
    await transaction.issue.create({
      data: {
        id: "digital-1",
        paperId: "digital",
        number: 1,
        question: "Is there a group for it?",
        origin: "working group",
        sources: [],
        targets: [],
      },
    });
    await transaction.proposal.create({
      data: {
        id: "digital-1-proposal",
        issueId: "digital-1",
        proposerId: person.id,
        stage: "draft",
        version: 1,
      },
    });
    await transaction.proposalVersion.create({
      data: {
        proposalId: "digital-1-proposal",
        version: 1,
        title: "Create 2138",
        changes: [{ type: "create", group: { code: "2138", title: "Prompt engineers" } }],
        savedById: person.id,
      },
    });
    await record({
      action: "drafted a proposal",
      subjectKind: "proposal",
      subjectId: "digital-1-proposal",
      before: null,
      after: {},
      reason: null,
    });
  });
}

describe("where there is a database", () => {
  test("open proposals are compiled when they are asked for, and not otherwise", async () => {
    expect(await compileCommand(["--csv"])).toBe(0);
    expect(printed.out).not.toContain("Prompt engineers");
    printed.out = "";
    expect(await compileCommand(["--proposals", "all", "--csv"])).toBe(0);
    expect(printed.out).toMatch(/\n,,2138,Prompt engineers,.*"?Digital, issue 1"?\n/);
  });

  test("a compile that is kept comes out as it did, byte for byte", async () => {
    const [stored] = await listCompiles("soc2010-soc2020");
    expect(await compileCommand(["--kept", String(stored!.id)])).toBe(0);
    expect(createHash("sha256").update(printed.out).digest("hex")).toBe(stored!.outputHash);
    printed.out = "";
    expect(await compileCommand(["--kept", String(stored!.id), "--check"])).toBe(0);
    expect(printed.out).toMatch(/^No problems and 142 warnings/);
  });

  test.each(["999", "one", "-1"])("there is no compile %j, and that is said", async (number) => {
    await expect(compileCommand([`--kept=${number}`])).rejects.toThrow(Failure);
    await expect(compileCommand([`--kept=${number}`])).rejects.toThrow(`No compile ${number} is kept`);
  });

  test("it is made again by itself", async () => {
    expect(await compileCommand(["--kept", "1", "--proposals", "all"])).toBe(1);
    expect(printed.errors).toContain("made again by itself");
  });
});

test("where there is none, the published revision is compiled to the same bytes, and no database is made", async () => {
  expect(await compileCommand(["--csv"])).toBe(0);
  const kept = printed.out;
  printed.out = "";
  const folder = mkdtempSync(join(tmpdir(), "no-database-"));
  try {
    vi.stubEnv("DATABASE_URL", "");
    vi.stubEnv("SOC_DATA_DIR", join(folder, "data"));
    vi.resetModules();
    const { compileCommand: alone } = await import("#cli/compile");
    expect(await alone(["--csv"])).toBe(0);
    expect(printed.out).toBe(kept);
    await expect(alone(["--kept", "1"])).rejects.toThrow("no database here that keeps compiles");
    expect(printed.errors, "of the first alone").toMatch(/^SOC2010–SOC2020, release 1, [^\n]+\n$/);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  }
});
