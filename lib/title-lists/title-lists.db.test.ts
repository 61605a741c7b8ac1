import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { takeJob, workOn } from "#lib/jobs/held-job.db";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { takeUpSilent } from "#lib/jobs/silent-jobs.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { readEvidence } from "#lib/revision/evidence/evidence.db";
import { openPaper } from "#lib/revision/issues/issues.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { allClusters } from "#lib/title-lists/clusters/clusters.db";
import { TITLE_LIST } from "#lib/title-lists/import/list-job.db";
import { confirmListAgain } from "#lib/title-lists/import/start-list.db";
import { fastTrack } from "#lib/title-lists/outcomes/fast-track.db";
import {
  clusterFound,
  makeEntry,
  makeIssue,
  makeNothing,
  makeSuggestion,
} from "#lib/title-lists/outcomes/make.db";
import { entryDraft, issueDraft, suggestionDraft } from "#lib/title-lists/outcomes/outcome-words";
import { outcomeBehind, outcomesOf } from "#lib/title-lists/outcomes/outcomes.db";
import { doneList, sentList } from "#lib/title-lists/sent-list.fixture";
import type { TitleList } from "#lib/title-lists/title-list";
import { deleteTitleList, findTitleList } from "#lib/title-lists/title-lists.db";
import { testDatabase } from "#prisma/test/clone";

const member = { personId: "member", via: "browser", requestId: null } as const;
const PUBLISHED = "soc2010-soc2020";

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("title_lists");
  await reopenPublished();
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN;
    INSERT INTO person (id, name, email, updated_at) VALUES ('member', 'Mo Member', 'member@example.org', now());
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made people', 'person', 'all');
    COMMIT`);
  await client.end();
});
afterAll(closeDb);

const QUARTERS = ["2025 Q1", "2025 Q2", "2025 Q3", "2025 Q4"];
/** Titles with a count for each quarter. */
function wide(rows: Record<string, readonly (number | string)[]>): string {
  const lines = Object.entries(rows).map(([title, counts]) =>
    [title, ...counts].map((cell) => `"${cell}"`).join(","),
  );
  return [`Job title,${QUARTERS.join(",")}`, ...lines].join("\n");
}
const ADVERTS = wide({
  "Staff nurse": ["1,200", "1,180", "1,210", "1,190"],
  "Prompt engineer": [0, 4, 21, 60],
  "AI prompt engineer": [0, 0, 9, 20],
  "prompt enginer": [0, 0, "[c]", 2],
  "Retrofit assessor": [12, 11, 13, 12],
  "Trainee retrofit assessor": [2, 2, 2, 2],
  "Nurse a.b@example.org": [1, 1, 1, 1],
  Total: [1213, 1196, 1254, 1285],
});

const clustersByTitle = async (list: TitleList) => {
  const clusters = await allClusters(list.id);
  return (title: string) => clusters.find((one) => one.title === title)!;
};

describe("a list of titles", () => {
  it("is read, coded and put into clusters, and nothing personal of it is kept", async () => {
    const list = await doneList(member, ADVERTS);
    expect(list).toMatchObject({
      state: "done",
      storedId: null,
      edition: "soc2020",
      periods: ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
    });
    // The total is no title; who has an e-mail address in it is not kept.
    expect(list.came).toMatchObject({ rows: 8, titles: 6, leftOut: 1, personal: 1, keptBack: 1 });
    expect(list.came?.coverage[0]?.counts).toEqual({ sure: 1_202, doubtful: 0, none: 12 });
    expect(list.came?.whole.titles).toEqual({ sure: 2, doubtful: 0, none: 4 });
    const prompt = (await clustersByTitle(list))("Prompt engineer");
    expect(prompt).toMatchObject({
      titles: 3,
      counts: [0, 4, 30, 82],
      total: 116,
      firstSeen: 1,
      trend: "growing",
    });
    expect((await clustersByTitle(list))("Retrofit assessor")).toMatchObject({
      trend: "steady",
      titles: 1,
      coded: [{ title: "Trainee retrofit assessor", code: "3574" }],
    });
    expect(await db().listedTitle.count({ where: { listId: list.id, title: { contains: "@" } } })).toBe(0);
    expect(await db().titleListRow.count()).toBe(0);
    const said = (await readHistory("title-list", String(list.id))).map(({ action }) => action);
    expect(said).toEqual(["took in a list of titles", "sent a list of titles"]);
  });

  it("ends the same where its worker is killed on the way", async () => {
    const long = ["Job title,Quarter,Count", "Staff nurse,2025 Q1,9"];
    for (let at = 0; at < 6_000; at++) long.push(`zzqx${at} vvk,2025 Q${1 + (at % 4)},3`);
    const killed = await sentList(member, long.join("\n"));
    const held = (await takeJob(killed.jobId!, "killed"))!;
    let advances = 0;
    const work = workOn(held, "killed", () => false);
    // The first five thousand rows are in, and coding has begun, when the worker is gone without a word.
    const dying = {
      ...work,
      advance: async (...given: Parameters<typeof work.advance>) => {
        if (advances++ >= 5) throw new Error("killed");
        return work.advance(...given);
      },
    };
    await expect(TITLE_LIST.run(dying as never)).rejects.toThrow("killed");
    await db()
      .$executeRaw`UPDATE job SET heartbeat_at = now() - interval '1 minute' WHERE id = ${killed.jobId}`;
    await takeUpSilent();
    await workOff(JOB_KINDS);
    const list = (await findTitleList(killed.id))!;
    expect(list.came).toMatchObject({ rows: 6_001, titles: 6_001 });
    expect(list.came?.whole.counts.sure).toBe(9);
    expect(list.came!.coverage.map(({ titles }) => titles.none + titles.doubtful)).toEqual([
      1_500, 1_500, 1_500, 1_500,
    ]);
  });

  it("of answers keeps what fewer people say in its figures alone", async () => {
    const list = await doneList(
      member,
      wide({ "Staff nurse": [20, 20, 20, 20], "Prompt engineer": [1, 2, 3, 1] }),
      {
        ...{ kind: "survey", least: 10 },
      },
    );
    expect(list.came).toMatchObject({ titles: 2, seldom: { titles: 1, counts: 7 }, clusters: 0 });
    expect(list.came?.whole.counts.none).toBe(7);
    expect(await db().listedTitle.findMany({ where: { listId: list.id }, select: { title: true } })).toEqual([
      { title: "Staff nurse" },
    ]);
  });

  it("with a row that cannot be read is not half in, and says which row and column", async () => {
    const list = await doneList(
      member,
      wide({ "Staff nurse": [1, 2, 3, 4], "Prompt engineer": [1, "many", 3, -4] }),
    );
    expect(list.state).toBe("at work");
    expect(await readJob(list.jobId!)).toMatchObject({
      state: "failed",
      failure: expect.stringContaining("nothing of the list was taken"),
    });
    expect(await refusedRows(list.jobId!)).toMatchObject([
      { row: 3, column: "2025 Q2", reason: expect.stringContaining("“many” is no count") },
    ]);
    expect([
      await db().titleListRow.count(),
      await db().listedTitle.count({ where: { listId: list.id } }),
    ]).toEqual([0, 0]);
    await confirmListAgain(list);
    expect((await findTitleList(list.id))?.state).toBe("to confirm");
    await deleteTitleList(member, list, "Sent by mistake");
    expect(await findTitleList(list.id)).toBeNull();
  });

  it("with a title twice in a period says so, unless its counts are to be added up", async () => {
    const text = "Job title,Quarter,Count\nStaff nurse,2025 Q1,9\nStaff nurse,2025 Q1,4\n";
    const refused = await doneList(member, text);
    expect((await readJob(refused.jobId!))?.failure).toContain("Row 3 has the title of row 2 again");
    expect((await doneList(member, text, { addUp: true })).came?.whole.counts.sure).toBe(13);
  });
});

describe("a cluster", () => {
  it("becomes a suggestion, an entry, an issue or nothing in one deed each, and is known in the next list", async () => {
    const list = await doneList(member, ADVERTS);
    const byTitle = await clustersByTitle(list);
    const prompt = (await clusterFound(list.id, byTitle("Prompt engineer").number))!;
    const retrofit = (await clusterFound(list.id, byTitle("Retrofit assessor").number))!;

    await makeSuggestion(member, prompt, suggestionDraft(prompt.cluster, prompt.titles, list, "soc2020"));
    const paper = await openPaper(member, PUBLISHED, {
      label: "Data",
      title: "Data",
      majorGroup: null,
      introduction: "",
    });
    const draft = issueDraft(prompt.cluster, prompt.titles, list, { source: "soc2010", target: "soc2020" });
    const press = () => makeIssue(member, prompt, { ...draft, paper });
    const pressed = await Promise.allSettled([press(), press()]);
    expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const issue = pressed.find((one) => one.status === "fulfilled")!.value;
    const [evidence] = await readEvidence(issue);
    expect(evidence).toMatchObject({
      kind: "attachment",
      file: { fileName: `titles-${list.id}-${prompt.cluster.number}.csv` },
    });
    expect(evidence?.text).toContain("2025 Q4: 82");

    const why = { reason: "It is established", source: "Adverts" };
    const entry = { ...entryDraft(retrofit.cluster, list), codes: { soc2020: "2455" } };
    const uid = await makeEntry(member, retrofit, entry, why);
    expect((await readRegister("working")).byUid.get(uid)?.title).toBe("Assessor, retrofit");
    await expect(makeEntry(member, retrofit, { ...entry, ind: "housing" }, why)).rejects.toThrow("already");
    expect((await readRegister("working")).byTitle.get("Assessor, retrofit")).toHaveLength(1);
    await makeNothing(member, retrofit, "Entered above");

    // The next list has one of the titles, and one that is only like them.
    const next = await doneList(
      member,
      wide({
        "AI prompt engineer": [5, 5, 5, 5],
        "Retrofit asessor": [3, 3, 3, 3],
        "AI ethics officer": [1, 2, 1, 2],
      }),
    );
    const clusters = await allClusters(next.id);
    const made = await outcomesOf(next.id, clusters);
    const before = Object.fromEntries(
      clusters.map((cluster) => [
        cluster.title,
        made(cluster)
          .before.map(({ became }) => became)
          .sort(),
      ]),
    );
    expect(before).toEqual({
      "AI prompt engineer": ["issue", "suggestion"],
      "Retrofit asessor": ["nothing"],
      "AI ethics officer": [],
    });
    await expect(deleteTitleList(member, list, "No longer wanted")).rejects.toThrow("it stays");

    const { own } = (await outcomesOf(list.id, [retrofit.cluster]))(retrofit.cluster);
    expect(own).toMatchObject([
      { became: "nothing" },
      { became: "entry", entry: uid, standing: "in the index" },
    ]);
    expect(await outcomeBehind("entry", uid)).toMatchObject({ list: list.id, title: "Retrofit assessor" });
    expect(await outcomeBehind("entry", "a1aa")).toBeNull();
    const track = await fastTrack(list.id, retrofit.cluster, own);
    expect(track.entries).toMatchObject([{ uid, title: "Assessor, retrofit", releases: [] }]);
    expect(track.deeds.map(({ action }) => action)).toEqual(["added an index entry"]);
  });
});
