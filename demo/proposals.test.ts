import { afterAll, beforeAll, expect, test } from "vitest";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { fillProposals } from "#demo/proposals";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_proposals");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's split keeps every rule but that a draft wants the same entries", async () => {
  const cast = await seededCast("working-group");
  const correction = await openDemonstrationCorrection(cast.custodian);
  const { split, conflicting } = await fillProposals(cast, correction);
  expect((await readProposal(split))?.versions.map(({ version }) => version)).toEqual([3, 2, 1]);
  const answer = (await whatIfOf(split, undefined, "groups"))!;
  expect(answer.groups.appear.map(({ code }) => code)).toEqual(["4125"]);
  expect(answer.problems.appear).toEqual([]);
  expect(answer.maps.appear.map(({ source, target }) => `${source}>${target}`)).toEqual([
    "4122>3533",
    "4122>4125",
  ]);
  expect(answer.entries.filter(({ after }) => after === "3533")).toHaveLength(8);
  expect(answer.entries.filter(({ after }) => after === "4125").length).toBeGreaterThan(25);
  expect(answer.conflicts.map(({ rule }) => rule)).toEqual(["content-once"]);
  const other = (await whatIfOf(conflicting, undefined, "groups"))!;
  expect(other.problems.appear).toEqual([]);
  expect(other.conflicts[0]?.message).toContain(
    "Payroll and accounts, issue 1 and Payroll and accounts, issue 2",
  );
});
