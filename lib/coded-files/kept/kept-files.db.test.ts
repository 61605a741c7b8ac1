import { afterAll, beforeAll, expect, test } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import type { CodedFile, ConfirmedSettings, Work } from "#lib/coded-files/kept/coded-file";
import {
  codedFileOf,
  deleteCodedFile,
  demandCodedFile,
  findCodedFile,
  listCodedFiles,
} from "#lib/coded-files/kept/coded-files.db";
import { CONFIRM_FIELDS, confirmed } from "#lib/coded-files/kept/confirm";
import { lookInto } from "#lib/coded-files/kept/look-into.db";
import { receive, receiveSmall } from "#lib/coded-files/kept/receive.db";
import {
  giveCode,
  leaveTitle,
  nextDoubtful,
  reviewProgress,
  takeBackLast,
} from "#lib/coded-files/kept/review.db";
import { startWork } from "#lib/coded-files/kept/start-work.db";
import { writtenFile } from "#lib/coded-files/kept/written-file.db";
import { columnField } from "#lib/files/columns/column-fields";
import { takeJob, workOn } from "#lib/jobs/held-job.db";
import { listJobs } from "#lib/jobs/jobs.db";
import { takeUpSilent } from "#lib/jobs/silent-jobs.db";
import { removeExpiredFiles, storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import { testDatabase } from "#prisma/test/clone";

const [ann, cleo] = ["ann", "cleo"];
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("kept_files");
});
afterAll(closeDb);

const bytes = (text: string) => new TextEncoder().encode(text);
const keyOf = (href: string) => href.split("/").at(-1)!;

/** A file of somebody, sent and read as it was guessed. */
async function sent(text: string, owner: string, work: Work = "code"): Promise<CodedFile> {
  const content = (async function* () {
    yield bytes(text);
  })();
  const { id } = await storeFile(content, { name: "secret titles.csv", owner, most: 2 ** 28 });
  return demandCodedFile(keyOf(await receive(id, { work, way: "" }, owner)), owner);
}

/** What is confirmed where somebody presses the button without changing anything. */
async function guessed(file: CodedFile, changed: object = {}): Promise<ConfirmedSettings> {
  const looked = await lookInto(file);
  const columns = Object.entries(looked.reading.choice.columns).map(([key, at]) => [columnField(at), key]);
  const { work } = looked;
  const values = CONFIRM_FIELDS.parse({
    ...Object.fromEntries(columns),
    ...(work.kind === "code" ? { editions: [...work.editions] } : { way: `${work.from}-${work.to}` }),
    ...changed,
  });
  const { settings, problems } = confirmed(values, looked, file.settings, ["census", "lfs"]);
  expect(problems).toEqual([]);
  return settings;
}

async function content(file: CodedFile, person: string | null): Promise<string> {
  let text = "";
  for await (const piece of writtenFile(await demandCodedFile(file.key, person)).content) text += piece;
  return text;
}

const TITLES = ["staff nurse", "Plumber", "engineer", "zzqx vvk", "bricklayer"];
const rows = (number: number) =>
  `id;Job title;x\r\n${Array.from({ length: number }, (_, at) => `00${at};${TITLES[at % TITLES.length]};"a;b"`).join("\r\n")}\r\n`;

test("a job that is killed in the middle of a part ends in the same bytes as one that is not", async () => {
  const whole = await sent(rows(4_100), ann);
  const killed = await sent(rows(4_100), ann);
  // Longer than what a request does at once.
  for (const file of [whole, killed]) await startWork({ ...file, size: 2 ** 20 }, await guessed(file));
  const { jobId } = (await codedFileOf(killed.id))!;
  const job = (await takeJob(jobId!, "killed"))!;
  const work = workOn(job, "killed", () => false);
  let parts = 0;
  const kind = await JOB_KINDS["coded-file"]!();
  const dying = kind.run({
    ...work,
    async advance(...said: Parameters<typeof work.advance>) {
      await work.advance(...said);
      if (++parts === 2) throw new Error("killed");
    },
  } as never);
  await expect(dying).rejects.toThrow("killed");
  expect(await codedFileOf(killed.id)).toMatchObject({ rows: 1_999, state: "at work" });
  await db()
    .$executeRaw`UPDATE job SET heartbeat_at = heartbeat_at - interval '1 minute' WHERE id = ${jobId}`;
  await takeUpSilent();
  await workOff(JOB_KINDS);
  const text = await content(killed, ann);
  expect(text).toBe(await content(whole, ann));
  expect(text.split("\r\n")).toHaveLength(4_102);
  expect(text).toContain('001;Plumber;"a;b";Plumber;');
  const cursor = (await codedFileOf(killed.id))!.cursor!;
  expect(cursor).toEqual((await codedFileOf(whole.id))?.cursor);
  // Begun with an index that was released no more, it begins anew.
  const before = JSON.stringify({ ...cursor, next: { offset: 40, line: 3 }, doneWith: "release 0" });
  await db().codedFile.update({ where: { id: killed.id }, data: { state: "at work", cursor: before } });
  await kind.run({ ...work, advance: async () => {} } as never);
  expect(await content(killed, ann)).toBe(text);
  expect((await codedFileOf(killed.id))?.cursor).toEqual(cursor);
  // What others see of the work says nothing of the file.
  expect(JSON.stringify(await listJobs())).not.toMatch(/secret|nurse/);
});

test("a small file is done at once, its doubtful titles are looked at, and what is chosen stands in all their rows", async () => {
  const file = await sent(rows(10), ann);
  const settings = await guessed(file, { editions: ["soc2020", "soc2010"] });
  await Promise.all([startWork(file, settings), startWork(file, settings)]);
  const done = await demandCodedFile(file.key, ann);
  expect(done).toMatchObject({ state: "done", rows: 10, jobId: null });
  const before = await reviewProgress(done);
  expect(before).toMatchObject({ rows: before.titles * 2, reviewed: 0 });
  const first = (await nextDoubtful(done, "confidence"))!;
  expect(first).toMatchObject({ title: "zzqx vvk", rows: 2, firstRow: 5, confidence: 0 });
  const editions = ["soc2020", "soc2010"];
  await giveCode(done, first.key, { edition: "soc2020", code: "2136", editions });
  // Not looked at before it has a code of each edition.
  expect((await nextDoubtful(done, "confidence"))?.chosen).toEqual({ soc2020: "2136" });
  await giveCode(done, first.key, { edition: "soc2010", code: "2137", editions });
  const second = (await nextDoubtful(done, "confidence"))!;
  expect(second.key).not.toBe(first.key);
  await leaveTitle(done, second.key);
  await takeBackLast(done);
  expect((await nextDoubtful(done, "confidence"))?.key).toBe(second.key);
  const chosen = (await content(done, ann)).split("\r\n").filter((line) => line.includes("zzqx vvk"));
  expect(chosen).toHaveLength(2);
  for (const line of chosen) {
    expect(line).toContain(";2136;");
    expect(line).toContain(";2137;");
    expect(line).toContain("Chosen in the review for SOC2010: no code was found.");
  }
});

test("a file is read by who sent it and nobody else, a visitor's by who has its address, until its time is over", async () => {
  const own = await sent(rows(3), ann);
  expect(await findCodedFile(own.key, ann)).toMatchObject({ name: "secret titles.csv" });
  for (const other of [cleo, null]) expect(await findCodedFile(own.key, other)).toBeNull();
  expect((await listCodedFiles(ann)).map(({ id }) => id)).toContain(own.id);
  expect(await listCodedFiles(cleo)).toEqual([]);
  const small = { fileName: "visit.csv", content: bytes(rows(3)) };
  const key = keyOf(await receiveSmall(small, { work: "code", way: "" }));
  const visit = (await findCodedFile(key, null))!;
  // What stands in the database opens nothing.
  expect(visit.id).not.toBe(key);
  expect(await findCodedFile(visit.id, null)).toBeNull();
  await startWork(visit, await guessed(visit));
  await db()
    .$executeRaw`UPDATE stored_file SET expires_at = now() - interval '1 minute' WHERE id = ${visit.storedId}`;
  expect(await findCodedFile(key, null)).toBeNull();
  await removeExpiredFiles();
  for (const of of [{ fileId: visit.id }])
    expect([
      await db().codedFilePart.count({ where: of }),
      await db().doubtfulTitle.count({ where: of }),
    ]).toEqual([0, 0]);
  expect(await findCodedFile(own.key, ann)).not.toBeNull();
});

test("what columns were chosen for is proposed for a file with the same headings, to whoever chose it", async () => {
  const first = await sent("Job title,Other title\nnurse,plumber\n", ann);
  const [guess, chosen] = [{ title: 0 }, { title: 1 }];
  const proposed = async (owner: string) =>
    (await lookInto(await sent("Job title , OTHER title\ncook,baker\n", owner))).reading.choice.columns;
  expect(await proposed(ann)).toEqual(guess);
  await startWork(first, await guessed(first, { [columnField(0)]: "", [columnField(1)]: "title" }));
  expect(await proposed(ann)).toEqual(chosen);
  expect(await proposed(cleo)).toEqual(guess);
  await deleteCodedFile(first);
  expect(await proposed(ann)).toEqual(guess);
});

test("a visitor's file is refused beyond its bound of rows, and nothing of it is left", async () => {
  const stored = await db().storedFile.count();
  const long = { fileName: "long.csv", content: bytes(rows(10_001)) };
  await expect(receiveSmall(long, { work: "code", way: "" })).rejects.toThrow(
    "Sign in to send one of up to 1,000,000",
  );
  for (const [text, said] of [
    ["", "This file is empty."],
    ["\n \n", "There is nothing in this file."],
    ["Job title,SOC 2010\n", "There are no rows below the headings."],
    ["%PDF-1.4", "PDF document"],
  ] as const)
    for (const work of ["code", "convert"] as const) {
      const none = { fileName: "none.csv", content: bytes(text) };
      const refused = receiveSmall(none, { work, way: "" });
      await expect(refused).rejects.toThrow(said);
      await expect(refused).rejects.toBeInstanceOf(Refusal);
    }
  expect(await db().storedFile.count()).toBe(stored);
});

test("codes of a file are converted, and their counts add up", async () => {
  const file = await sent("code,jobs\n2136,100\n2134.0,50\nplumber,7\n", ann, "convert");
  await startWork(file, await guessed(file));
  const done = await demandCodedFile(file.key, ann);
  const tally = done.cursor!.tally;
  if (tally.kind !== "convert") throw new Error("It was coded.");
  expect(tally).toMatchObject({ rows: 3, outcomes: { refused: 1 } });
  const sum = (of: "given" | "apportioned" | "left") =>
    Object.values(tally.levels).reduce((all, totals) => all + totals[of], 0);
  expect(sum("given")).toBe(157);
  expect(sum("apportioned") + sum("left")).toBeCloseTo(157);
});
