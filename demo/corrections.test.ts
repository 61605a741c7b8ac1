import { afterAll, beforeAll, expect, test } from "vitest";
import { fillCorrections } from "#demo/corrections";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_corrections");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's corrections move one title each and break no rule", async () => {
  const cast = await seededCast("coder", "working-group", "steering-group", "stakeholder");
  const correction = await openDemonstrationCorrection(cast.custodian);
  await fillCorrections(cast, correction);
  const { papers } = await readRevision(correction, "groups");
  const issues = papers.find(({ label }) => label === "Corrections")!.issues;
  expect(issues.map(({ stage }) => stage)).toEqual(["working-group review", "recommended"]);
  const moved = [];
  for (const { proposal } of issues) {
    const { entries, problems } = (await whatIfOf(proposal!.id, undefined, "groups"))!;
    moved.push(entries.map(({ uid, before, after }) => `${uid} ${before} ${after}`));
    expect(problems.appear.filter(({ severity }) => severity === "breach")).toEqual([]);
  }
  expect(moved).toEqual([["e6zx 6111 2315"], ["d7qg 9211 8214"]]);
});
