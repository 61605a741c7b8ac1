import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBundled } from "#lib/imports/bundled/bundled";
import { doJob } from "#lib/jobs/do-job.db";
import { askForJob } from "#lib/jobs/job-queue.db";
import { readJob } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { employeeText } from "#lib/microdata/synthetic/employee-columns";
import { syntheticEmployees } from "#lib/microdata/synthetic/employees";
import { paidPopulation } from "#lib/microdata/synthetic/population";
import { closeDb, db } from "#lib/platform/db";
import { EARNINGS_EFFECT, EARNINGS_KIND } from "#lib/revision/evidence/earnings/earnings-job.db";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { propose } from "#lib/revision/proposals/proposals.db";
import { testDatabase } from "#prisma/test/clone";

const member = { personId: "member", via: "browser", requestId: null } as const;
let issue = "";
let proposal = "";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("earnings_effect");
  await reopenPublished();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES ('member', 'Mo Member', 'member@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
  await client.end();
  const paper = { label: "Care", title: "Care", majorGroup: "6", introduction: "" };
  issue = await raiseIssue(member, {
    paper: await openPaper(member, "soc2010-soc2020", paper),
    question: "Should 6145 be split?",
    sources: ["6145"],
    targets: [],
    evidence: "",
    origin: "working group",
    originRef: null,
  });
  proposal = await propose(member, issue);
});
afterAll(closeDb);

async function done(text: string) {
  const bytes = (async function* () {
    yield Buffer.from(text);
  })();
  const file = await storeFile(bytes, { name: "micro.csv", owner: "member", most: 1e8 });
  const input = { files: [file.id], proposal, measure: "hourly-pay", heading: "proposed", source: "A test" };
  const id = await askForJob({ kind: EARNINGS_KIND, title: "Earnings", input, owner: "member" });
  await doJob(id, `holder of ${id}`, { [EARNINGS_KIND]: async () => EARNINGS_EFFECT as never }, () => false);
  return (await readJob(id))!;
}

it("a proposal's effect on earnings is evidence of its issue, and its microdata are removed", async () => {
  const population = paidPopulation(readBundled(), "soc2010", "soc2020")!;
  const { year } = population;
  const employees = syntheticEmployees(population, { employees: 4_000, year, seed: 4 });
  const text = [
    ...employeeText({ year, numstrata: 4, occupation: "occ10", also: "proposed" }, employees),
  ].join("");
  const job = await done(text);
  expect([job.state, job.failure]).toEqual(["done", null]);
  const [item] = await readEvidence(issue);
  expect(item).toMatchObject({ kind: "earnings", file: { type: "text/csv" }, addedBy: "Mo Member" });
  const [said, ...groups] = item!.text.split("\n");
  expect(said).toContain(
    "median hourly pay, £ an hour, before and after (version 1 of the proposal). Source: A test.",
  );
  expect(groups[0]).toMatch(/^before 6145: \d+\.\d\d \(coefficient of variation [\d.]+%, \d+ records\)\.$/);
  expect(groups.slice(1).every((line) => line.startsWith("after 6"))).toBe(true);
  const failed = await done(text.replace("proposed", "other"));
  expect(failed.failure).toContain("“proposed”, the proposed code");
  expect(await db().storedFile.count()).toBe(0);
});
