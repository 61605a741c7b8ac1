import { afterAll, beforeAll, expect, test } from "vitest";
import { fillLife } from "#demo/life";
import { fillProposals } from "#demo/proposals";
import { seedPerson } from "#demo/seed-person";
import type { Role } from "#lib/permissions/roles";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { readLife } from "#lib/revision/life/life.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readCompiled } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_life");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's proposals stand at every stage, and leave what is published as it was", async () => {
  let by: PersonActor | null = null;
  const seed = async (role: Role): Promise<PersonActor> => {
    const email = `${role}@example.org`;
    const { person } = await seedPerson(by, { name: role, email, role, password: "three wet umbrellas" });
    return { ...AT_TERMINAL, personId: person.id };
  };
  const custodian = await seed("custodian");
  by = custodian;
  const cast = {
    custodian,
    "working-group": await seed("working-group"),
    "steering-group": await seed("steering-group"),
  };
  await fillProposals(cast);
  const before = (await readCompiled("soc2010-soc2020")).compiled;
  const { reviewed, recommended, deferred, reversed } = await fillLife(cast);
  const stages = await Promise.all(
    [reviewed!, recommended, deferred, reversed].map(async (id) => (await readLife(id))?.stage),
  );
  expect(stages).toEqual(["working-group review", "recommended", "decided", "working-group review"]);
  expect((await readCompiled("soc2010-soc2020")).compiled).toEqual(before);
  const answer = (await whatIfOf(recommended, undefined, "groups"))!;
  expect(answer.problems.appear.filter(({ severity }) => severity === "breach")).toEqual([]);
  expect(answer.groups.vanish.map(({ code }) => code)).toEqual(["5435"]);
  expect(answer.conflicts).toEqual([]);
});
