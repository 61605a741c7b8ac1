import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import type { SavedAnswer } from "#lib/gold-coding/coding/saved-answer";
import { type GoldCoding, goldCoding } from "#lib/gold-coding/gold-coding.fixture";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { readViewer, type Viewer } from "#lib/people/viewer.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { FormAnswer } from "#lib/web/answer";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { pageHtml, readOn } from "../../page-html.fixture";
import { POST as decide } from "./[queue]/code/decide/route";
import { POST as keep } from "./[queue]/code/keep/route";
import CodingPage from "./[queue]/code/page";
import { POST as skip } from "./[queue]/code/skip/route";
import { POST as undo } from "./[queue]/code/undo/route";

/** The coding screen as its forms are sent and its pages are drawn, without a script. */
let viewer: Viewer | null = null;
let answer: FormAnswer | null = null;
vi.mock("../../viewer", () => ({ currentViewer: async () => viewer, formAnswer: async () => answer }));

let coder: SeededPerson;
let browser: TestBrowser;
let made: GoldCoding;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("coding_pages");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const password = "three wet umbrellas";
  const custodian = await seedPerson(null, {
    ...{ name: "Cleo", email: "cleo@example.org", role: "custodian", password },
  });
  coder = await seedPerson(
    { ...AT_TERMINAL, personId: custodian.person.id },
    { name: "Bo Smith", email: "bo@example.org", role: "coder", password },
  );
  browser = new TestBrowser(coder.cookie);
  viewer = await readViewer(browser.headers);
  made = await goldCoding({
    ...{ arm: "blind", records: 4, overlap: 2, coders: 0 },
    // A code that nothing else on the page can have.
    record: () => ({ assignedCode: "Q777", likeness: null }),
  });
  await recorded(AT_TERMINAL, async (transaction, record) => {
    await transaction.queuePerson.create({
      data: { queueId: made.queueId, personId: coder.person.id, cap: 3 },
    });
    await record({
      ...{ action: "made for a test", subjectKind: "queue", subjectId: String(made.queueId) },
      ...{ before: null, after: {}, reason: null },
    });
  });
});
afterAll(closeDb);

const params = () => ({ queue: String(made.queueId) });
const html = (search = {}) => pageHtml(CodingPage, params(), search);
const fieldOf = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

describe("the coding screen", () => {
  it("shows one record with a form, and in a blind arm neither the assigned code nor an answer, in page or data", async () => {
    const page = await html();
    expect(readOn(page)).toContain("Software developer");
    expect(page.includes('value="2134"')).toBe(true);
    expect(page.includes('data-place="0-0"')).toBe(false);
    const ahead = await html({ ahead: "" });
    for (const drawn of [page, ahead]) expect(drawn.includes("Q777")).toBe(false);
    expect(fieldOf(ahead, "record")).not.toBe(fieldOf(page, "record"));
  });

  it("is given back with what was typed where that is unclear", async () => {
    const record = fieldOf(await html(), "record");
    const sent = { record, "choice-0": "typed", "typed-0": "web", note: "Of two minds" };
    const refused = await post(decide, browser, sent, params());
    expect(refused.answer?.errors).toEqual([
      { field: "typed-0", message: expect.stringMatching(/Choose which group of SOC2020 “web” means/) },
    ]);
    answer = refused.answer;
    const page = await html();
    answer = null;
    expect(readOn(page)).toContain("The group that “web” means");
    expect(page.includes("Of two minds")).toBe(true);
    expect(page.includes('value="2141 web"')).toBe(true);
  });

  it("saves, and tells the script what is shown next without a word of a record", async () => {
    const page = await html();
    const [record, ahead] = [fieldOf(page, "record"), await html({ ahead: "" })];
    const headers = new Headers(browser.headers);
    headers.set("accept", "application/json");
    const response = await decide(
      new Request("http://localhost/form", {
        ...{ method: "POST", headers, body: new URLSearchParams({ record, "choice-0": "2134" }) },
      }),
      { params: Promise.resolve(params()) },
    );
    const saved: SavedAnswer = await response.json();
    expect(saved).toMatchObject({ said: "Saved: 2134.", next: { seconds: 1200 } });
    expect(ahead.includes(`data-claim="${saved.next!.token}"`)).toBe(true);
    expect(JSON.stringify(saved)).not.toMatch(/Q777|developer|teacher/i);
    expect(
      await db().recordView.count({ where: { personId: coder.person.id, place: "coding" } }),
    ).toBeGreaterThan(1);

    const kept = await keep(
      new Request("http://localhost/form", {
        ...{
          method: "POST",
          headers: browser.headers,
          body: new URLSearchParams({ claim: saved.next!.token }),
        },
      }),
      { params: Promise.resolve(params()) },
    );
    expect(await kept.json()).toEqual({ seconds: 1200 });
  });

  it("undoes and skips, each to be gone on from", async () => {
    const decision = fieldOf(await html(), "decision");
    const undone = await post(undo, browser, { decision }, params());
    expect(undone.answer?.said).toMatch(/taken back/);
    expect(readOn(await html())).toContain("Software developer");
    expect((await post(undo, browser, { decision }, params())).answer?.errors[0]?.message).toMatch(
      /undone already/,
    );
    const record = fieldOf(await html(), "record");
    expect((await post(skip, browser, { record }, params())).answer?.errors[0]?.field).toBe("skip");
    const skipped = await post(skip, browser, { record, skip: "I know who this is" }, params());
    expect(skipped.answer?.said).toMatch(/^Skipped/);
    expect(await db().skippedRecord.findFirst({ where: { recordId: Number(record) } })).toMatchObject({
      reason: "I know who this is",
    });
  });

  it("says what to do when there is nothing left, and when one is not assigned any more", async () => {
    for (let at = 0; at < 3; at++) {
      const record = fieldOf(await html(), "record");
      await post(decide, browser, { record, "choice-0": "uncodable" }, params());
    }
    expect(readOn(await html())).toContain("You have coded as many records as you were given");
    await recorded(AT_TERMINAL, async (transaction, record) => {
      await transaction.queuePerson.updateMany({
        where: { queueId: made.queueId },
        data: { endedAt: new Date() },
      });
      await record({
        ...{ action: "made for a test", subjectKind: "queue", subjectId: String(made.queueId) },
        ...{ before: null, after: {}, reason: null },
      });
    });
    expect(readOn(await html())).toContain("You are not assigned to this queue any more");
    expect(readOn(await pageHtml(CodingPage, { queue: "999" }))).toContain("There is no such queue");
  });
});
