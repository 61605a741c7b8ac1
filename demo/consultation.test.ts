import { afterAll, beforeAll, expect, test } from "vitest";
import { fillConsultation } from "#demo/consultation";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { commentState } from "#lib/revision/consultation/comment";
import { listComments, readPublishedComments, readRound } from "#lib/revision/consultation/consultation.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_consultation");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's rounds have comments of every stance, answered, withheld and waiting", async () => {
  const cast = await seededCast("working-group", "stakeholder");
  const correction = await openDemonstrationCorrection(cast.custodian);
  const { open, closed } = await fillConsultation(cast, correction);
  expect(await readRound(open)).toMatchObject({ comments: 2, waiting: 1, asks: [{}, {}] });
  expect(await readRound(closed)).toMatchObject({ comments: 2, waiting: 0, asks: [{}] });
  const comments = await listComments({ rounds: [open, closed] });
  expect(new Set(comments.map(({ stance }) => stance))).toEqual(new Set(["supports", "refutes", "neutral"]));
  expect(new Set(comments.map(commentState))).toEqual(new Set(["published", "withheld", "waiting"]));
  expect(await readPublishedComments()).toHaveLength(2);
});
