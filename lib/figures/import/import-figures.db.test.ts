import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEditions } from "#lib/classification/classification.db";
import { readFacts } from "#lib/facts/facts.db";
import { readDataSet, readDataSets } from "#lib/figures/data-sets.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import type { FigureDetails } from "#lib/figures/import/figure-details";
import { table14Row, table14Workbook } from "#lib/figures/import/figures.fixture";
import { FIGURES_IMPORT } from "#lib/figures/import/figures-job.db";
import { contentHash, importFigures } from "#lib/figures/import/import-figures.db";
import { lookIntoTable } from "#lib/figures/import/look-into";
import { retireDataSet } from "#lib/figures/retire.db";
import { openBytes } from "#lib/files/columns/column-file";
import type { JobKind } from "#lib/jobs/job";
import { askForJob } from "#lib/jobs/job-queue.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { readKeptFile, storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("import_figures");
});
afterAll(closeDb);

const GROUPS: [string, string | null][] = [
  ["All employees", null],
  ["Managers, directors and senior officials", "1"],
  ["Chief executives and senior officials", "1111"],
  ["A group of no edition", "9998"],
];
const TITLE = "Table 14.5a Hourly pay - Gross (£) - For all employee jobs: United Kingdom, 2022 (revised)";
const workbook = (pay: number, title = TITLE) =>
  table14Workbook(
    {
      All: GROUPS.map(([name, code], at) => table14Row(name, code, at === 2 ? "x" : 100, pay + at)),
      Female: GROUPS.slice(0, 2).map(([name, code]) => table14Row(name, code, 50, pay)),
    },
    title,
  );

async function imported(
  bytes: Uint8Array,
  { replace = false, said = {} as Partial<FigureDetails>, name = "Table 14.5a.xlsx" } = {},
) {
  const { file, order } = await confirmed(bytes, name, replace, said);
  return importFigures(file, { fileName: name, sha256: contentHash(bytes) }, order, AT_TERMINAL);
}

async function confirmed(
  bytes: Uint8Array,
  name: string,
  replace: boolean,
  said: Partial<FigureDetails> = {},
) {
  const file = await openBytes(bytes);
  const looked = await lookIntoTable(file, name, await readEditions("working"));
  const details = { ...looked.details, edition: "soc2020", ...said };
  return { file, order: { sheets: looked.sheets, details, replace } };
}

describe("a table of figures", () => {
  it("becomes a data set, in one transaction, with the rows that could not be taken", async () => {
    const report = await imported(await workbook(20));
    expect(report).toMatchObject({ changed: true, refused: 1, dataSets: ["ashe-2022-revised"] });
    expect(await readDataSet("ashe-2022-revised")).toMatchObject({
      edition: "soc2020",
      period: "2022-04",
      licence: "Open Government Licence v3.0",
    });
    const jobs = await readDataSetFigures("ashe-2022-revised", { measure: "jobs", everybody: true });
    expect(jobs.map(({ code, value, suppressed }) => [code, value, suppressed])).toEqual([
      ["1", 100_000, ""],
      ["1111", null, "unreliable"],
      ["", 100_000, ""],
    ]);
    // What is suppressed is no size of nought: it is none.
    const sizes = (await readFacts("sizes")).filter(({ dataSet }) => dataSet === "ashe-2022-revised");
    expect(sizes.map(({ code, value }) => [code, value])).toEqual([["1", 100_000]]);
    expect((await readDataSets()).find(({ id }) => id === "ashe-2022-revised")).toMatchObject({
      groups: 2,
      suppressed: 0,
      without: 1,
      cuts: true,
    });
  });

  it("imported again changes nothing, and with other values only where that is said", async () => {
    expect(await imported(await workbook(20))).toMatchObject({ changed: false });
    const other = await workbook(21);
    await expect(imported(other)).rejects.toThrow(/is held already, and \d+ of its figures are others there/);
    const report = await imported(other, { replace: true });
    expect(report.dataSets).toEqual(["ashe-2022-revised"]);
    expect(report.lines.join("\n")).toContain(
      "1, median hourly pay, all: from £21.00 an hour to £22.00 an hour.",
    );
  });

  it("of coefficients of variation adds the quality of figures that are there, and nothing else", async () => {
    const cvs = (title = "Table 14.5b Hourly pay - Gross - CV - 2022 (revised)") =>
      table14Workbook(
        { All: [table14Row("Managers", "1", 0.8, 6), table14Row("Production managers", "1121", 3, 7)] },
        title,
      );
    const report = await imported(await cvs(), { name: "Table 14.5b.xlsx" });
    expect(report).toMatchObject({ changed: true, refused: 13 });
    const [median] = await readDataSetFigures("ashe-2022-revised", {
      measure: "hourly-pay:median",
      everybody: true,
    });
    expect(median).toMatchObject({ code: "1", value: 22, cv: 6, quality: "reasonably precise" });
    // The figures again leave it as it is; other figures lose it.
    expect(await imported(await workbook(21))).toMatchObject({ changed: false });
    await expect(
      imported(await cvs("Table 14.5b Hourly pay CV 1999 (revised)"), { name: "b.xlsx" }),
    ).rejects.toThrow(/Import the figures first/);
  });

  it("is finished with the same end where its worker is killed after the writing, and begun anew before it", async () => {
    const bytes = await workbook(30, TITLE.replace("2022", "2019"));
    const stored = await storeFile(oneChunk(bytes), {
      name: "Table 14.5a 2019.xlsx",
      owner: null,
      most: 1e7,
    });
    const { file, order } = await confirmed(bytes, "Table 14.5a 2019.xlsx", false);
    const input = JSON.parse(JSON.stringify({ file: stored.id, form: file.form, order }));
    const id = await askForJob({ kind: "figures-import", title: "t", input, owner: null });
    let killed = 0;
    const dying: JobKind<never> = {
      kind: "figures-import",
      async run(work) {
        if (killed++ === 0) throw Object.assign(new Error("before"), { code: "P1017" });
        const outcome = await FIGURES_IMPORT.run(work as never);
        if (killed++ === 1) throw Object.assign(new Error("after"), { code: "P1017" });
        return outcome;
      },
    };
    for (let at = 0; at < 3; at++) {
      await workOff({ "figures-import": async () => dying as never });
      await db()
        .$executeRaw`SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs`;
    }
    expect(await readJob(id)).toMatchObject({
      state: "done",
      outcome: { said: "Imported Annual Survey of Hours and Earnings 2019 revised, Table 14." },
    });
    expect(await refusedRows(id)).toHaveLength(1);
    expect(await readDataSetFigures("ashe-2019-revised", { measure: "jobs" })).toHaveLength(5);
    expect(await readKeptFile(stored.id)).toBeNull();
  });

  it("is told from the same time on another edition, and a table cut short leaves the rest", async () => {
    const soc2010 = readFileSync("data/group-figures.csv", "utf8").includes("ashe-2021-provisional");
    expect(soc2010).toBe(true);
    const { dataSets } = await imported(
      await workbook(20, TITLE.replace("2022 (revised)", "2021 (provisional)")),
    );
    expect(dataSets).toEqual(["ashe-2021-provisional-soc2020"]);
  });
});

describe("a data set that is taken out", () => {
  it("is gone with its figures, and the record says why", async () => {
    expect(await retireDataSet(AT_TERMINAL, "ashe-2022-revised", "It was of another table.")).toContain(
      "2022",
    );
    expect(await readDataSet("ashe-2022-revised")).toBeNull();
    expect(await readDataSetFigures("ashe-2022-revised")).toEqual([]);
    const history = await readHistory("data-set", "ashe-2022-revised");
    expect(history.map(({ action, reason }) => [action, reason])).toContainEqual([
      "took out a data set of figures",
      "It was of another table.",
    ]);
  });

  it("is not one that dual-coded records are of", async () => {
    await expect(retireDataSet(AT_TERMINAL, "lfs", "old")).rejects.toThrow(/cannot be taken out/);
    expect(await readDataSet("lfs")).not.toBeNull();
  });
});

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}
