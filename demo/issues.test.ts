import { afterAll, beforeAll, expect, test } from "vitest";
import { fillIssues } from "#demo/issues";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { EVIDENCE_KINDS } from "#lib/revision/evidence/evidence";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_issues");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's issues come from several places and have evidence of every kind", async () => {
  const cast = await seededCast("working-group", "coder");
  const correction = await openDemonstrationCorrection(cast.custodian);
  const ids = await fillIssues(cast, correction);
  const revision = await readRevision(correction, "groups");
  expect(ids.map((id) => revision.issue(id)?.origin)).toEqual([
    "working group",
    "reconciliation",
    "flag",
    "working group",
  ]);
  const items = (await Promise.all(ids.map(readEvidence))).flat();
  // Earnings come of microdata, which nobody is shown to hold.
  const kinds = Object.keys(EVIDENCE_KINDS).filter((kind) => kind !== "earnings");
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(kinds));
  expect(items.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  expect(items.find(({ file }) => file)?.file?.type).toBe("text/csv");
  for (const { kind, codes } of items) if (kind === "index entries") expect(codes.length).toBeGreaterThan(5);
});
