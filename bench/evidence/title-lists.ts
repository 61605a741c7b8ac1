import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { csvOf, mistyped, surveyTitles } from "#bench/coded-files/survey-titles";
import { Failure } from "#cli/failure";
import { readBundled, readBundledEntries } from "#lib/imports/bundled/bundled";
import { readJob } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { titleKey } from "#lib/lookup/words/title-key";
import { closeDb } from "#lib/platform/db";
import { pick, randomFrom } from "#lib/platform/random";
import { AT_TERMINAL } from "#lib/record/entry";
import { type ClusterTitle, clusterTitles } from "#lib/title-lists/clusters/cluster-titles";
import { titleReader } from "#lib/title-lists/clusters/title-reading";
import { lookIntoList, receiveList } from "#lib/title-lists/import/receive.db";
import { startList } from "#lib/title-lists/import/start-list.db";
import { demandTitleList } from "#lib/title-lists/title-lists.db";

/** How much is measured. */
export interface TitleListsSize {
  /** Rows of a list, a title and a quarter each; some seven in a hundred titles are different. */
  rows: number;
  /** Different titles without a code that are put into clusters. */
  clustered: number;
}
export const FULL_LIST: TitleListsSize = { rows: 1_000_000, clustered: 100_000 };
export const SMALL_LIST: TitleListsSize = { rows: 50_000, clustered: 10_000 };

/** What was measured. */
export interface TitleListsFigures {
  rows: number;
  /** Different titles. */
  titles: number;
  /** From the worker’s start to the end, and of that until the rows were read, gathered and coded. */
  seconds: number;
  untilRead: number;
  untilGathered: number;
  untilCoded: number;
  titlesASecond: number;
  /** The most memory that the worker had, in MB. */
  memory: number;
  clustered: number;
  clusters: number;
  clusterSeconds: number;
  /** Memory of this process while it made them, in MB. */
  clusterMemory: number;
}

const QUARTERS = ["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4"];
const LOOKED_EVERY = 250;

/**
 * Has a list of titles read, coded and clustered by a worker as the site does it, and puts different titles that nobody has a
 * code for into clusters here.
 */
export async function benchTitleLists(databaseUrl: string, size: TitleListsSize): Promise<TitleListsFigures> {
  const clustering = clusteringOf(size.clustered);
  process.env.DATABASE_URL = databaseUrl;
  try {
    return { ...(await workedOff(await sent(size.rows), size.rows)), ...clustering };
  } finally {
    await closeDb();
  }
}

/** A list that was sent and confirmed as it was guessed. @returns its number */
async function sent(rows: number): Promise<number> {
  const titles = readBundledEntries()
    .map(({ natural }) => natural)
    .filter((title) => title.length > 3);
  const survey = surveyTitles(titles, randomFrom(11));
  async function* content() {
    for (const text of csvOf(["job title", "quarter", "adverts"], rows, (at) => [
      survey(),
      QUARTERS[at % QUARTERS.length]!,
      String(1 + (at % 7)),
    ]))
      yield Buffer.from(text);
  }
  const file = await storeFile(content(), { name: "titles.csv", owner: null, most: 2 ** 30 });
  const said = { name: "Measured", source: "Made up", licence: "None", kind: "adverts", note: "" } as const;
  const id = await receiveList(AT_TERMINAL, file, said);
  const list = await demandTitleList(id);
  const { reading, period } = await lookIntoList(list);
  await startList(list, { reading: { ...reading, addUp: true }, period, least: 1 }, null);
  return id;
}

async function workedOff(id: number, rows: number) {
  let memory = 0;
  const until: Record<string, number> = {};
  const start = performance.now();
  const worker = spawn(process.execPath, ["--import", "tsx", "cli/soc.ts", "work"], { stdio: "ignore" });
  for (;;) {
    await setTimeout(LOOKED_EVERY);
    memory = Math.max(memory, memoryOf(worker));
    if (worker.exitCode !== null) throw new Failure("The worker ended by itself.");
    const list = await demandTitleList(id);
    const job = await readJob(list.jobId ?? "");
    if (job?.state === "failed") throw new Failure(job.failure ?? "The list failed.");
    const seconds = (performance.now() - start) / 1_000;
    if (/rows read$/.test(job?.stage ?? "")) until.read = seconds;
    if (job?.stage === "gathering the titles") until.gathered = seconds;
    if (/titles coded$/.test(job?.stage ?? "")) until.coded = seconds;
    if (!list.came) continue;
    const ended = once(worker, "exit");
    worker.kill("SIGTERM");
    await ended;
    const { titles } = list.came;
    const coding = (until.coded ?? seconds) - (until.gathered ?? until.read ?? 0);
    return {
      ...{ rows, titles, memory: Math.round(memory) },
      seconds: Math.round(seconds),
      untilRead: Math.round(until.read ?? 0),
      untilGathered: Math.round(until.gathered ?? until.read ?? 0),
      untilCoded: Math.round(until.coded ?? 0),
      titlesASecond: Math.round(titles / Math.max(1, coding)),
    };
  }
}

/** Different titles of words of the index put together anew, one in twelve with a slip, in clusters. */
function clusteringOf(wanted: number) {
  const { editions, groups, entries, abbreviations } = readBundled();
  const reader = titleReader(buildLookup(lookupDataOf({ editions, groups, entries, abbreviations })));
  const random = randomFrom(12);
  const words = [...new Set(entries.flatMap(({ natural }) => natural.toLowerCase().split(/[^a-z]+/)))].filter(
    (word) => word.length > 3,
  );
  const heads = entries
    .map(({ title }) => title.split(/[, ]/)[0]!.toLowerCase())
    .filter((head) => head.length > 3);
  const made = new Map<string, ClusterTitle>();
  while (made.size < wanted) {
    const title = mistyped([pick(words, random), pick(words, random), pick(heads, random)].join(" "), random);
    const key = titleKey(title);
    if (key !== "") made.set(key, { key, title, total: 1 + Math.floor(1 / (random() + 0.001)) });
  }
  const start = performance.now();
  const clusters = clusterTitles([...made.values()], reader);
  return {
    clustered: made.size,
    clusters: clusters.length,
    clusterSeconds: Number(((performance.now() - start) / 1_000).toFixed(1)),
    clusterMemory: Math.round(process.memoryUsage().rss / 1e6),
  };
}

/** What a process has of memory now, in MB; 0 where it is not there any more. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1_000;
  } catch {
    return 0;
  }
}
