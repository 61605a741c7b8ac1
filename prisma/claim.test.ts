import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimFolder, folderHolder, releaseFolder } from "#prisma/claim";
import { kill, startScript } from "#prisma/killed.fixture";

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "soc-claim-")), "data");
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(kill));
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

/** Processes that all claim the folder at one instant, with what each was told. */
async function claimants(
  number: number,
): Promise<{ pid: number; holder: number | null; child: ChildProcess }[]> {
  const instant = String(Date.now() + 1_500);
  return await Promise.all(
    Array.from({ length: number }, async () => {
      const child = startScript("prisma/claim.fixture.ts", [folder, instant]);
      children.push(child);
      const [line] = await once(child.stdout!, "data");
      return { ...JSON.parse(String(line)), child };
    }),
  );
}

it("of several that claim at once one holds the folder, and the others are told who", async () => {
  const told = await claimants(4);
  const holders = told.filter(({ holder }) => holder === null);
  expect(holders).toHaveLength(1);
  expect(told.filter(({ holder }) => holder === holders[0]!.pid)).toHaveLength(3);
  expect(claimFolder(folder)).toBe(holders[0]!.pid);
});

it("the claim of a process that was killed counts no more, and again one of several gets it", async () => {
  const [first] = await claimants(1);
  await kill(first!.child);
  expect(folderHolder(folder)).toBeNull();
  expect((await claimants(4)).filter(({ holder }) => holder === null)).toHaveLength(1);
  expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(["claim-2"]);
});

it("a process may claim again what it holds, and give it back", () => {
  expect(claimFolder(folder)).toBeNull();
  expect(claimFolder(folder)).toBeNull();
  expect(folderHolder(folder)).toBe(process.pid);
  releaseFolder(folder);
  expect(folderHolder(folder)).toBeNull();
  expect(claimFolder(folder)).toBeNull();
});

it("a later process that was given the number of a dead one does not hold its claim", () => {
  expect(claimFolder(folder)).toBeNull();
  const file = join(folder, "claim-1");
  const { pid, began } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ pid, began: `${began} earlier` }));
  expect(folderHolder(folder)).toBeNull();
});
