import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallInstallation } from "#cli/small-installation.fixture";
import { lifeCast } from "#demo/life-cast.fixture";
import { findGroup, listGroups } from "#lib/classification/classification.db";
import { readIndexEntries } from "#lib/coding-index/coding-index.db";
import type { Change } from "#lib/compile/decisions/change";
import { readData, readVersions } from "#lib/facts/data.db";
import { listImports } from "#lib/facts/facts.db";
import { closeDb, db } from "#lib/platform/db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readHistory, recorded } from "#lib/record/record.db";
import { releaseDifference } from "#lib/releases/difference/release-difference";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import { sha256 } from "#lib/releases/freeze/packed";
import { prepareRelease } from "#lib/releases/prepare.db";
import { makeRelease } from "#lib/releases/release.db";
import { readRelease, readReleaseContent, readReleaseFile } from "#lib/releases/releases.db";
import { castVote } from "#lib/revision/life/life.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readCompiled } from "#lib/revision/revision.db";

const PAIR = { source: "soc2010", target: "soc2020" };
const WORDS = { releasedOn: "2099-01-31", notes: "Cooks go with chefs" };
/** Cooks become part of Chefs. */
const COOKS: Change[] = [
  { type: "merge", sources: ["5435"], to: { code: "5434" } },
  { type: "rename", source: "5434", to: { title: "Chefs and cooks" } },
];

let cast: Awaited<ReturnType<typeof lifeCast>>;
let client: pg.Client;
/** The tests are in order: first what is refused, which leaves all as it is, then one release after another. */
beforeAll(async () => {
  cast = await lifeCast("releases", reopenPublished, await smallInstallation("releases_small"));
  await accept(COOKS);
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

async function accept(changes: Change[]): Promise<void> {
  const { proposal } = await cast.recommended(cast.wendy, { changes });
  const vote = { version: 1, body: "steering-group", choice: "accepted", reason: "" } as const;
  await castVote(cast.sue, proposal, vote);
  await cast.resolve(cast.sid, proposal);
}
const rename = (source: string, title: string) => accept([{ type: "rename", source, to: { title } }]);

/** What the custodian sends who has looked at the check now. */
async function draftNow(words: typeof WORDS = WORDS) {
  const { checked, input } = await prepareRelease("soc2010-soc2020", words);
  return { revisionId: "soc2010-soc2020", number: input.number, ...words, checked };
}
const release = async () => makeRelease(cast.custodian, await draftNow());
const contentOf = async (number: number) => readReleaseContent((await readRelease(PAIR, number))!.id);

/** Everything that a failed release must leave as it is. */
async function kept() {
  const counts = await client.query(
    `SELECT (SELECT count(*) FROM release) AS releases, (SELECT count(*) FROM release_file) AS files,
      (SELECT max(number) FROM audit_entry) AS record, (SELECT max(id) FROM import_run) AS data,
      (SELECT md5(string_agg(code || title, ',' ORDER BY id)) FROM classification_group) AS groups,
      (SELECT md5(string_agg(entry_id || ' ' || group_id, ',' ORDER BY entry_id, edition_id)) FROM index_code) AS codes`,
  );
  return counts.rows[0];
}

async function waiting(locks: string): Promise<number> {
  for (;;) {
    const found = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE ${locks} AND NOT granted`,
    );
    if (found.rows[0]) return found.rows[0].pid;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Makes whoever writes files of a release wait, until it is let go on. */
async function filesHeld(): Promise<{ reached(): Promise<number>; release(): Promise<void> }> {
  await client.query("BEGIN; LOCK TABLE release_file IN SHARE MODE");
  return {
    reached: () => waiting("relation = 'release_file'::regclass"),
    release: async () => void (await client.query("COMMIT")),
  };
}

const DECIDED_SINCE = "Something was decided or edited since you looked. Look at the check again.";

describe("nothing is released", () => {
  test("where the connection breaks in the middle", async () => {
    const [before, data] = [await kept(), await readData()];
    const held = await filesHeld();
    const made = release().catch((error: Error) => error);
    await client.query("SELECT pg_terminate_backend($1)", [await held.reached()]);
    await held.release();
    expect(await made).toBeInstanceOf(Error);
    expect(await kept()).toEqual(before);
    expect(await readData()).toBe(data);
  });

  test("once something was decided since somebody looked", async () => {
    const draft = await draftNow();
    await rename("1121", "Makers");
    const before = await kept();
    await expect(makeRelease(cast.custodian, draft)).rejects.toThrow(DECIDED_SINCE);
    expect(await kept()).toEqual(before);
  });

  test("while a decision is taken at the same moment: it is seen before anything is written", async () => {
    const draft = await draftNow();
    // Whoever hands facts on waits here; decisions do not.
    await client.query("BEGIN; SELECT pg_advisory_xact_lock(hashtext('facts'))");
    const made = makeRelease(cast.custodian, draft).catch((error: Error) => error.message);
    await waiting("locktype = 'advisory'");
    await rename("5436", "Kitchen managers");
    const before = await kept();
    await client.query("COMMIT");
    expect(await made).toBe(DECIDED_SINCE);
    expect(await kept()).toEqual(before);
  });

  test("of a paper as it was written", async () => {
    await expect(prepareRelease("major-group-3", WORDS)).rejects.toThrow(
      "A paper as it was written decides nothing. Release the revision that decides.",
    );
  });

  test("by the second of two at once, who is told so", async () => {
    const [data, draft] = [await readData(), await draftNow()];
    expect(data.standing).toMatchObject({ release: { number: 1 } });
    expect((await findGroup("soc2020", "5435"))?.title).toBe("Cooks");
    const both = await Promise.allSettled([1, 2].map(() => makeRelease(cast.custodian, draft)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = both.flatMap((one) => (one.status === "rejected" ? [String(one.reason.message)] : []));
    expect(refused).toBe(
      "SOC2010–SOC2020, release 2 was made meanwhile. Look at it, and at the check again.",
    );
    expect(await db().release.count()).toBe(2);
  });
});

describe("a release", () => {
  test("is what everybody is given from then on", async () => {
    const data = await readData();
    expect(data.standing).toMatchObject({ kind: "released", release: { number: 2, indexVersion: "13.1" } });
    expect((await readVersions()).release).toBe((await readRelease(PAIR, 2))?.id);
    expect(await findGroup("soc2020", "5435")).toBeNull();
    expect((await findGroup("soc2020", "5434"))?.title).toBe("Chefs and cooks");
    expect(await listGroups("soc2020", { level: 4 })).toHaveLength(411);
    expect((await readIndexEntries()).filter(({ codes }) => codes.soc2020 === "5435")).toEqual([]);
  });

  test("hands the edition, its groups and its codes on to the working facts, and is in the record", async () => {
    const [working, released] = [await readData("working"), await readData()];
    expect(working.groups).toEqual(released.groups);
    expect(working.entries).toEqual(released.entries);
    expect(await listImports()).toHaveLength(1);
    const [deed] = await readHistory("release", "soc2010-soc2020/2");
    const cooks = (await contentOf(1)).entries.filter(({ codes }) => codes.soc2020 === "5435");
    expect(deed).toMatchObject({
      action: "made a release",
      actorId: cast.custodian.personId,
      after: { title: "SOC2010–SOC2020, release 2", entries: cooks.length, indexVersion: "13.1" },
      reason: WORDS.notes,
    });
    const [own] = await readHistory("index-entry", cooks[0]!.uid);
    expect(own).toMatchObject({ before: { soc2020: "5435" }, after: { soc2020: "5434" } });
  });

  test("says what is different from the one before, and by which decision", async () => {
    const [first, second] = [await contentOf(1), await contentOf(2)];
    const { groups, entries, pairs } = releaseDifference(first, second);
    const decisions = ["test-paper-1-decision"];
    expect(groups.filter(({ code }) => code.startsWith("5435") || code === "5434")).toEqual([
      { edition: "soc2020", code: "5434", before: "Chefs", after: "Chefs and cooks", decisions },
      { edition: "soc2020", code: "5435", before: "Cooks", after: null, decisions },
      { edition: "soc2020", code: "5435/00", before: "Cooks", after: null, decisions },
    ]);
    expect(new Set(entries.flatMap((entry) => entry.decisions))).toEqual(new Set(decisions));
    expect(entries[0]?.fields).toContainEqual({ field: "SOC2020 code", before: "5435", after: "5434" });
    const moved = { level: 4, source: "5435", target: "5434", presence: "added", decisions };
    expect(pairs.filter(({ level }) => level === 4)).toContainEqual(moved);
    const name = "soc2010-soc2020-release-2-differences.csv";
    const file = await readReleaseFile((await readRelease(PAIR, 2))!.id, name);
    expect(new TextDecoder().decode(file?.content)).toContain("group,soc2020,5435,Cooks,title,Cooks,,");
  });

  test("after which nothing is decided is followed by one that differs in nothing but its heading", async () => {
    await release();
    const { heading, ...third } = await contentOf(3);
    const { heading: _, ...second } = await contentOf(2);
    expect(sha256(canonicalJson(third))).toBe(sha256(canonicalJson(second)));
    expect(heading).toMatchObject({ number: 3, indexVersion: "13.1" });
  });

  test("is not made before the day of the last one", async () => {
    const draft = await draftNow({ ...WORDS, releasedOn: "2098-01-01" });
    await expect(makeRelease(cast.custodian, draft)).rejects.toThrow("before that of the last release");
  });

  test("has nothing of a decision that comes while it is made: that one waits", async () => {
    const held = await filesHeld();
    const made = release();
    await held.reached();
    let decided = false;
    const taken = rename("5433", "Fish sellers").then(() => {
      decided = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(decided).toBe(false);
    await held.release();
    const { decisions } = await readReleaseContent(await made);
    await taken;
    expect((await readCompiled("soc2010-soc2020")).decisions).toHaveLength(decisions.length + 1);
  });

  test("is not made with a rule broken", async () => {
    await decidedAtTerminal([{ type: "rename", source: "1111", to: { title: "Chefs and cooks" } }]);
    const before = await kept();
    await expect(release()).rejects.toThrow(/^(A rule is|\d+ rules are) broken\. /);
    expect(await kept()).toEqual(before);
  });
});

/** A decision as the terminal could take it, whatever it breaks. */
const decidedAtTerminal = (changes: Change[]) =>
  recorded(AT_TERMINAL, async (transaction, record) => {
    const id = "of-the-terminal";
    await transaction.issue.create({
      data: { id, paperId: "test-paper", number: 99, question: "Should it?", origin: "working group" },
    });
    await transaction.proposal.create({ data: { id, issueId: id, stage: "decided", version: 1 } });
    await transaction.proposalVersion.create({
      data: { proposalId: id, version: 1, title: "It should", changes: changes as unknown as object[] },
    });
    const decision = { id, issueId: id, proposalId: id, version: 1, outcome: "accepted", reason: "A test" };
    await transaction.decision.create({ data: decision });
    await record({
      ...{ action: "tested", subjectKind: "decision", subjectId: id },
      ...{ before: null, after: null, reason: null },
    });
  });

describe("the database", () => {
  const broken = (sql: string) =>
    client.query(`BEGIN; ${sql}; COMMIT`).finally(() => client.query("ROLLBACK"));

  test.each([
    ["a changed release", "UPDATE release SET notes = 'x'"],
    ["changed bytes", "UPDATE release_file SET content = 'x'"],
    ["a release taken away", "DELETE FROM release"],
    ["bytes taken away", "TRUNCATE release_file CASCADE"],
    [
      "a file that comes later",
      "INSERT INTO release_file SELECT id, 'late', 'text/csv', encode(sha256(''), 'hex'), 0, '' FROM release",
    ],
    [
      "a number that follows none",
      "INSERT INTO release (revision_id, source, target, number, title, released_on, notes, index_version, input_hash, layout) SELECT revision_id, source, target, 7, title, released_on, notes, index_version, input_hash, layout FROM release",
    ],
    [
      "a release without bytes",
      "INSERT INTO release (revision_id, source, target, number, title, released_on, notes, index_version, input_hash, layout) SELECT revision_id, source, target, number + 1, title, released_on, notes, index_version, input_hash, layout FROM release ORDER BY id DESC LIMIT 1; INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'tested', 'release', 'test')",
    ],
  ])("refuses %s", async (_, sql) => {
    const before = await kept();
    await expect(broken(sql)).rejects.toThrow(
      /cannot be changed|is refused|only as it is made|could follow|kept with its content/,
    );
    expect(await kept()).toEqual(before);
  });
});
