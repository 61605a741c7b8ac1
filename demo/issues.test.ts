import { afterAll, beforeAll, expect, test } from "vitest";
import { fillIssues } from "#demo/issues";
import { seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { EVIDENCE_KINDS } from "#lib/revision/evidence/evidence";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_issues");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's issues come from several places and have evidence of every kind", async () => {
  const password = "three wet umbrellas";
  const seed = (by: string | null, role: "custodian" | "working-group" | "coder") =>
    seedPerson(by ? { ...AT_TERMINAL, personId: by } : null, {
      name: role,
      email: `${role}@example.org`,
      role,
      password,
    });
  const custodian = (await seed(null, "custodian")).person.id;
  const as = async (role: "working-group" | "coder") => ({
    ...AT_TERMINAL,
    personId: (await seed(custodian, role)).person.id,
  });
  const ids = await fillIssues({ "working-group": await as("working-group"), coder: await as("coder") });
  const revision = await readRevision("soc2010-soc2020", "groups");
  expect(ids.map((id) => revision.issue(id)?.origin)).toEqual([
    "working group",
    "reconciliation",
    "flag",
    "working group",
  ]);
  const items = (await Promise.all(ids.map(readEvidence))).flat();
  expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(Object.keys(EVIDENCE_KINDS)));
  expect(items.filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  expect(items.find(({ file }) => file)?.file?.type).toBe("text/csv");
  for (const { kind, codes } of items) if (kind === "index entries") expect(codes.length).toBeGreaterThan(5);
});
