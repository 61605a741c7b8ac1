import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lifeCast } from "#demo/life-cast.fixture";
import { listGroups } from "#lib/classification/classification.db";
import { readIndexEntries, readLookup, readRegister } from "#lib/coding-index/coding-index.db";
import { addEntry } from "#lib/coding-index/edit-entry.db";
import { EMPTY_DRAFT } from "#lib/coding-index/entry-draft";
import { readVersions, readWorkingData } from "#lib/facts/data.db";
import { closeDb, db } from "#lib/platform/db";
import { oneSnapshot } from "#lib/platform/one-snapshot";
import { AT_TERMINAL } from "#lib/record/entry";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { correspondenceOf } from "#lib/revision/compiles/correspondence.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readBasis, readCompiled, readRevision } from "#lib/revision/revision.db";

const readBetween = async () => (await readCorrespondence({ source: "soc2010", target: "soc2020" }))!;

/** Runs something as if another request had asked for it, in the middle of one. */
const elsewhere = AsyncLocalStorage.snapshot();

let cast: Awaited<ReturnType<typeof lifeCast>>;
let client: pg.Client;
beforeAll(async () => {
  cast = await lifeCast("snapshot", reopenPublished);
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

let titles = 0;
/** Adds an entry to the index. @returns its uid */
const addOne = () =>
  addEntry(
    { ...AT_TERMINAL, requestId: "another request" },
    { ...EMPTY_DRAFT, title: `Tamer, lion ${"x".repeat(++titles)}`, codes: { soc2020: "6129" } },
    { reason: "An enquiry", source: "letter 12" },
  );

/** As another instance on the same database would. */
async function renameElsewhere(code: string, title: string): Promise<void> {
  await client.query("BEGIN");
  await client.query("UPDATE classification_group SET title = $2 WHERE code = $1", [code, title]);
  await client.query(
    `INSERT INTO import_run (kind, file_name, sha256, report) VALUES ('edit', '', '', '{}')`,
  );
  await client.query(
    `INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'tested', 'import', 'test')`,
  );
  await client.query("COMMIT");
}

describe("one request", () => {
  test("shows one version of the data, whatever is edited while it is answered; the next one shows the edit", async () => {
    let uid = "";
    await oneSnapshot(async () => {
      const { version } = await readWorkingData();
      uid = await elsewhere(addOne);
      expect((await readRegister("working")).byUid.has(uid)).toBe(false);
      expect((await readLookup("working")).index.entries.some((entry) => entry.uid === uid)).toBe(false);
      expect((await readWorkingData()).version).toBe(version);
    });
    await oneSnapshot(async () => expect((await readRegister("working")).byUid.has(uid)).toBe(true));
  });

  test("that read nothing before others were shown the edit is shown it too, whole", async () => {
    await oneSnapshot(async () => {
      await readVersions();
      await elsewhere(() => renameElsewhere("6129", "Lion tamers"));
      const next = await elsewhere(() => oneSnapshot(readWorkingData));
      const own = await readWorkingData();
      expect(own.groups.filter(({ code }) => code === "6129").map(({ title }) => title)).toContain(
        "Lion tamers",
      );
      expect(own).toBe(next);
    });
  });

  test("is shown what it wrote itself", async () => {
    await oneSnapshot(async () => {
      await readRegister("working");
      const uid = await addOne();
      expect((await readRegister("working")).byUid.has(uid)).toBe(true);
    });
  });

  test("shows the decisions of one moment, in the draft of the correspondence and in the revision alike, and what is released as it was", async () => {
    const { sid, resolve, recommended } = cast;
    const { proposal } = await recommended();
    const shown = async () => {
      const [{ compiled }, correspondence, revision] = await Promise.all([
        readCompiled("soc2010-soc2020"),
        readBetween(),
        readRevision("soc2010-soc2020"),
      ]);
      const title = compiled.edition.groups.find(({ code }) => code === "1121")?.title;
      const drafted = correspondenceOf(await readCompiled("soc2010-soc2020"));
      const titleIn = ({ facts }: CompiledCorrespondence) =>
        facts.groups.find((one) => one.edition === "soc2020" && one.code === "1121")?.title;
      expect(titleIn(drafted)).toBe(title);
      expect(titleIn(correspondence)).toBe("Production managers and directors in manufacturing");
      expect(revision.targets.get("1121")?.title).toBe(title);
      const issue = revision.papers
        .flatMap(({ issues }) => issues)
        .find((one) => one.proposal?.id === proposal);
      return { title, outcome: issue?.outcome ?? null };
    };
    const before = await oneSnapshot(async () => {
      await readCompiled("soc2010-soc2020");
      await elsewhere(() => resolve(sid, proposal));
      return shown();
    });
    expect(before.outcome).toBe(null);
    const after = await oneSnapshot(shown);
    expect(after.outcome).toBe("accepted");
    expect(after.title).not.toBe(before.title);
  });

  test("asks once which version there is, however much it reads", async () => {
    await oneSnapshot(() => Promise.all([readBetween(), readRevision("soc2010-soc2020")]));
    const asked = db();
    let questions = 0;
    const ask = asked.$queryRaw;
    const counted = Object.assign(Object.create(asked), {
      $queryRaw: (...all: Parameters<typeof ask>) => {
        questions++;
        return ask.apply(asked, all);
      },
    });
    const holder = globalThis as { socDatabase?: unknown };
    holder.socDatabase = counted;
    try {
      await oneSnapshot(async () => {
        await readRegister("working");
        await readBasis("soc2010-soc2020");
        await Promise.all([
          readBetween().then((correspondence) => [correspondence.differences(), correspondence.review()]),
          readRevision("soc2010-soc2020"),
          readLookup("working"),
        ]);
        await listGroups("soc2020");
      });
    } finally {
      holder.socDatabase = asked;
    }
    expect(questions).toBe(1);
  });
});

test("a reader is given the lookup as it was while that of another instance's edit is made, and then the new one", async () => {
  const title = async () => (await readLookup("working")).data.titles.soc2020!["6129"];
  const before = await title();
  await renameElsewhere("6129", "Tiger tamers");
  expect(await title()).toBe(before);
  await expect.poll(title, { timeout: 30_000 }).toBe("Tiger tamers");
});

test("requests on either side of an edit work nothing out twice", async () => {
  const old = await oneSnapshot(async () => {
    const before = await Promise.all([
      readIndexEntries("working"),
      readRegister("working"),
      readCompiled("soc2010-soc2020"),
    ]);
    await elsewhere(addOne);
    await elsewhere(() => oneSnapshot(() => readCompiled("soc2010-soc2020")));
    for (const [at, one] of (
      await Promise.all([
        readIndexEntries("working"),
        readRegister("working"),
        readCompiled("soc2010-soc2020"),
      ])
    ).entries())
      expect(one).toBe(before[at]);
    return before;
  });
  const [entries, register, compiled] = await Promise.all([
    readIndexEntries("working"),
    readRegister("working"),
    readCompiled("soc2010-soc2020"),
  ]);
  expect([entries === old[0], register === old[1], compiled === old[2]]).toEqual([false, false, false]);
  expect(await readCompiled("soc2010-soc2020")).toBe(compiled);
});

test("what an edit leaves alone is not read again", async () => {
  const { groups, counts } = await readWorkingData();
  await addOne();
  const after = await readWorkingData();
  expect(after.groups).toBe(groups);
  expect(after.counts).toBe(counts);
  expect(after.entries).toHaveLength((await db().indexEntry.findMany({ select: { uid: true } })).length);
});
