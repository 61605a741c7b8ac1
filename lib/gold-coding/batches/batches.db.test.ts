import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { readSheets } from "#lib/files/read-workbook";
import { closeBatch, readBatch, reopenBatch, startBatch } from "#lib/gold-coding/batches/batches.db";
import { askConfidence } from "#lib/gold-coding/batches/confidence/confidence-job.db";
import { eraseBatch } from "#lib/gold-coding/batches/erasing/erasing.db";
import { askErasing, eraseEnded } from "#lib/gold-coding/batches/erasing/records-erasing.db";
import { goldColumns } from "#lib/gold-coding/batches/export/gold-columns";
import { goldRecords, recordExport } from "#lib/gold-coding/batches/export/gold-export.db";
import { goldFile, MOST_RECORDS } from "#lib/gold-coding/batches/export/gold-file";
import { listFiles, rememberedColumns, takeFile } from "#lib/gold-coding/batches/import/batch-files.db";
import { lookInto } from "#lib/gold-coding/batches/import/sent-file.db";
import { startImport, takeOutFile } from "#lib/gold-coding/batches/import/start-import.db";
import { landing } from "#lib/gold-coding/batches/landing.db";
import { readProgress } from "#lib/gold-coding/batches/progress.db";
import { decisionsOf } from "#lib/gold-coding/batches/records/record.db";
import { readFilter } from "#lib/gold-coding/batches/records/record-filter";
import { logViews, viewsOf } from "#lib/gold-coding/batches/records/record-views.db";
import {
  countRecords,
  findByReference,
  listRecords,
  RECORDS_SHOWN,
} from "#lib/gold-coding/batches/records/records.db";
import { restoreRecord, withdrawRecord } from "#lib/gold-coding/batches/records/withdraw.db";
import { goldCodingCount, queuesOf, waitingFor } from "#lib/gold-coding/batches/waiting.db";
import { type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { doJob } from "#lib/jobs/do-job.db";
import { cancelJob, retryJob } from "#lib/jobs/job-queue.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { readPerson } from "#lib/people/people.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { readHistory, verifyRecord } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

let batch: GoldCoding;
let by: PersonActor;
const reason = "a test";
const END = "2029-12-31";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("gold_batches");
  batch = await goldCoding({ records: 120, overlap: 2, coders: 2 });
  by = { ...AT_TERMINAL, via: "browser", personId: batch.custodian };
});
afterAll(closeDb);

const newBatch = (id: string) =>
  startBatch(by, { id, title: `Batch ${id}`, note: "", endsOn: END, edition: "soc2020", secondEdition: "" });

/** Gives a coder's answer to a record of the batch in work, as the coding screen would. */
async function decide(at: number, coder: number, code: string, said: { note?: string; query?: string } = {}) {
  const recordId = batch.recordIds[at]!;
  const seat = await db().seat.findFirstOrThrow({ where: { recordId, state: { in: ["free", "returned"] } } });
  const personId = batch.coders[coder]!;
  await db().seat.update({ where: { id: seat.id }, data: { state: "coded", personId } });
  return db().codingDecision.create({
    data: {
      ...{ seatId: seat.id, queueId: batch.queueId, recordId, personId },
      ...{ outcomes: ["wrong"], codes: [code], otherCodes: [""], ...said },
    },
  });
}

const filtered = (parameters: Record<string, string>) => readFilter(parameters, 1).filter;

describe("a batch", () => {
  test("is started once under an id, with an end that is to come, and what is done to it stands in the record", async () => {
    await newBatch("once");
    await expect(newBatch("once")).rejects.toThrow("There is a batch with this id already.");
    await expect(newBatch("Not An Id")).rejects.toThrow("small letters, digits and hyphens");
    const typed = {
      id: "dual",
      title: "Dual",
      note: "",
      edition: "soc2020",
      secondEdition: "soc2010",
      endsOn: END,
    };
    await expect(startBatch(by, { ...typed, endsOn: "2020-01-01" })).rejects.toThrow(
      "The end date has passed.",
    );
    await expect(startBatch(by, { ...typed, secondEdition: "soc2020" })).rejects.toThrow(
      "Both editions are the same.",
    );
    await startBatch(by, typed);
    expect(await readBatch("dual")).toMatchObject({ editions: ["soc2020", "soc2010"], revisionId: null });
    await expect(db().batch.update({ where: { id: "dual" }, data: { title: "Unseen" } })).rejects.toThrow();
    await closeBatch(by, "dual", reason);
    await expect(
      takeFile(by, "dual", { id: "x", name: "x.csv", sha256: "x" }, { kind: "workbook" }),
    ).rejects.toThrow("This batch is closed.");
    await reopenBatch(by, "dual", reason);
    const history = await readHistory("batch", "dual");
    expect(history.map(({ action }) => action)).toEqual([
      "opened a batch again",
      "closed a batch",
      "started a batch",
    ]);
  });

  test("of what waits in it each person is told their own", async () => {
    const [coder, adjudicator] = await Promise.all([
      readPerson(batch.coders[0]!),
      readPerson(batch.adjudicator),
    ]);
    const [queue] = await queuesOf(coder!);
    expect(waitingFor(queue!)).toBe(240);
    expect(waitingFor({ ...queue!, cap: 7, coded: 4 }), "no more than the cap leaves").toBe(3);
    expect(waitingFor({ ...queue!, state: "paused" })).toBe(0);
    expect(await goldCodingCount(coder!)).toBe(240);
    expect(await goldCodingCount(adjudicator!)).toBe(0);
    const [coderId] = batch.coders;
    expect(await landing({ id: coderId! }, "/"), "on what waits").toBe("/gold-coding");
    expect(await landing({ email: coder!.email }, "/account"), "where they asked to go").toBe("/account");
    expect(await landing({ email: adjudicator!.email }, "/"), "nothing waits").toBe("/");
    expect(await landing({ email: "nobody@example.org" }, "/")).toBe("/");
  });
});

describe("records", () => {
  test("are listed page by page, each once, and as they are filtered", async () => {
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: Awaited<ReturnType<typeof listRecords>> = await listRecords(
        batch.batchId,
        filtered({}),
        after,
      );
      expect(page.records.length).toBeLessThanOrEqual(RECORDS_SHOWN);
      seen.push(...page.records.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(batch.recordIds);
    const counted = (parameters: Record<string, string>) => countRecords(batch.batchId, filtered(parameters));
    expect(await counted({ code: "2134" })).toBe(15);
    expect(await counted({ code: "2" })).toBe(30);
    expect(await counted({ major: "9" })).toBe(15);
    expect(await counted({ confidence: "high" })).toBe(120);
    expect(await counted({ confidence: "none" })).toBe(0);
    expect(await findByReference(batch.batchId, "R000003")).toBe(batch.recordIds[2]);
    expect(await findByReference("once", "R000003")).toBeNull();
  });

  test("are found by what their coders said, and by where two of them differ", async () => {
    await decide(0, 0, "2134");
    await decide(0, 1, "2136", { query: "Which?" });
    await decide(1, 0, "2314");
    const references = async (parameters: Record<string, string>) =>
      (await listRecords(batch.batchId, filtered(parameters), 0)).records.map(({ reference }) => reference);
    expect(await references({ cell: "2134-2136" })).toEqual(["R000001"]);
    expect(await references({ cell: "2136-2134" }), "whichever said which").toEqual(["R000001"]);
    expect(await references({ cell: "21-23" })).toEqual([]);
    expect(await references({ state: "coded" })).toEqual(["R000001", "R000002"]);
    expect(await references({ outcome: "right" })).toEqual([]);
    expect((await readProgress([batch.batchId])).get(batch.batchId)).toEqual({
      ...{ records: 120, coded: 2, settled: 0, uncodable: 0, withdrawn: 0, cases: 0 },
    });
  });

  test("say who saw them, where and how often", async () => {
    const [id] = batch.recordIds;
    for (const place of ["list", "list", "record"] as const) await logViews([id!], batch.custodian, place);
    const views = await viewsOf(id!);
    expect(views.map(({ place, times }) => [place, times])).toEqual(
      expect.arrayContaining([
        ["list", 2],
        ["record", 1],
      ]),
    );
    await expect(
      db().recordView.updateMany({ where: { recordId: id! }, data: { place: "list" } }),
    ).rejects.toThrow();
    await expect(db().recordView.deleteMany({ where: { recordId: id! } })).rejects.toThrow();
  });

  test("that are withdrawn are given to nobody and count no more, until they are taken in again", async () => {
    const id = batch.recordIds[1]!;
    const seats = async () =>
      (await db().seat.findMany({ where: { recordId: id }, orderBy: { id: "asc" } })).map(
        ({ state }) => state,
      );
    await withdrawRecord(by, id, reason);
    expect((await seats()).sort()).toEqual(["coded", "withdrawn"]);
    await expect(withdrawRecord(by, id, reason)).rejects.toThrow("withdrawn in the meantime");
    expect((await readProgress([batch.batchId])).get(batch.batchId)).toMatchObject({
      records: 119,
      coded: 1,
      withdrawn: 1,
    });
    await restoreRecord(by, id, reason);
    expect((await seats()).sort()).toEqual(["coded", "returned"]);
    expect((await decisionsOf(id))[0]!.versions, "what was said is as it was").toHaveLength(1);
  });
});

/** A file of records as CSV: with a row of another edition's code, one without an id and one whose id came before. */
function csv(rows: number, beginning = "A"): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${beginning}${at},Software developer ${at % 50},Computer games,2134,0.9,12.5,f`,
  );
  return ["Record id,Job title,Industry,SOC code,Confidence,Weight,Sex", ...lines].join("\r\n");
}

async function sent(batchId: string, text: string, name = "lfs.csv"): Promise<number> {
  const stored = await storeFile(Readable.from([Buffer.from(text)]), {
    name,
    owner: batch.custodian,
    most: 1e9,
  });
  const { columns } = await lookInto((await readBatch(batchId))!, { stored: stored.id }, "");
  return takeFile(by, batchId, stored, columns.form);
}

async function imported(
  batchId: string,
  fileId: number,
  ending: () => boolean = () => false,
): Promise<string> {
  const file = (await listFiles(batchId)).find(({ id }) => id === fileId)!;
  const { columns, fingerprint } = await lookInto((await readBatch(batchId))!, file.reading, "");
  const job = await startImport(by, batchId, fileId, { ...columns, fingerprint });
  await work(job, ending);
  return job;
}

let holders = 0;
const work = (job: string, ending: () => boolean = () => false) =>
  doJob(job, `test ${++holders}`, JOB_KINDS, ending);

describe("a file of records", () => {
  test("is imported with what its headings say, and what is refused is named row by row", async () => {
    await newBatch("import");
    const bad = [
      "A1,Nurse,,2231,,,",
      ",Nurse,,2231,,,",
      "B1,Nurse,,1111111,,,",
      "B2,,,,,,",
      "B3,Nurse,,2231,2,,",
      "B4,Nurse,,2231,,none,",
    ];
    const file = await sent("import", [csv(3), ...bad].join("\r\n"));
    const job = await imported("import", file);
    expect(await readJob(job)).toMatchObject({
      state: "done",
      outcome: { said: "3 records imported, 6 rows refused." },
    });
    expect((await refusedRows(job)).map(({ row, column, reason: why }) => [row, column, why])).toEqual([
      [5, "Record id", "Row 3 of this file has the same record id."],
      [6, "Record id", "The record id is missing."],
      [7, "Code assigned", expect.stringContaining("too many digits")],
      [8, "Job title", expect.stringContaining("nothing to code by")],
      [9, "Confidence", "The confidence is not a number from 0 to 1."],
      [10, "Weight", "The weight is not a number above 0."],
    ]);
    const records = await db().surveyRecord.findMany({
      where: { batchId: "import" },
      orderBy: { row: "asc" },
    });
    expect(records[0]).toMatchObject({
      ...{
        reference: "A0",
        jobTitle: "Software developer 0",
        assignedCode: "2134",
        assignedEdition: "soc2020",
      },
      ...{ weight: 12.5, sex: "women", row: 2 },
    });
    const [{ fingerprint } = { fingerprint: null }] = (await listFiles("import")).map(
      ({ reading }) => reading,
    );
    expect(await rememberedColumns("once", fingerprint ?? null), "in any batch").toMatchObject({
      confidenceOutOf: 1,
    });
  });

  test("comes into its batch once, under whatever name, and so does a record of another file", async () => {
    await newBatch("twice");
    await expect(sent("twice", "abc,".repeat(300_000)), "a line without end").rejects.toThrow(
      "The row at line 1 has more than 1,000,000 characters.",
    );
    await imported("twice", await sent("twice", csv(5)));
    await expect(sent("twice", csv(5), "another-name.csv")).rejects.toThrow(
      /This file is in the batch already under the name lfs\.csv, since .*, with 5 records\. Nothing was imported twice\./,
    );
    const job = await imported("twice", await sent("twice", csv(7), "longer.csv"));
    expect(await readJob(job)).toMatchObject({ outcome: { said: "2 records imported, 5 rows refused." } });
    expect((await refusedRows(job))[0]!.reason).toBe(
      "The record id is in the batch already, from row 2 of lfs.csv.",
    );
    const again = await sent("twice", csv(2, "C"), "two-clicks.csv");
    const columns = {
      ...(await lookInto((await readBatch("twice"))!, (await listFiles("twice"))[0]!.reading, "")).columns,
      fingerprint: null,
    };
    await startImport(by, "twice", again, columns);
    await expect(startImport(by, "twice", again, columns)).rejects.toThrow("being imported already");
  });

  test("is imported to the same rows by a worker that was killed and one that went on", async () => {
    await newBatch("killed");
    const rows = 11_000;
    let asked = 0;
    const file = await sent("killed", csv(rows));
    // The worker ends before it has written its second chunk, whose rows are given up with it.
    const job = await imported("killed", file, () => ++asked >= 2);
    const held = () => db().surveyRecord.count({ where: { batchId: "killed" } });
    expect(await held()).toBe(10_000);
    await cancelJob(by, job);
    expect((await readJob(job))!.state).toBe("cancelled");
    await expect(startImport(by, "killed", file, {} as never)).rejects.toThrow(
      "A part of this file is in the batch.",
    );
    await retryJob(by, job);
    await work(job);
    expect(await held()).toBe(rows);
    expect((await listFiles("killed"))[0]).toMatchObject({ imported: rows, refused: 0 });
    const [found] = await db().$queryRaw<object[]>`
      SELECT count(DISTINCT row)::int AS rows, min(row) AS first, max(row) AS last, count(DISTINCT likeness)::int AS different
      FROM survey_record WHERE batch_id = 'killed'`;
    expect(found).toEqual({ rows, first: 2, last: rows + 1, different: 50 });
  });

  test("can be taken out while none of its records is in use, and be sent again then", async () => {
    const [file] = await listFiles("import");
    expect(await takeOutFile(by, "import", file!.id, reason)).toBe(3);
    await imported("import", await sent("import", csv(3)));
    await expect(takeOutFile(by, batch.batchId, batch.fileId, reason)).rejects.toThrow(
      "in a queue or coded already",
    );
  });
});

describe("the lookup’s confidence", () => {
  test("is worked out for records that came without one, alike ones as one, also where the work was interrupted", async () => {
    const records = 16;
    const held = await goldCoding({
      ...{ batch: "unsure", records, coders: 1 },
      record: (at) => ({
        confidence: at === 0 ? 0.25 : null,
        likeness: BigInt(at % 8),
        ...(at % 8 === 1 && { assignedCode: "9111" }),
        ...(at % 8 === 2 && { assignedCode: null, assignedEdition: null }),
      }),
    });
    const owner = { ...by, personId: held.custodian };
    const job = await askConfidence(owner, "unsure");
    await expect(askConfidence(owner, "unsure"), "asked for twice").rejects.toThrow("at work already");
    await work(job, () => true);
    expect((await readJob(job))?.state, "given back by a worker that was to end").toBe("waiting");
    await work(job);
    expect(await readJob(job)).toMatchObject({ state: "done", done: records - 1, total: records - 1 });
    const rows = await db().surveyRecord.findMany({ where: { batchId: "unsure" }, orderBy: { id: "asc" } });
    expect(rows[0]).toMatchObject({ confidence: 0.25, confidenceFrom: null });
    expect(rows.slice(1).every(({ confidenceFrom }) => confidenceFrom === "lookup")).toBe(true);
    const confidences = rows.map(({ confidence }) => confidence!);
    expect(confidences[9], "a code that has nothing to do with the title").toBeLessThan(0.05);
    expect(confidences[10], "the first answer, where no code was assigned").toBeGreaterThan(0.3);
    expect(confidences.slice(11), "alike records").toEqual(confidences.slice(3, 8));
    expect(await countRecords("unsure", filtered({ confidence: "none" }))).toBe(0);
  });
});

describe("gold codes", () => {
  test("are exported as CSV and as a workbook of the same rows, and who did so is kept before a row is sent", async () => {
    for (const [at, code] of [
      [3, "8211"],
      [4, "7111"],
    ] as const)
      await db().goldCode.create({
        data: {
          ...{ recordId: batch.recordIds[at]!, settledBy: "agreement" },
          ...{ outcomes: ["right"], codes: [code], otherCodes: [""] },
        },
      });
    const columns = goldColumns([{ id: "soc2020", shortTitle: "SOC2020" }], false);
    const asked = { format: "CSV", most: MOST_RECORDS.csv, reason };
    const until = await recordExport(by, batch.batchId, asked);
    const held = (await readBatch(batch.batchId))!;
    const made = async (format: "csv" | "xlsx") => {
      const pieces = goldFile(format, held, columns, goldRecords(batch.batchId, until), "2026-12-01");
      const chunks: Uint8Array[] = [];
      for await (const piece of pieces) chunks.push(piece);
      return Buffer.concat(chunks);
    };
    const rows = (await made("csv")).toString("utf8").slice(1).trim().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain("R000004,HGV driver,");
    const sheets = await readSheets(await made("xlsx"));
    expect(sheets.map(({ name }) => name)).toEqual(["Information", "Gold codes"]);
    expect(sheets[1]!.rows.map((row) => row.join(","))).toEqual(rows.map((row) => row));
    expect(await viewsOf(batch.recordIds[3]!)).toMatchObject([{ place: "export", times: 1 }]);
    expect((await readHistory("batch", batch.batchId))[0]).toMatchObject({
      ...{ action: "exported gold codes", reason, after: { records: 2, format: "CSV" } },
    });
    await expect(recordExport(by, "once", asked)).rejects.toThrow("No record of this batch is settled yet.");
  });
});

describe("the end of a batch", () => {
  test("takes the text and all that was written about it, and leaves ids, codes, weights and decisions", async () => {
    const [first] = batch.recordIds;
    const noted = await decide(5, 0, "5315", { note: "“pipe fitter” in the answer" });
    await db().codingDecision.update({ where: { id: noted.id }, data: { version: 2, note: "again" } });
    const opened = await db().codingCase.create({
      data: { recordId: first!, queueId: batch.queueId, kind: "query" },
    });
    const message = {
      caseId: opened.id,
      kind: "question",
      personId: batch.adjudicator,
      text: "What does it make?",
    };
    const written = await db().caseMessage.create({ data: message });

    const version = { decisionId_version: { decisionId: noted.id, version: 1 } };
    const kept = (await db().codingDecisionVersion.findUniqueOrThrow({ where: version })).kept as object;
    const without = { ...kept, note: "", query: "" };
    const changes = [
      () => db().codingDecisionVersion.update({ where: version, data: { kept: without } }),
      () => db().codingDecision.update({ where: { id: noted.id }, data: { note: "", query: "" } }),
      () => db().caseMessage.update({ where: { id: written.id }, data: { text: "(erased)" } }),
    ];
    for (const change of changes)
      await expect(change(), "before the end nothing may change").rejects.toThrow();

    const codes = () => db()
      .$queryRaw`SELECT reference, assigned_code, weight, sex, confidence FROM survey_record
      WHERE batch_id = ${batch.batchId} ORDER BY reference`;
    const before = await codes();
    await eraseBatch(by, batch.batchId, reason, (transaction, one) =>
      askErasing(transaction, one, by.personId),
    );
    await expect(
      eraseBatch(by, batch.batchId, reason, async () => {}),
      "a second time",
    ).rejects.toThrow("was erased in the meantime");
    const job = await db().job.findFirstOrThrow({ where: { kind: "records-erasing" } });
    await work(job.id);
    expect(await readJob(job.id)).toMatchObject({
      state: "done",
      outcome: { said: expect.stringContaining("120 records") },
    });

    expect(await codes()).toEqual(before);
    const [left] = await db().$queryRaw<{ text: number }[]>`
      SELECT count(*)::int AS text FROM survey_record WHERE batch_id = ${batch.batchId}
        AND (job_title || job_description || industry_text || qualifications <> '' OR likeness IS NOT NULL)`;
    expect(left).toEqual({ text: 0 });
    const versions = await db().codingDecisionVersion.findMany({
      where: { decisionId: noted.id },
      orderBy: { version: "asc" },
    });
    expect(versions.map(({ kept: row }) => row)).toMatchObject([
      { note: "", codes: ["5315"] },
      { note: "", codes: ["5315"] },
    ]);
    expect(await db().caseMessage.findUniqueOrThrow({ where: { id: written.id } })).toMatchObject({
      text: "(erased)",
    });
    expect(await readBatch(batch.batchId)).toMatchObject({
      erasedAt: expect.any(Date),
      closedAt: expect.any(Date),
    });
  });

  test("lets nothing else of a decision's history change, nor is it undone", async () => {
    const [version] = await db().codingDecisionVersion.findMany({ take: 1 });
    const { decisionId, version: number, kept } = version!;
    const changed = (data: object) =>
      db().codingDecisionVersion.update({
        where: { decisionId_version: { decisionId, version: number } },
        data,
      });
    for (const data of [
      { kept: { ...(kept as object), codes: ["9999"] } },
      { kept: { ...(kept as object), note: "written later" } },
      { at: new Date() },
    ])
      await expect(changed(data)).rejects.toThrow();
    await expect(reopenBatch(by, batch.batchId, reason)).rejects.toThrow("cannot be opened again");
    await withdrawRecord(by, batch.recordIds[0]!, reason);
    await expect(restoreRecord(by, batch.recordIds[0]!, reason)).rejects.toThrow("cannot be coded any more");
  });

  test("comes by itself on the day after its date, and not before", async () => {
    const ending = vi.fn(eraseEnded);
    await ending(new Date("2029-12-31T22:00:00Z"));
    expect((await readBatch("once"))!.erasedAt).toBeNull();
    await Promise.all([ending(new Date("2030-01-01T10:00:00Z")), ending(new Date("2030-01-01T10:00:00Z"))]);
    expect((await readBatch("once"))!.erasedAt).not.toBeNull();
    const ended = (await readHistory("batch", "once")).filter(({ action }) => action.startsWith("erased"));
    expect(ended, "once, however many instances tidy").toHaveLength(1);
    expect(await verifyRecord()).not.toHaveProperty("problem");
  });
});
