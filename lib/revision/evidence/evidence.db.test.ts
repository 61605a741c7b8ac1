import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAttachment } from "#lib/files/attachments/attachments.db";
import { closeDb, db } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import {
  readEvidence,
  readEvidenceItem,
  recordEvidence,
  withdrawEvidence,
} from "#lib/revision/evidence/evidence.db";
import { openPaper, raiseIssue } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readRevision } from "#lib/revision/revision.db";
import { raiseReviewed } from "#lib/revision/under-review/under-review.db";
import { testDatabase } from "#prisma/test/clone";

const member = { personId: "member", via: "browser", requestId: null } as const;
const csv = { fileName: "jobs.csv", content: new TextEncoder().encode("code,jobs\n6145,400\n") };
let issue = "";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("evidence");
  await reopenPublished();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES ('member', 'Mo Member', 'member@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
  await client.end();
  const paper = await openPaper(member, "soc2010-soc2020", {
    label: "Care",
    title: "Care",
    majorGroup: "6",
    introduction: "",
  });
  issue = await raiseIssue(member, {
    paper,
    question: "Should 6145 be split?",
    sources: ["6145"],
    targets: [],
    evidence: "",
    origin: "working group",
    originRef: null,
  });
});
afterAll(closeDb);

describe("evidence on an issue", () => {
  it("is kept with who recorded it, and told in the issue's history", async () => {
    const id = await recordEvidence(member, issue, { kind: "tasks", text: "Lifts, washes, feeds" });
    expect(await readEvidence(issue)).toMatchObject([
      { id, kind: "tasks", text: "Lifts, washes, feeds", addedBy: "Mo Member", withdrawn: null, file: null },
    ]);
    expect((await readHistory("issue", issue))[0]).toMatchObject({ action: "recorded evidence: tasks" });
  });

  it("keeps a file as it came, with its type and hash", async () => {
    const id = await recordEvidence(member, issue, { kind: "attachment", text: "Jobs", file: csv });
    const item = await readEvidenceItem(id);
    expect(item).toMatchObject({
      file: { fileName: "jobs.csv", type: "text/csv", size: csv.content.length },
    });
    const kept = await readAttachment(item?.attachmentId ?? 0);
    expect(Buffer.from(kept?.content ?? []).equals(csv.content)).toBe(true);
    expect((await readHistory("issue", issue))[0]?.after).toMatchObject({ sha256: kept?.sha256 });
  });

  it("names entries and groups that are held", async () => {
    const record = (kind: "index entries" | "other classification", codes: string[]) =>
      recordEvidence(member, issue, {
        ...{ kind, text: "", codes },
        ...(kind === "other classification" && { edition: "isco08" }),
      });
    await expect(record("index entries", ["a1aa", "none"])).rejects.toThrow("no longer");
    await expect(record("other classification", ["5321", "0000"])).rejects.toThrow("no group 0000");
    await record("index entries", ["a1aa"]);
    await record("other classification", ["5321", "53"]);
    expect((await readEvidence(issue)).at(-1)?.codes).toEqual(["5321", "53"]);
  });

  it("is recorded once, however often the button is pressed", async () => {
    const press = () =>
      recordEvidence(member, issue, { kind: "link", text: "A survey", url: "https://example.org/" });
    const pressed = await Promise.allSettled([press(), press(), press()]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(
      recordEvidence(member, issue, { kind: "attachment", text: "Again", file: csv }),
    ).rejects.toThrow("already");
  });

  it("leaves nothing behind when it is refused", async () => {
    const files = await db().attachment.count();
    const file = { fileName: "page.csv", content: new TextEncoder().encode("<html>") };
    await expect(recordEvidence(member, issue, { kind: "attachment", text: "x", file })).rejects.toThrow(
      "web page",
    );
    await expect(
      recordEvidence(member, "none", { kind: "attachment", text: "x", file: csv }),
    ).rejects.toThrow("no such issue");
    expect(await db().attachment.count()).toBe(files);
  });

  it("is not added to what is decided already", async () => {
    const decided = (await readRevision("soc2010-soc2020")).papers[0]!.issues[0]!.id;
    await expect(recordEvidence(member, decided, { kind: "tasks", text: "x" })).rejects.toThrow("is decided");
  });
});

describe("withdrawing", () => {
  it("keeps the evidence with the reason, and is done once", async () => {
    const id = await recordEvidence(member, issue, { kind: "statement", text: "We think so" });
    const pressed = await Promise.allSettled(
      [1, 2].map(() => withdrawEvidence(member, id, "Said by mistake")),
    );
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await readEvidenceItem(id))?.withdrawn).toMatchObject({
      by: "Mo Member",
      reason: "Said by mistake",
    });
    expect((await readHistory("issue", issue))[0]).toMatchObject({
      action: "withdrew evidence: statement",
      reason: "Said by mistake",
    });
    await expect(withdrawEvidence(member, 999_999, "x")).rejects.toThrow("no such evidence");
  });

  it("leaves room for the same evidence again", async () => {
    await expect(
      recordEvidence(member, issue, { kind: "statement", text: "We think so" }),
    ).resolves.toBeGreaterThan(0);
  });

  it("of a number that is none finds nothing", async () => {
    for (const id of [0, -1, 1.5, 2 ** 31, Number.NaN]) expect(await readEvidenceItem(id)).toBeNull();
  });
});

describe("an issue raised from the groups under review", () => {
  const asked = { paper: "care", codes: ["5411", "5212"], question: "" };

  it("has the sizes of its groups as evidence, in the same deed", async () => {
    const id = await raiseReviewed(member, "soc2010-soc2020", asked);
    const view = await readRevision("soc2010-soc2020", "groups");
    expect(view.issue(id)).toMatchObject({
      sources: ["5212", "5411"],
      question:
        "Should SOC2010 5212 Moulders, core makers and die casters; 5411 Weavers and knitters be merged with other groups, as they have few people?",
    });
    const [evidence] = await readEvidence(id);
    expect(evidence?.kind).toBe("sizes");
    expect(evidence?.text).toContain(
      "3,900 cases of the Census, by its sample of one in a hundred (2,773 to 5,332)",
    );
    expect((await readHistory("issue", id)).map(({ action }) => action).sort()).toEqual([
      "raised an issue",
      "recorded evidence: sizes of the groups",
    ]);
  });

  it("is raised once, however often the button is pressed, and on groups of the list alone", async () => {
    const before = await db().evidence.count();
    await expect(raiseReviewed(member, "soc2010-soc2020", asked)).rejects.toThrow("raised already");
    await expect(raiseReviewed(member, "soc2010-soc2020", { ...asked, codes: [] })).rejects.toThrow(
      "Tick at least one",
    );
    await expect(raiseReviewed(member, "soc2010-soc2020", { ...asked, codes: ["54"] })).rejects.toThrow(
      "no unit group",
    );
    expect(await db().evidence.count()).toBe(before);
  });
});
