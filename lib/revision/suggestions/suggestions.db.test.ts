import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkAttachment } from "#lib/files/attachments/attachment";
import { closeDb, db } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { startingPoint } from "#lib/revision/issues/starting-point.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { openRevision } from "#lib/revision/opening/opening.db";
import { answerSuggestion, moveToFollowing } from "#lib/revision/suggestions/answer-suggestion.db";
import type { SuggestionDraft } from "#lib/revision/suggestions/suggestion";
import {
  countWaiting,
  listPublished,
  listSuggestions,
  readSuggestion,
  suggest,
} from "#lib/revision/suggestions/suggestions.db";
import { testDatabase } from "#prisma/test/clone";

const stranger = { personId: null, via: "browser", requestId: null } as const;
const member = { personId: "member", via: "browser", requestId: null } as const;
const next = (year: number) => ({
  ...{ source: "soc2020", title: `The ${year} revision`, targetTitle: `Classification ${year}` },
  ...{ targetShortTitle: `SOC${year}`, sizePolicy: null, cutOffOn: null, note: "" },
});
const draft = (title: string, more: Partial<SuggestionDraft> = {}): SuggestionDraft => ({
  ...{ title, text: "They do other work by now.", codes: ["5434"], edition: "soc2020", url: "" },
  ...{ attachment: null, name: "", email: "" },
  ...more,
});

let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("revision_suggestions");
  await reopenPublished();
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES ('member', 'Mo Member', 'member@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

describe("what is suggested", () => {
  test("waits while no revision is open, and is taken up by the next that is", async () => {
    const id = await suggest(stranger, draft("Before anything was open"));
    expect((await readSuggestion(id))?.revision).toBeNull();
    const revision = await openRevision(stranger, next(2030));
    expect((await readSuggestion(id))?.revision).toBe(revision);
    const then = await suggest(stranger, draft("While one was open"));
    expect((await listSuggestions(revision)).map((one) => one.id)).toEqual([id, then]);
    expect((await countWaiting()).get(revision)).toBe(2);
    expect(await listPublished(), "nobody else reads it yet").toEqual([]);
  });

  test("is one, however often the button is pressed, and keeps its file", async () => {
    const attachment = await checkAttachment({
      fileName: "jobs.csv",
      content: new TextEncoder().encode("title,count\nChef,3\n"),
    });
    const sent = draft("Pressed thrice", { attachment });
    const pressed = await Promise.all([1, 2, 3].map(() => suggest(stranger, sent)));
    expect(new Set(pressed).size).toBe(1);
    expect(await readSuggestion(pressed[0]!)).toMatchObject({ attachment: { fileName: "jobs.csv" } });
    expect(await db().attachment.count()).toBe(1);
  });

  test("stands in the record without who sent it", async () => {
    const id = await suggest(stranger, draft("By name", { name: "Ada", email: "ada@example.org" }));
    const [entry] = await readHistory("revision-suggestion", `S-${id}`);
    expect(entry).toMatchObject({ action: "suggested a change", after: { title: "By name" } });
    expect(JSON.stringify(entry)).not.toContain("Ada");
  });

  test("stays as it was sent, also for whoever holds the database", async () => {
    await expect(client.query("UPDATE revision_suggestion SET text = 'other'")).rejects.toThrow("is_fixed");
    await expect(client.query("DELETE FROM revision_suggestion")).rejects.toThrow("is_kept");
  });

  test("by people who are not signed in is taken within a bound for a day", async () => {
    await client.query(`BEGIN;
      INSERT INTO revision_suggestion (title, text, codes, sent_at)
        SELECT 'Much ' || n, 'x', '{}', now() - interval '2 hours' FROM generate_series(1, 500) n;
      INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made many', 'revision', 'all');
      COMMIT`);
    await expect(suggest(stranger, draft("One more"))).rejects.toThrow("Send yours tomorrow");
    expect(await suggest(member, draft("One more"))).toBeGreaterThan(500);
  });
});

describe("an answer", () => {
  let id = 0;
  beforeEach(async () => {
    id = await suggest(member, draft(`To answer ${id}`, { email: "ada@example.org" }));
  });
  const mails = () => db().mail.findMany({ where: { subject: `Your suggestion S-${id}` } });

  test("is read by everybody, and sent to whoever left an address", async () => {
    await answerSuggestion(member, id, {
      revision: "soc2020-soc2030",
      answer: "It fits where it is.",
      published: true,
      edits: 0,
    });
    expect((await listPublished()).map((one) => one.id)).toContain(id);
    const [letter] = await mails();
    expect(letter?.to).toBe("ada@example.org");
    expect(letter?.text).toContain("It fits where it is.");
    await expect(
      answerSuggestion(member, id, {
        revision: "soc2020-soc2030",
        answer: "Other",
        published: true,
        edits: 1,
      }),
    ).rejects.toThrow("answered this suggestion meanwhile");
    expect(await mails()).toHaveLength(1);
  });

  test("that is withheld is read by the groups only", async () => {
    await answerSuggestion(member, id, {
      revision: "soc2020-soc2030",
      answer: "No.",
      published: false,
      edits: 0,
    });
    expect((await listPublished()).map((one) => one.id)).not.toContain(id);
  });

  test("may be left to the following revision, which takes it up as it is opened", async () => {
    await moveToFollowing(member, id, { reason: "Too late for this one.", edits: 0 });
    expect((await readSuggestion(id))?.revision).toBeNull();
    await expect(
      answerSuggestion(member, id, {
        revision: "soc2020-soc2030",
        answer: "Begun before",
        published: true,
        edits: 0,
      }),
    ).rejects.toThrow("moved this suggestion meanwhile");
    await expect(moveToFollowing(member, id, { reason: "Again", edits: 1 })).rejects.toThrow("already");
    const revision = await openRevision(stranger, next(2040));
    expect((await readSuggestion(id))?.revision).toBe(revision);
  });

  test("may be an issue, raised once", async () => {
    const start = await startingPoint("soc2020-soc2030", { kind: "intake", id });
    expect(start).toMatchObject({ evidence: "They do other work by now.", sources: ["5434"] });
    await openPaper(member, "soc2020-soc2030", {
      label: "Cooking",
      title: "On cooking",
      majorGroup: null,
      introduction: "",
    });
    const raise = (question: string) =>
      raiseIssue(member, {
        ...{ paper: "cooking", question, sources: ["5434"], targets: [], evidence: "" },
        ...{ origin: "suggestion" as const, originRef: `intake ${id}` },
      });
    const raised = await raise("Do chefs and cooks differ?");
    expect(await readSuggestion(id)).toMatchObject({ status: "raised", issue: raised });
    expect((await mails())[0]?.text).toContain("raised an issue");
    await expect(raise("Do cooks and chefs differ?")).rejects.toThrow("An issue was raised from this");
    expect(await startingPoint("soc2020-soc2030", { kind: "intake", id })).toBeNull();
    expect(await db().issue.count({ where: { originRef: `intake ${id}` } })).toBe(1);
  });
});
