import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDb } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import type { NewIssue } from "#lib/revision/issues/issue-draft";
import { editIssue, openPaper, raiseIssue, readIssueFacts } from "#lib/revision/issues/issues.db";
import { startingPoint } from "#lib/revision/issues/starting-point.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const as = (personId: string) => ({ personId, via: "browser", requestId: null }) as const;
const member = as("member");
const paper = { label: "Care occupations", title: "Review of care", majorGroup: null, introduction: "" };
const issue = (question: string, more: Partial<NewIssue> = {}): NewIssue => ({
  paper: "care-occupations",
  question,
  sources: ["6145"],
  targets: ["6135"],
  evidence: "",
  origin: "working group",
  originRef: null,
  ...more,
});

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("review_issues");
  await reopenPublished();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES
      ('member', 'Mo Member', 'member@example.org', now()), ('other', 'Olu Other', 'other@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
  await client.end();
});
afterAll(closeDb);

describe("a review paper", () => {
  it("is opened once, and issues can be raised in it", async () => {
    const opened = await Promise.allSettled([
      openPaper(member, "soc2010-soc2020", paper),
      openPaper(as("other"), "soc2010-soc2020", paper),
    ]);
    expect(opened.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await readRevision("soc2010-soc2020", "groups")).paper("care-occupations")).toMatchObject({
      open: true,
    });
    expect(
      (await readRevision("soc2010-soc2020")).paper("care-occupations"),
      "empty, and nobody else's yet",
    ).toBeUndefined();
    expect((await readHistory("review-paper", "care-occupations"))[0]?.action).toBe("opened a review paper");
  });

  it("has a name of its own, and a major group that there is", async () => {
    await expect(
      openPaper(member, "soc2010-soc2020", { ...paper, label: "care  Occupations!" }),
    ).rejects.toThrow("“Care occupations” already");
    const { label } = (await readRevision("soc2010-soc2020")).papers[0]!;
    await expect(
      openPaper(member, "soc2010-soc2020", { ...paper, label: label.toLowerCase() }),
    ).rejects.toThrow("already");
    await expect(
      openPaper(member, "soc2010-soc2020", { ...paper, label: "Other", majorGroup: "11" }),
    ).rejects.toThrow("no such major group");
  });
});

describe("an issue", () => {
  it("gets the next number, without gaps, whoever raises several at once", async () => {
    const ids = await Promise.all(
      [1, 2, 3, 4].map((at) => raiseIssue(at % 2 ? member : as("other"), issue(`Is this question ${at}?`))),
    );
    expect(ids.sort()).toEqual([1, 2, 3, 4].map((number) => `care-occupations-${number}`));
    const held = (await readRevision("soc2010-soc2020", "groups")).issue("care-occupations-1");
    expect(held).toMatchObject({ stage: null, decision: null, sources: ["6145"], targets: ["6135"] });
    expect((await readRevision("soc2010-soc2020")).issue("care-occupations-1"), "not public").toBeUndefined();
  });

  it("is raised once, however often the button is pressed", async () => {
    const question = "Should senior care workers be apart?";
    const pressed = await Promise.allSettled([1, 2, 3].map(() => raiseIssue(member, issue(question))));
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(raiseIssue(member, issue("should senior care workers be APART"))).rejects.toThrow(
      "raised already, as Care occupations, issue 5",
    );
  });

  it("is about groups that there are, in a paper that is open", async () => {
    await expect(raiseIssue(member, issue("A", { sources: ["9998"] }))).rejects.toThrow("no group 9998");
    await expect(raiseIssue(member, issue("B", { sources: [], targets: [] }))).rejects.toThrow(
      "at least one",
    );
    await expect(raiseIssue(member, issue("C", { paper: "soc2010-major-group-1" }))).rejects.toThrow("open");
    await expect(raiseIssue(member, issue("D", { paper: "none" }))).rejects.toThrow("open");
  });

  it("keeps what it was raised from", async () => {
    const id = await raiseIssue(member, issue("E", { origin: "flag", originRef: "suggestion 12" }));
    expect((await readRevision("soc2010-soc2020", "groups")).issue(id)).toMatchObject({
      origin: "flag",
      originRef: "suggestion 12",
    });
  });
});

describe("an edit", () => {
  const id = "care-occupations-1";
  const draft = { question: "Another question?", sources: ["6145", "6146"], targets: [], evidence: "Much" };

  it("changes what is asked, and the record says from what", async () => {
    // Of those that were raised at once any may have come first.
    const { question } = (await readRevision("soc2010-soc2020", "groups")).issue(id)!;
    const { raisedBy } = (await readIssueFacts(id))!;
    await editIssue(as("other"), id, { ...draft, revision: 0 });
    expect((await readRevision("soc2010-soc2020", "groups")).issue(id)).toMatchObject(draft);
    expect(await readIssueFacts(id)).toMatchObject({ revision: 1, raisedBy, open: true });
    expect((await readHistory("issue", id))[0]).toMatchObject({
      action: "changed an issue",
      before: { question, targets: ["6135"] },
      after: draft,
    });
  });

  it("is refused when somebody else changed it meanwhile, and of two at once one is taken", async () => {
    await expect(editIssue(member, id, { ...draft, question: "Mine", revision: 0 })).rejects.toThrow(
      "Somebody else changed this issue",
    );
    const both = await Promise.allSettled([
      editIssue(member, id, { ...draft, question: "One?", revision: 1 }),
      editIssue(as("other"), id, { ...draft, question: "Two?", revision: 1 }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is refused where something is decided, or the paper is kept as it was written", async () => {
    const decided = (await readRevision("soc2010-soc2020")).papers[0]!.issues[0]!.id;
    await expect(editIssue(member, decided, { ...draft, revision: 0 })).rejects.toThrow("is decided");
    expect(await readIssueFacts(decided)).toMatchObject({ open: false, raisedBy: null });
    await expect(editIssue(member, "none", { ...draft, revision: 0 })).rejects.toThrow("no such issue");
    expect(await readIssueFacts("none\u0000")).toBeNull();
  });
});

describe("an issue that is raised from a group", () => {
  it("is about it on the side that its edition is on, and about none of an edition that is on neither", async () => {
    const from = (edition: string) =>
      startingPoint("soc2010-soc2020", { kind: "group", edition, code: "6145" });
    expect(await from("soc2010")).toMatchObject({ sources: ["6145"], targets: [] });
    expect(await from("soc2020")).toMatchObject({ sources: [], targets: ["6145"] });
    expect(await from("isco08")).toBeNull();
  });
});
