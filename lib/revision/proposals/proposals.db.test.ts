import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seedPerson } from "#demo/seed-person";
import type { Change } from "#lib/compile/decisions/change";
import { closeDb } from "#lib/platform/db";
import { type Actor, AT_TERMINAL, type PersonActor } from "#lib/record/entry";
import { readHistory, recorded } from "#lib/record/record.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readableVersions } from "#lib/revision/proposals/proposal-record";
import { propose, readProposal, saveVersion } from "#lib/revision/proposals/proposals.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readCompiled } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

let client: pg.Client;
let by: PersonActor;
let other: PersonActor;
let numbers = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("proposals_store");
  await reopenPublished();
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const password = "three wet umbrellas";
  const seed = async (name: string, role: "custodian" | "working-group", from: Actor | null) => {
    const email = `${name.toLowerCase()}@example.org`;
    const { person } = await seedPerson(from, { name, email, role, password });
    return { ...AT_TERMINAL, personId: person.id };
  };
  const custodian = await seed("Cleo", "custodian", null);
  by = await seed("Wanda", "working-group", custodian);
  other = await seed("Wim", "working-group", custodian);
  await recorded(by, async (transaction, record) => {
    await transaction.reviewPaper.create({
      data: { id: "test", revisionId: "soc2010-soc2020", title: "Test", label: "Test paper" },
    });
    await record({
      action: "opened a paper",
      subjectKind: "review-paper",
      subjectId: "test",
      before: null,
      after: null,
      reason: null,
    });
  });
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

/** A new issue in the open paper. */
async function issue(): Promise<string> {
  const number = ++numbers;
  const id = `test-${number}`;
  await recorded(by, async (transaction, record) => {
    await transaction.issue.create({
      data: {
        id,
        paperId: "test",
        number,
        question: `Question ${number}?`,
        origin: "working group",
        sources: ["4122"],
        targets: ["4122"],
        raisedById: by.personId,
      },
    });
    await record({
      action: "raised an issue",
      subjectKind: "issue",
      subjectId: id,
      before: null,
      after: null,
      reason: null,
    });
  });
  return id;
}

const rename = (source: string, title: string): Change => ({ type: "rename", source, to: { title } });
const draft = (base: number, changes: Change[], title = "A title") => ({ base, title, changes, note: "" });

describe("a proposal", () => {
  it("is begun once on an issue: a second click leads to the first, also at the same moment", async () => {
    const id = await issue();
    const begun = await Promise.all([propose(by, id), propose(other, id), propose(by, id)]);
    expect(begun).toEqual([`${id}-proposal`, `${id}-proposal`, `${id}-proposal`]);
    const proposal = await readProposal(`${id}-proposal`);
    expect(proposal).toMatchObject({
      stage: "draft",
      version: 1,
      issue: { label: `Test paper, issue ${numbers}` },
    });
    expect(proposal?.versions).toMatchObject([{ version: 1, title: `Question ${numbers}?`, changes: [] }]);
    expect((await readHistory("proposal", begun[0]!)).map(({ action }) => action)).toEqual([
      "began a proposal",
    ]);
  });

  it("cannot be begun on an issue that is decided, of a paper as it was written, or that there is not", async () => {
    const decided = await issue();
    await recorded(by, async (transaction, record) => {
      const data = { id: `${decided}-decision`, outcome: "no further action", reason: "It stays." };
      await transaction.decision.create({ data: { ...data, issueId: decided } });
      await record({
        action: "decided",
        subjectKind: "decision",
        subjectId: data.id,
        before: null,
        after: null,
        reason: null,
      });
    });
    await expect(propose(by, decided)).rejects.toThrow("A decision on this issue stands");
    const { rows } = await client.query(
      "SELECT issue.id FROM issue JOIN review_paper ON review_paper.id = paper_id JOIN revision ON revision.id = revision_id WHERE kind = 'as written' LIMIT 1",
    );
    await expect(propose(by, rows[0].id)).rejects.toThrow("kept as it was published");
    await expect(propose(by, "no-such-issue")).rejects.toThrow("no such issue");
  });
});

describe("a version", () => {
  it("follows the one before, with who saved it; the same again is none", async () => {
    const id = await propose(by, await issue());
    const changes = [rename("4122", "Book-keepers")];
    expect(await saveVersion(other, id, draft(1, changes))).toEqual({ version: 2, saved: true });
    expect(await saveVersion(by, id, draft(2, changes))).toEqual({ version: 2, saved: false });
    const proposal = await readProposal(id);
    expect(proposal?.versions.map(({ version, savedBy }) => [version, savedBy])).toEqual([
      [2, "Wim"],
      [1, "Wanda"],
    ]);
    expect(proposal?.versions[0]?.changes).toEqual(changes);
    const [last] = await readHistory("proposal", id);
    expect(last).toMatchObject({
      before: { version: 1, changes: [] },
      after: { version: 2, title: "A title" },
    });
  });

  it("is refused when somebody saved another meanwhile, and one of two at the same moment is", async () => {
    const id = await propose(by, await issue());
    const [one, two] = await Promise.allSettled([
      saveVersion(by, id, draft(1, [rename("4122", "One")])),
      saveVersion(other, id, draft(1, [rename("4122", "Two")])),
    ]);
    expect([one.status, two.status].sort()).toEqual(["fulfilled", "rejected"]);
    await expect(saveVersion(by, id, draft(1, [rename("4122", "Three")]))).rejects.toThrow(
      "Somebody saved version 2 meanwhile",
    );
    expect((await readProposal(id))?.versions.length).toBe(2);
  });

  it("is refused when a change is none, and nothing is saved", async () => {
    const id = await propose(by, await issue());
    for (const change of [
      { type: "explode", source: "4122" },
      { type: "remove" },
      { type: "remove", source: "4122", and: "more" },
      { type: "rename", source: "4122", to: { title: "a\u0000b" } },
    ])
      await expect(saveVersion(by, id, draft(1, [change as unknown as Change]))).rejects.toThrow(
        "Change 1 cannot be kept",
      );
    expect((await readProposal(id))?.version).toBe(1);
  });

  it("is refused of a proposal that was decided", async () => {
    const { rows } = await client.query("SELECT id, version FROM proposal WHERE stage = 'decided' LIMIT 1");
    await expect(saveVersion(by, rows[0].id, draft(rows[0].version, []))).rejects.toThrow(
      "A proposal that is decided cannot be edited",
    );
  });
});

describe("what a proposal would change", () => {
  it("is worked out for each version, against what is decided", async () => {
    const id = await propose(by, await issue());
    await saveVersion(by, id, draft(1, [rename("4122", "Book-keepers and payroll clerks")]));
    expect((await whatIfOf(id, 1, "groups"))?.groups.change).toEqual([]);
    expect((await whatIfOf(id, undefined, "groups"))?.groups.change).toMatchObject([
      { after: { code: "4122", title: "Book-keepers and payroll clerks" } },
    ]);
    expect(await whatIfOf(id, 9, "groups")).toBeNull();
    expect(await whatIfOf("none", 1, "groups")).toBeNull();
  });

  it("is, of one that was accepted, what there would not be without it", async () => {
    const { decisions } = await readCompiled("soc2010-soc2020");
    const merge = decisions.find(({ changes }) => changes.some(({ type }) => type === "merge"))!;
    const { sources = [] } = merge.changes.find(({ type }) => type === "merge") as { sources?: string[] };
    const answer = await whatIfOf(merge.proposal);
    const made = answer?.maps.appear.map(({ source }) => source);
    expect(made).toEqual(expect.arrayContaining(sources.filter((code) => code.length === 4)));
    expect(answer?.problems.appear.filter(({ severity }) => severity === "breach")).toEqual([]);
  });

  it("says which decision disposes of the same content already", async () => {
    const id = await propose(by, await issue());
    const { decisions } = await readCompiled("soc2010-soc2020");
    const decided = decisions.find(({ changes }) => changes.some(({ type }) => type === "merge"));
    const change = decided!.changes.find((one) => one.type === "merge")!;
    await saveVersion(by, id, draft(1, [{ type: "remove", source: change.sources[0]! }]));
    const answer = await whatIfOf(id, undefined, "groups");
    expect(answer?.problems.appear.find(({ rule }) => rule === "content-once")?.message).toContain(
      decided!.issue.label,
    );
  });

  it("names conflicts with other drafts to the groups only", async () => {
    const [one, two] = [await propose(by, await issue()), await propose(by, await issue())];
    await saveVersion(by, one, draft(1, [{ type: "recode", source: "4134", to: { code: "4136" } }]));
    await saveVersion(by, two, draft(1, [{ type: "recode", source: "4134", to: { code: "4137" } }]));
    expect((await whatIfOf(two, undefined, "groups"))?.conflicts.map(({ rule }) => rule)).toContain(
      "content-once",
    );
    expect((await whatIfOf(two, undefined, "public"))?.conflicts).toEqual([]);
  });
});

describe("whoever is not of the groups", () => {
  it("reads no version of a draft, and all of a proposal that was decided", async () => {
    const held = (await readProposal(await propose(by, await issue())))!;
    expect(readableVersions(held, "public")).toEqual([]);
    expect(readableVersions(held, "groups")).toHaveLength(1);
    const { rows } = await client.query("SELECT id FROM proposal WHERE stage = 'decided' LIMIT 1");
    expect(readableVersions((await readProposal(rows[0].id))!, "public")).toHaveLength(1);
  });

  it("reads of a proposal that is back with the working group what was decided on", async () => {
    const held = (await readProposal(await propose(by, await issue())))!;
    await saveVersion(by, held.id, draft(1, [rename("4122", "One")]));
    const now = (await readProposal(held.id))!;
    expect(readableVersions({ ...now, decided: [1] }, "public").map(({ version }) => version)).toEqual([1]);
  });
});
