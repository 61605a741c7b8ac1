import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import type { ActionDraft, AgendaItemDraft, MeetingDraft } from "#lib/revision/meetings/meeting";
import {
  addAction,
  addItem,
  addMeeting,
  listActions,
  listMeetings,
  readMeeting,
  saveAction,
  saveItem,
  saveMeeting,
} from "#lib/revision/meetings/meetings.db";
import { CORRECTION, openTestCorrection } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const by = AT_TERMINAL;
const DRAFT: MeetingDraft = {
  body: "steering-group",
  title: "Third meeting",
  heldOn: "2026-05-07",
  place: "Titchfield",
  attendees: "Chair, ONS",
  apologies: "",
};
const ITEM: AgendaItemDraft = { title: "Welcome", minutes: "", issueId: null };
const ACTION: ActionDraft = {
  text: "Circulate the list of stakeholders",
  owner: "Secretariat",
  dueOn: "2026-06-01",
  status: "open",
  note: "",
};

let client: pg.Client;
let meetings = 0;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("meetings_store");
  await openTestCorrection();
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

const newMeeting = () => addMeeting(by, CORRECTION, { ...DRAFT, title: `Meeting ${++meetings}` });

test("a meeting is entered once, however often the button is pressed", async () => {
  const ids = await Promise.all([1, 2, 3].map(() => addMeeting(by, CORRECTION, DRAFT)));
  expect(new Set(ids).size).toBe(1);
  expect(await readMeeting(ids[0]!)).toMatchObject({ ...DRAFT, agenda: [], actions: [], decisions: [] });
  expect(await readHistory("meeting", String(ids[0]))).toHaveLength(1);
  expect((await listMeetings(CORRECTION)).filter(({ title }) => title === DRAFT.title)).toHaveLength(1);
});

test("items are numbered one after another; the same one sent twice is added once", async () => {
  const id = await newMeeting();
  const numbers = await Promise.all(
    [ITEM, ITEM, { ...ITEM, title: "Minutes" }].map((one) => addItem(by, id, 0, one)),
  );
  expect(new Set(numbers)).toEqual(new Set([1, 2]));
  expect(await addItem(by, id, 2, ITEM), "an item of that name again, on purpose").toBe(3);
});

test("an item names the issue that it is about", async () => {
  const id = await newMeeting();
  const issue = (await readRevision("soc2010-soc2020")).papers[0]!.issues[0]!;
  await addItem(by, id, 0, { ...ITEM, issueId: issue.id });
  const { label, question } = issue;
  expect((await readMeeting(id))?.agenda[0]).toMatchObject({ number: 1, issue: { label, question } });
});

test("of two who save the same, the second is told, and nothing is put over the first", async () => {
  const id = await newMeeting();
  await addItem(by, id, 0, ITEM);
  const saved = (minutes: string) =>
    saveItem(by, id, 1, { revision: 0, draft: { ...ITEM, minutes } }).then(
      () => "saved",
      (error: Error) => error.message,
    );
  const answers = await Promise.all([saved("Mine."), saved("Yours.")]);
  expect(answers.filter((answer) => answer === "saved")).toHaveLength(1);
  expect(answers.find((answer) => answer !== "saved")).toMatch(/^Somebody saved another version/);
  const { minutes } = (await readMeeting(id))!.agenda[0]!;
  expect(await saved(minutes), "the same again does no harm").toBe("saved");
  await expect(saveMeeting(by, id, { revision: 7, draft: { ...DRAFT, place: "Newport" } })).rejects.toThrow(
    /another version/,
  );
});

test("actions stand in one list across meetings, by what came of them", async () => {
  const id = await newMeeting();
  expect(await Promise.all([addAction(by, id, 0, ACTION), addAction(by, id, 0, ACTION)])).toEqual([1, 1]);
  const mine = async (status: "open" | "done") =>
    (await listActions(CORRECTION, status)).filter(({ meeting }) => meeting.id === id).length;
  expect([await mine("open"), await mine("done")]).toEqual([1, 0]);
  await saveAction(by, id, 1, { revision: 0, draft: { ...ACTION, status: "done", note: "Sent in June." } });
  expect([await mine("open"), await mine("done")]).toEqual([0, 1]);
});

test("the history says which item and which action changed", async () => {
  const id = await newMeeting();
  await addItem(by, id, 0, ITEM);
  await saveItem(by, id, 1, { revision: 0, draft: { ...ITEM, minutes: "All agreed." } });
  await addAction(by, id, 0, ACTION);
  await saveAction(by, id, 1, { revision: 0, draft: { ...ACTION, status: "done" } });
  const sentences = (await readHistory("meeting", String(id))).flatMap(
    (deed) => historyItem(deed, true).sentences,
  );
  expect(sentences).toEqual([
    "Changed the status of action 1 from “open” to “done”",
    "Agreed on action 1",
    "Changed the minutes of item 1",
    "Added item 1 to the agenda",
    "Entered a meeting",
  ]);
});

test("what there is not is refused or nothing, and what was minuted cannot be taken away", async () => {
  expect(await readMeeting(999_999)).toBeNull();
  expect(await readMeeting(2 ** 40)).toBeNull();
  await expect(addItem(by, 999_999, 0, ITEM)).rejects.toThrow(/no such meeting/);
  const id = await newMeeting();
  await expect(saveAction(by, id, 4, { revision: 0, draft: ACTION })).rejects.toThrow(/no such action/);
  await expect(client.query("DELETE FROM meeting")).rejects.toThrow(/is_kept/);
  await expect(client.query("UPDATE meeting SET place = 'x'")).rejects.toThrow(/must be recorded/);
});
