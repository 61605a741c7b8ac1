import { afterAll, beforeAll, expect, test } from "vitest";
import { fillProposals } from "#demo/proposals";
import { seedPerson } from "#demo/seed-person";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_proposals");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's split keeps every rule but that a draft wants the same entries", async () => {
  const password = "three wet umbrellas";
  const custodian = await seedPerson(null, {
    name: "C",
    email: "c@example.org",
    role: "custodian",
    password,
  });
  const from = { ...AT_TERMINAL, personId: custodian.person.id };
  const member = await seedPerson(from, {
    name: "W",
    email: "w@example.org",
    role: "working-group",
    password,
  });
  const by = { ...AT_TERMINAL, personId: member.person.id };
  const { split, conflicting } = await fillProposals({ "working-group": by });
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
