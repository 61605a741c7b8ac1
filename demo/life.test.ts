import { afterAll, beforeAll, expect, test } from "vitest";
import { fillLife } from "#demo/life";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { fillProposals } from "#demo/proposals";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { readLife } from "#lib/revision/life/life.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readCompiled } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_life");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's proposals stand at every stage, and leave what is published as it was", async () => {
  const cast = await seededCast("working-group", "steering-group");
  const correction = await openDemonstrationCorrection(cast.custodian);
  await fillProposals(cast, correction);
  const before = (await readCompiled(correction)).compiled;
  const { reviewed, recommended, deferred, reversed } = await fillLife(cast, correction);
  const stages = await Promise.all(
    [reviewed!, recommended, deferred, reversed].map(async (id) => (await readLife(id))?.stage),
  );
  expect(stages).toEqual(["working-group review", "recommended", "decided", "working-group review"]);
  expect((await readCompiled(correction)).compiled).toEqual(before);
  const answer = (await whatIfOf(recommended, undefined, "groups"))!;
  expect(answer.problems.appear.filter(({ severity }) => severity === "breach")).toEqual([]);
  expect(answer.groups.vanish.map(({ code }) => code)).toEqual(["5435"]);
  expect(answer.conflicts).toEqual([]);
});
