import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedPerson } from "#demo/seed-person";
import type { JobKind } from "#lib/jobs/job";
import { askForJob } from "#lib/jobs/job-queue.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { type Refusal, Refusals } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { readHistory, verifyRecord } from "#lib/record/record.db";
import { CORRECTION, openTestCorrection } from "#lib/revision/open-revision.fixture";
import { importPaper, readDrafts } from "#lib/revision/papers/import/paper-import.db";
import { type PaperJob, paperImport } from "#lib/revision/papers/import/paper-job.db";
import { MAJOR_GROUP_3_FILE } from "#lib/revision/papers/major-group-3-paper";
import { readCompiled, readRevision, readStoredRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const BUNDLED = readFileSync(`data/${MAJOR_GROUP_3_FILE}`);
const PRINTED = "../shared/acceptance/major-group-3/changes.csv";
const HEADING = { label: "Major Group 3", title: "Review of Major Group 3", majorGroup: "3" };

let by: PersonActor;
beforeAll(async () => {
  process.env.SOC_SECRET = "a secret of the tests, which guards nothing at all";
  process.env.DATABASE_URL = await testDatabase("paper_import");
  await openTestCorrection();
  const one = {
    name: "C",
    email: "c@example.org",
    role: "custodian" as const,
    password: "quiet orange staircase",
  };
  by = { personId: (await seedPerson(null, one)).person.id, via: "browser", requestId: null };
});
afterAll(closeDb);

const refused = (content: Uint8Array | string, label = "Another") =>
  importPaper(by, CORRECTION, { ...HEADING, label, content: Buffer.from(content) }).then(
    () => null,
    (error: Refusal) => error,
  );
const papers = () => db().reviewPaper.count();

test("a paper becomes open issues and drafts, and decides nothing", async () => {
  const before = (await readCompiled(CORRECTION)).version;
  const id = await importPaper(by, CORRECTION, { ...HEADING, content: BUNDLED });
  expect(id, "the paper as written has the id of that name").toBe("major-group-3-again-2");
  const paper = (await readRevision(CORRECTION, "groups")).paper(id)!;
  expect(paper).toMatchObject({ open: true, label: "Major Group 3", majorGroup: "3" });
  expect(paper.issues).toHaveLength(22);
  expect(paper.issues.filter(({ stage }) => stage === "draft").length).toBe((await readDrafts(id)).length);
  expect(paper.issues.every(({ decision }) => decision === null)).toBe(true);
  const without = paper.issues.filter(({ evidence }) => evidence.includes("proposes no further action"));
  expect(without).toHaveLength(9);
  expect((await readCompiled(CORRECTION)).version, "nothing is decided").toBe(before);
  expect((await readRevision(CORRECTION)).paper(id), "the groups' own work").toBeUndefined();
});

test("its proposals say what the paper as written says", async () => {
  const written = await readStoredRevision("major-group-3");
  const imported = await readStoredRevision(CORRECTION);
  const own = imported!.proposals.filter(({ issue }) => issue.startsWith("major-group-3-again-2-"));
  expect(own.map(({ changes }) => changes)).toEqual(written!.proposals.map(({ changes }) => changes));
});

test("each paper, issue and draft has a history, and the record is whole", async () => {
  const [draft] = await readDrafts("major-group-3-again-2");
  expect(await readHistory("proposal", draft!.id)).toHaveLength(1);
  expect(await readHistory("review-paper", "major-group-3-again-2")).toHaveLength(1);
  expect(await verifyRecord()).not.toHaveProperty("problem");
});

test("one of the same name is refused, and two at a time import once", async () => {
  const twice = await Promise.all([refused(BUNDLED, "Twice"), refused(BUNDLED, "twice")]);
  expect(twice.filter((error) => error === null)).toHaveLength(1);
  expect(twice.find((error) => error !== null)).toMatchObject({ field: "label" });
});

describe("a paper that cannot be read in full", () => {
  test("leaves nothing behind, and every row of it is named", async () => {
    const lines = BUNDLED.toString("utf8").trim().split("\n");
    const before = await papers();
    const broken = lines.map((line, at) =>
      at === 3 || at === 5 ? line.replaceAll("unit", "sideways") : line,
    );
    const error = await refused(broken.join("\n"));
    expect(error).toBeInstanceOf(Refusals);
    const messages = (error as Refusals).all.map(({ message }) => message);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) expect(message).toMatch(/^Row \d+, column “/);
    expect(await papers()).toBe(before);
  });

  test.each([
    ["a,b\n1,2\n", /does not look like a review paper/],
    [BUNDLED.toString("utf8").split("\n")[0]!, /no rows|does not look like/],
    ["\u0000\u0001", /no text/],
    [new Uint8Array([0xff, 0xfe, 0x20]), /UTF-16/],
    [new Uint8Array(2 * 1024 * 1024 + 1), /larger than 2 MB/],
  ])("%# is refused with what to do", async (content, message) => {
    expect(await refused(content)).toMatchObject({ field: "file", message: expect.stringMatching(message) });
  });

  test("a name that no address can have, and a major group that is none", async () => {
    expect(await refused(BUNDLED, "…")).toMatchObject({ field: "label" });
    await expect(
      importPaper(by, CORRECTION, { ...HEADING, label: "Other", majorGroup: "x", content: BUNDLED }),
    ).rejects.toMatchObject({ field: "majorGroup" });
  });
});

test("one that is sent by browser lists the rows that cannot be read, and in the end leads to what was imported", async () => {
  const send = async (text: string, label: string) => {
    const content = (async function* () {
      yield Buffer.from(text);
    })();
    const file = await storeFile(content, { name: "paper.csv", owner: by.personId, most: 1_000_000 });
    const input: PaperJob = { ...HEADING, label, revision: CORRECTION, file: file.id };
    const job = await askForJob({ kind: "paper-import", title: label, input, owner: by.personId });
    await workOff({ "paper-import": async () => paperImport as unknown as JobKind<never> });
    return (await readJob(job))!;
  };
  const broken = await send(BUNDLED.toString("utf8").replaceAll("explicit", "perhaps"), "By browser");
  expect(broken).toMatchObject({
    state: "failed",
    failure: expect.stringMatching(/^Nothing was imported: \d+ rows/),
  });
  const [first, ...more] = await refusedRows(broken.id);
  expect(first).toMatchObject({ row: 2, column: "stated", reason: expect.stringMatching(/^“perhaps”: /) });
  expect(broken.refused).toBe(1 + more.length);
  const { state, outcome } = await send(BUNDLED.toString("utf8"), "By browser");
  expect(state).toBe("done");
  expect(outcome?.next?.href).toBe(`/revisions/${CORRECTION}/import?paper=by-browser`);
  expect(await readHistory("review-paper", "by-browser")).toMatchObject([{ actorId: by.personId }]);
});

test.skipIf(!existsSync(PRINTED))(
  "the table of the paper itself is imported too (skipped without ../shared)",
  async () => {
    const id = await importPaper(by, CORRECTION, {
      ...HEADING,
      label: "As printed",
      content: readFileSync(PRINTED),
    });
    expect((await readRevision(CORRECTION, "groups")).paper(id)?.issues).toHaveLength(22);
  },
);
