import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { csvOf, surveyTitles } from "#bench/coded-files/survey-titles";
import { Failure } from "#cli/failure";
import { codeWork } from "#lib/coded-files/file-work";
import type { CodedFile, ConfirmedSettings } from "#lib/coded-files/kept/coded-file";
import { demandCodedFile } from "#lib/coded-files/kept/coded-files.db";
import { lookInto } from "#lib/coded-files/kept/look-into.db";
import { receive } from "#lib/coded-files/kept/receive.db";
import { startWork } from "#lib/coded-files/kept/start-work.db";
import { writtenFile } from "#lib/coded-files/kept/written-file.db";
import { readBundledEntries } from "#lib/imports/bundled/bundled";
import { storeFile } from "#lib/jobs/stored-file.db";
import { closeDb } from "#lib/platform/db";
import { randomFrom } from "#lib/platform/random";

/** Whose files they are; nobody by that id is there. */
const OWNER = "bench";
/** A worker is killed once so much of the file is done. */
const KILLED_AT = 0.4;
const LOOKED_EVERY = 250;

/**
 * Has a file of titles as surveys have them coded as the site does it, by a worker that goes through and by one that is killed
 * on the way and followed by another, and prints the rows a second from the worker's start, the most memory that it had, and
 * whether both gave the same bytes.
 */
export async function benchCodedJobs(databaseUrl: string, rows: number): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  try {
    const whole = await worked(await sent(rows), rows, false);
    const killed = await worked(await sent(rows), rows, true);
    console.log("\nA file of titles coded by a worker, as the site does it");
    console.table({ "at once": figures(rows, whole), "killed on the way": figures(rows, killed) });
    console.log(`The same bytes after the kill: ${whole.sha256 === killed.sha256 ? "yes" : "no"}.`);
    if (whole.sha256 !== killed.sha256) throw new Failure("The file came out otherwise after the kill.");
  } finally {
    await closeDb();
  }
}

interface Worked {
  seconds: number;
  /** MB. */
  memory: number;
  kills: number;
  sha256: string;
}

function figures(rows: number, { seconds, memory, kills }: Worked) {
  return {
    rows,
    seconds: Math.round(seconds),
    "rows a second": Math.round(rows / seconds),
    "MB of memory at most": Math.round(memory),
    kills,
  };
}

/** A file that was sent and confirmed as it was guessed; the same each time. */
async function sent(rows: number): Promise<CodedFile> {
  const titles = readBundledEntries()
    .map(({ natural }) => natural)
    .filter((title) => title.length > 3);
  const survey = surveyTitles(titles, randomFrom(11));
  async function* content() {
    for (const text of csvOf(["job title"], rows, () => [survey()])) yield Buffer.from(text);
  }
  const { id } = await storeFile(content(), { name: "titles.csv", owner: OWNER, most: 2 ** 30 });
  const key = (await receive(id, { work: "code", way: "" }, OWNER)).split("/").at(-1)!;
  const file = await demandCodedFile(key, OWNER);
  const { reading, names, headings, sheetRows, editions } = await lookInto(file);
  const work = codeWork([editions[0]?.id ?? ""]);
  const settings: ConfirmedSettings = { ...file.settings, ...reading, work, names, headings, sheetRows };
  await startWork({ ...file, size: Number.MAX_SAFE_INTEGER }, settings);
  return file;
}

async function worked({ key }: CodedFile, rows: number, kill: boolean): Promise<Worked> {
  let [memory, kills] = [0, 0];
  const start = performance.now();
  let worker = work();
  for (;;) {
    await setTimeout(LOOKED_EVERY);
    memory = Math.max(memory, memoryOf(worker));
    if (worker.exitCode !== null) throw new Failure("The worker ended by itself.");
    const file = await demandCodedFile(key, OWNER);
    if (file.state === "done") break;
    if (!kill || kills > 0 || file.rows < KILLED_AT * rows) continue;
    await ended(worker, "SIGKILL");
    kills++;
    worker = work();
  }
  const seconds = (performance.now() - start) / 1_000;
  await ended(worker, "SIGTERM");
  const hash = createHash("sha256");
  for await (const piece of writtenFile(await demandCodedFile(key, OWNER)).content) hash.update(piece);
  return { seconds, memory, kills, sha256: hash.digest("hex") };
}

function work(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "cli/soc.ts", "work"], { stdio: "ignore" });
}

async function ended(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const over = once(worker, "exit");
  worker.kill(signal);
  await over;
}

/** What a process has of memory now, in MB; 0 where it is not there any more. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_000;
  } catch {
    return 0;
  }
}
