import { afterAll, beforeAll, expect, test } from "vitest";
import { fillMeetings } from "#demo/meetings";
import { openDemonstrationCorrection } from "#demo/open-correction";
import { seededCast } from "#demo/seeded-cast.fixture";
import { closeDb } from "#lib/platform/db";
import { itemOfAction } from "#lib/revision/meetings/meeting";
import { listActions, listMeetings, readMeeting } from "#lib/revision/meetings/meetings.db";
import { testDatabase } from "#prisma/test/clone";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("demonstration_meetings");
  delete process.env.SMTP_URL;
});
afterAll(closeDb);

test("the demonstration's meetings have minutes whose actions are all recorded and listed", async () => {
  const cast = await seededCast("working-group");
  const correction = await openDemonstrationCorrection(cast.custodian);
  const meeting = (await readMeeting(await fillMeetings(cast, correction)))!;
  expect(meeting.agenda.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(meeting.actions.map(({ number }) => itemOfAction(meeting, number))).toEqual([3, 4, 4, 5, 6]);
  expect((await listActions(correction, "done")).map(({ number }) => number)).toEqual([1, 3]);
  expect((await listMeetings(correction)).map(({ body }) => body)).toEqual([
    "working-group",
    "steering-group",
  ]);
});
