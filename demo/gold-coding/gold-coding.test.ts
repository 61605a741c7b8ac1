import { afterAll, beforeAll, expect, test } from "vitest";
import { fillGoldCoding } from "#demo/gold-coding/fill-gold-coding";
import type { CoderName } from "#demo/gold-coding/coders";
import { CODERS } from "#demo/gold-coding/coders";
import { fillNextRevision } from "#demo/next-revision/fill-next-revision";
import { seedPerson } from "#demo/seed-person";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_gold_coding");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration", async () => {
  const t = (name: string) => console.log(name, Math.round(performance.now()));
  const cast = await seededCast("coder", "adjudicator", "working-group", "steering-group", "stakeholder");
  t("cast");
  const revision = await fillNextRevision(cast);
  t("revision");
  const coders = { experienced: cast.coder } as Record<CoderName, PersonActor>;
  for (const name of ["second", "third", "training"] as const) {
    const { email } = CODERS[name];
    const { person } = await seedPerson(cast.custodian, { name, email, role: "coder", password: "three wet umbrellas" });
    coders[name] = { ...AT_TERMINAL, personId: person.id };
  }
  t("coders");
  await fillGoldCoding({ ...cast, coders }, revision);
  t("filled");
  expect(await db().codingDecision.count()).toBe(1);
}, 60_000);
