import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { captured } from "#cli/captured.fixture";
import { titleListsCommand } from "#cli/title-lists";
import { closeDb, db } from "#lib/platform/db";
import { testDatabase } from "#prisma/test/clone";

const printed = captured();
const folder = mkdtempSync(join(tmpdir(), "title-lists-"));
let url = "";
beforeAll(async () => {
  url = await testDatabase("title_lists_command");
});
beforeEach(() => {
  process.env.DATABASE_URL = url;
});
afterAll(async () => {
  await closeDb();
  rmSync(folder, { recursive: true });
});

function file(text: string): string[] {
  const path = join(folder, "titles.csv");
  writeFileSync(path, text);
  const said = ["--name", "Adverts", "--kind", "adverts", "--source", "Invented", "--licence", "None"];
  return ["import", path, ...said];
}

test("a list is read and coded, and its coverage printed", async () => {
  const text = "what,2025 Q1,2025 Q2\nStaff nurse,30,30\nzzqx vvk,10,30\n";
  expect(await titleListsCommand([...file(text), "--title", "what"])).toBe(0);
  expect(printed.out).toContain("2025 Q1\t50%\t0%\t50%\t75%\t0%\t25%");
  expect(printed.out).toContain("2 titles, 1 cluster without a home");
});

test("what cannot be read is refused with the row, and nothing of it is kept", async () => {
  expect(await titleListsCommand(file("Job title,2025 Q1\nStaff nurse,30\nNurse,many\nPorter,3\n"))).toBe(1);
  expect(printed.errors).toContain("row 3, column 2025 Q1: “many” is no count");
  expect(await titleListsCommand(file("Job title,Adverts\nStaff nurse,30\n"))).toBe(1);
  expect(printed.errors).toContain("Give the quarter that the whole list is of");
  process.env.DATABASE_URL = url;
  expect([await db().titleList.count(), await db().storedFile.count()]).toEqual([1, 0]);
});

test("a wrong call is told what to give, and ends with 2", async () => {
  for (const [argv, sentence] of [
    [["code"], "Give import, coverage or list."],
    [["coverage", "x"], "Give the number of the list."],
    [["import", "titles.csv"], "Say with --kind"],
  ] as const) {
    expect(await titleListsCommand([...argv])).toBe(2);
    expect(printed.errors).toContain(sentence);
  }
});
