import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readFacts } from "#lib/facts/facts.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { readBundled } from "#lib/imports/bundled/bundled";
import { doJob } from "#lib/jobs/do-job.db";
import { askForJob, cancelJob } from "#lib/jobs/job-queue.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { MICRODATA_ANALYSIS } from "#lib/microdata/analyses/analysis-job.db";
import { type AskedAnalysis, MICRODATA_KIND } from "#lib/microdata/analyses/asked-analysis";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";
import { closeDb, db } from "#lib/platform/db";
import { testDatabase } from "#prisma/test/clone";

const YEAR = 2023;
let text = "";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("microdata");
  const population = paidPopulation(readBundled(), "soc2020")!;
  const employees = syntheticEmployees(population, { employees: 3_000, year: YEAR, seed: 2 });
  text = [...employeeText({ year: YEAR, numstrata: 4, occupation: "occ20" }, employees)].join("");
});
afterAll(closeDb);

const ASKED: Omit<AskedAnalysis, "files"> = {
  ...{ measures: ["hourly-pay"], by: "sex", percents: [50], minima: [], livingWages: [] },
  source: "A test",
};

async function ask(content: string, asked: Partial<AskedAnalysis> = {}): Promise<string> {
  const bytes = (async function* () {
    yield Buffer.from(content);
  })();
  const file = await storeFile(bytes, { name: "micro.csv", owner: null, most: 1e8 });
  const input = { ...ASKED, files: [file.id], ...asked };
  return askForJob({ kind: MICRODATA_KIND, title: "Estimates", input: input as never, owner: null });
}
async function done(id: string, kind = MICRODATA_ANALYSIS) {
  await doJob(
    id,
    `holder of ${id} ${Math.random()}`,
    { [MICRODATA_KIND]: async () => kind as never },
    () => false,
  );
  return (await readJob(id))!;
}
const filesKept = () => db().storedFile.count();

describe("microdata that are sent", () => {
  it("leave estimates as a data set, and are removed", async () => {
    const bad = text.replace(/\n[^\n]+\n$/, "\n2023,4,1,2,3\n");
    const job = await done(await ask(bad));
    expect([job.state, job.failure]).toEqual(["done", null]);
    expect(job.outcome?.said).toBe("Kept 1 data set of estimates. The microdata were removed.");
    expect(job.outcome?.lines?.[0]).toBe("Read 3,000 rows, refused 1.");
    expect(await refusedRows(job.id)).toMatchObject([
      { row: 3_001, reason: expect.stringContaining("fewer cells") },
    ]);
    expect(await filesKept()).toBe(0);
    const id = "microdata-2023-4-occ20";
    expect((await readFacts("dataSets")).find((one) => one.id === id)).toMatchObject({
      ...{ edition: "soc2020", period: "2023-04", source: "A test" },
    });
    const figures = await readDataSetFigures(id, { measure: "hourly-pay:median" });
    expect(figures.find(({ code, sex }) => code === "" && sex === "")).toMatchObject({ quality: "precise" });
    expect(figures.some(({ suppressed, base }) => suppressed === "disclosive" && base === null)).toBe(true);
    expect(figures.every(({ base }) => base === null || base >= 10)).toBe(true);
  });

  it("estimated again take the place of what was there", async () => {
    const before = (await readDataSetFigures("microdata-2023-4-occ20")).length;
    const job = await done(await ask(text, { by: "nobody else" }));
    expect(job.state).toBe("done");
    const after = await readDataSetFigures("microdata-2023-4-occ20");
    expect(after.length).toBeLessThan(before);
    expect(after.every(({ sex }) => sex === "")).toBe(true);
  });

  it("are removed where the analysis fails, or is stopped, or is forgotten", async () => {
    const failed = await done(await ask(text.replace("calwght", "weight")));
    expect([failed.state, failed.failure]).toEqual(["failed", expect.stringContaining("“calwght”")]);
    expect(await filesKept()).toBe(0);
    await cancelJob({ personId: null, via: "terminal", requestId: null }, await ask(text));
    expect(await filesKept()).toBe(0);
    const id = await ask(text);
    await db().job.delete({ where: { id } });
    expect(await filesKept()).toBe(0);
  });

  it("stay while a killed analysis waits to begin anew, which comes to the same end", async () => {
    const id = await ask(text);
    const killed = {
      ...MICRODATA_ANALYSIS,
      run: () => Promise.reject(Object.assign(new Error(), { code: "P1001" })),
    };
    expect((await done(id, killed)).state).toBe("waiting");
    expect(await filesKept()).toBe(1);
    const job = await done(id);
    expect(job.state).toBe("done");
    expect(await filesKept()).toBe(0);
  });

  it("of an edition that is not held say so, and leave nothing", async () => {
    const job = await done(await ask(text.replace("occ20", "occ30").replaceAll("2023,4,", "2033,4,")));
    expect(job.failure).toContain("The edition that occ30 is coded to is not held here.");
    expect(await filesKept()).toBe(0);
  });

  it("with codes that the edition lacks are refused as a whole where nearly all are", async () => {
    const job = await done(await ask(text.replace("occ20", "occ10").replaceAll("2023,4,", "2023,4,")));
    expect(job.failure).toContain("occ10 is no unit group of its edition");
  });
});
