import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Data } from "#lib/facts/data";
import { readReleasedData, readWorkingData } from "#lib/facts/data.db";
import { applyImport, dataVersion, listImports, PlanOutdated, readFacts } from "#lib/facts/facts.db";
import { PublishedFileError } from "#lib/files/refused-row";
import { importFile } from "#lib/imports/import-file.db";
import { officialImport } from "#lib/imports/import-job.db";
import { reportLines } from "#lib/imports/report";
import type { JobKind } from "#lib/jobs/job";
import { askForJob } from "#lib/jobs/job-queue.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { readKeptFile, storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

const file = (name: string) => readFileSync(`data/${name}`);
const text = (csv: string) => new TextEncoder().encode(csv);
const sizeOf1111 = async () =>
  (await readFacts("sizes")).find((size) => size.code === "1111" && size.dataSet === "aps-2025");

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("import_file");
});
afterAll(closeDb);

describe("an import", () => {
  it("of what is there already changes nothing and leaves no record", async () => {
    const before = await dataVersion();
    const { id, report } = await importFile(file("data-sets.csv"), "data-sets.csv", AT_TERMINAL);
    expect(id).toBeNull();
    expect(report.facts).toEqual([
      { kind: "dataSets", added: 0, changed: 0, unchanged: report.read, removed: 0, kept: 0 },
    ]);
    expect(await dataVersion()).toBe(before);
  });

  it("writes what is new and its record together, and raises the version of the data", async () => {
    const before = await dataVersion();
    const csv = text("edition,code,data_set,measure,value\nsoc2020,1111,aps-2025,employment,12345\n");
    const { id, report } = await importFile(csv, "one.csv", AT_TERMINAL);
    expect(report.facts[0]).toMatchObject({ changed: 1, added: 0, removed: 0 });
    expect((await sizeOf1111())?.value).toBe(12345);
    expect(await dataVersion()).toBe(id);
    expect(id).toBeGreaterThan(before);
    expect((await listImports())[0]).toMatchObject({ id, fileName: "one.csv", kind: "own-csv" });
  });

  it("refuses a row that points to nothing, with its place, and takes the others", async () => {
    const csv = text(
      "edition,code,data_set,measure,value\nsoc2020,9998,aps-2025,employment,1\nsoc2020,1111,aps-2025,employment,54321\n",
    );
    const { report } = await importFile(csv, "two.csv", AT_TERMINAL);
    expect(report.refusals).toMatchObject([{ row: 2, column: "code", value: "9998" }]);
    expect((await sizeOf1111())?.value).toBe(54321);
  });

  it("of a file that is none of those known writes nothing", async () => {
    const before = await dataVersion();
    await expect(importFile(text("a,b\n1,2\n"), "other.csv", AT_TERMINAL)).rejects.toThrow(
      PublishedFileError,
    );
    expect(await dataVersion()).toBe(before);
  });

  it("planned from facts that somebody has changed meanwhile writes nothing", async () => {
    const before = await dataVersion();
    const run = { kind: "own-csv", fileName: "late", sha256: "", report: {} };
    const change = { write: {}, remove: {} };
    await expect(applyImport(run, change, AT_TERMINAL, { plannedAt: before - 1 })).rejects.toThrow(
      PlanOutdated,
    );
    expect(await dataVersion()).toBe(before);
  });

  it("that fails half way leaves nothing behind", async () => {
    const before = await dataVersion();
    const record = { kind: "own-csv", fileName: "broken", sha256: "", report: {} };
    const figures = [
      {
        ...{ edition: "soc2020", code: "1112", dataSet: "no-such-set", measure: "jobs", value: 1 },
        ...({ sex: "", hours: "", suppressed: "", quality: "", cv: null, base: null } as const),
      },
    ];
    const groups = [{ edition: "soc2020", code: "1111", title: "Changed by a broken import" }];
    await expect(
      applyImport(record, { write: { groups, figures }, remove: {} }, AT_TERMINAL),
    ).rejects.toThrow();
    expect(await dataVersion()).toBe(before);
    expect((await readFacts("groups")).some((group) => group.title === "Changed by a broken import")).toBe(
      false,
    );
  });

  it("of a released edition's groups changes the working version, says so, and nothing that is public", async () => {
    const [released, imported] = [
      await readReleasedData(),
      "edition,code,title\nsoc2020,1111,Chief people\n",
    ];
    const { report } = await importFile(text(imported), "groups.csv", AT_TERMINAL);
    expect(reportLines(report)).toContain(
      "This changed the working version. What is released stays as it is until the next release.",
    );
    const titleIn = ({ groups }: Pick<Data, "groups">) =>
      groups.find(({ edition, code }) => edition === "soc2020" && code === "1111")?.title;
    expect(titleIn(await readWorkingData())).toBe("Chief people");
    expect(await readReleasedData()).toBe(released);
    expect(titleIn(released)).toBe("Chief executives and senior officials");
  });

  it("of other codes for entries changes the working version, says so, and nothing that is public", async () => {
    const released = await readReleasedData();
    const [heading, first] = file("coding-index.csv").toString("utf8").split(/\r?\n/);
    const recoded = first!.replace(",2439,2439/99,", ",1111,,");
    expect(recoded).not.toBe(first);
    const { report } = await importFile(text(`${heading}\n${recoded}\n`), "index.csv", AT_TERMINAL);
    expect(reportLines(report)).toContain(
      "This changed the working version. What is released stays as it is until the next release.",
    );
    const codeIn = ({ entries }: Pick<Data, "entries">) =>
      entries.find(({ uid }) => uid === "a1aa")?.codes.soc2020;
    expect([codeIn(await readWorkingData()), codeIn(await readReleasedData())]).toEqual(["1111", "2439"]);
    expect(await readReleasedData()).toBe(released);
  });

  it("of figures that are no part of a release is shown at once, and says nothing of releases", async () => {
    const csv = text("edition,code,data_set,measure,value\nsoc2020,1111,aps-2025,employment,777\n");
    const { report } = await importFile(csv, "figures.csv", AT_TERMINAL);
    expect(reportLines(report).join()).not.toContain("released");
    const { sizes } = await readReleasedData();
    expect(sizes.find((size) => size.code === "1111" && size.dataSet === "aps-2025")?.value).toBe(777);
  });
});

describe("an import that was sent by browser", () => {
  const send = async (csv: string) => {
    const content = (async function* () {
      yield text(csv);
    })();
    const file = await storeFile(content, { name: "sizes.csv", owner: null, most: 1_000_000 });
    const input = { file: file.id };
    return { file, job: await askForJob({ kind: "official-import", title: "Import", input, owner: null }) };
  };
  const kinds = { "official-import": async () => officialImport as unknown as JobKind<never> };

  it("says what it did, lists the rows that were not taken, and keeps the file no longer", async () => {
    const { file, job } = await send(
      "edition,code,data_set,measure,value\nsoc2020,9998,aps-2025,employment,1\nsoc2020,1111,aps-2025,employment,1777\n",
    );
    await workOff(kinds);
    expect(await readJob(job)).toMatchObject({ state: "done", done: 100, total: 100, failure: null });
    const { said, lines } = (await readJob(job))!.outcome!;
    expect(said).toMatch(/^Imported /);
    expect(lines!.join("\n")).toMatch(/Read 2 rows, refused 1\.\nFigures of groups: 0 added, 1 changed/);
    expect(await refusedRows(job)).toEqual([
      { row: 2, column: "code", reason: expect.stringMatching(/^“9998”: /) },
    ]);
    expect((await sizeOf1111())?.value).toBe(1777);
    expect(await readKeptFile(file.id)).toBeNull();
  });

  it("and was killed just as it had imported imports nothing again, and says the same", async () => {
    const { job } = await send(
      "edition,code,data_set,measure,value\nsoc2020,1111,aps-2025,employment,1778\n",
    );
    let kill = true;
    const killed: JobKind<{ file: string }> = {
      ...officialImport,
      async run(work) {
        const outcome = await officialImport.run(work);
        if (kill) throw Object.assign(new Error(), { code: "P1017" });
        return outcome;
      },
    };
    const killing = { "official-import": async () => killed as unknown as JobKind<never> };
    await workOff(killing);
    const version = await dataVersion();
    expect((await readJob(job))!.state).toBe("waiting");
    kill = false;
    await db()
      .$executeRaw`SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs`;
    await workOff(killing);
    expect(await readJob(job)).toMatchObject({
      state: "done",
      outcome: { said: expect.stringMatching(/^Imported /) },
    });
    expect(await dataVersion()).toBe(version);
  });

  it("of a file that is none of those known says so", async () => {
    const { job } = await send("a,b\n1,2\n");
    await workOff(kinds);
    expect(await readJob(job)).toMatchObject({ state: "failed", failure: expect.stringMatching(/\.$/) });
  });
});
