import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smallData } from "#cli/small-data.fixture";
import { readBundledEntries } from "#lib/imports/bundled/bundled";
import { hasEnded, kill, startScript } from "#prisma/killed.fixture";

let home: string;
let folder: string;
let data: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "soc-first-start-"));
  // As a checkout anyone may enter.
  chmodSync(home, 0o755);
  folder = join(home, "data");
  data = smallData();
});
afterAll(async () => {
  await Promise.all(children.map(kill));
  const pid = join(folder, "postgres", "cluster", "postmaster.pid");
  if (existsSync(pid)) process.kill(Number(readFileSync(pid, "utf8").split("\n")[0]), "SIGQUIT");
  for (const made of [home, data])
    rmSync(made, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

interface Start {
  child: ChildProcess;
  /** All that it printed so far. */
  printed(): string;
}

function start(): Start {
  const child = startScript("cli/first-start.fixture.ts", [data], {
    SOC_DATA_DIR: folder,
    DATABASE_URL: "",
    SOC_SECRET: "",
  });
  children.push(child);
  let printed = "";
  for (const stream of [child.stdout!, child.stderr!]) stream.on("data", (text) => (printed += text));
  return { child, printed: () => printed };
}

/** Waits until a start has come to a moment. */
async function until({ child, printed }: Start, moment: (printed: string) => boolean): Promise<void> {
  while (!moment(printed())) {
    if (hasEnded(child)) throw new Error(`It ended before:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const cluster = (...path: string[]) => existsSync(join(folder, "postgres", "cluster", ...path));
/** Folders in which a database server is being made, or was. */
const making = () =>
  existsSync(join(folder, "postgres"))
    ? readdirSync(join(folder, "postgres")).filter((name) => name.startsWith("cluster.making"))
    : [];
/** A first start was killed in one of them before. */
const madeHalf = () =>
  making().filter((name) => existsSync(join(folder, "postgres", name, "global"))).length > 1;

it("of two first starts in one folder one goes on, and the other says so and touches nothing", async () => {
  const first = start();
  await until(first, () => making().length > 0);
  const second = start();
  const [code] = await once(second.child, "exit");
  expect(code).toBe(1);
  expect(second.printed()).toMatch(
    new RegExp(
      `^Another start or command \\(process ${first.child.pid}\\) uses the database in .*; wait until`,
    ),
  );
  expect(hasEnded(first.child)).toBe(false);
});

it.each<[string, (printed: string) => boolean]>([
  ["while its database server is made", madeHalf],
  ["while its database server starts", () => cluster("postmaster.pid")],
  ["while it loads the facts", (printed) => / of .* facts/.test(printed)],
  ["while it keeps the revisions", (printed) => printed.includes("reading the decisions")],
])("a first start that is killed %s is mended by the next", async (_, moment) => {
  await Promise.all(children.splice(0).map(kill));
  const killed = start();
  await until(killed, moment);
  await kill(killed.child);
});

it("and the start after all these has everything once", async () => {
  const last = start();
  await once(last.child, "exit");
  const entries = readBundledEntries(data).length;
  expect(last.printed()).toContain(`done {"facts":1,"entries":${entries},"revisions":2,"compiles":1}`);
  expect(readdirSync(join(folder, "postgres")).sort()).toEqual(["cluster", "password", "postgres.log"]);
  expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^claim-\d+$/), "postgres", "secret"]);
});
