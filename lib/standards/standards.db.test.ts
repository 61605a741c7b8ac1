import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JOB_KINDS } from "#cli/job-kinds";
import { seededCast } from "#demo/seeded-cast.fixture";
import { tableWorkbook } from "#lib/files/table-workbook";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { storeFile } from "#lib/jobs/stored-file.db";
import { workOff } from "#lib/jobs/worker.db";
import { closeDb, db } from "#lib/platform/db";
import type { PersonActor } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { makeTitleList } from "#lib/standards/coverage/title-list.db";
import { decidePair, listPairs } from "#lib/standards/duplicates/pairs.db";
import { checkStandardColumns } from "#lib/standards/import/confirm-columns";
import { lookIntoStandards } from "#lib/standards/import/sent-file.db";
import { readStandardsFile, reportRows, takeStandardsFile } from "#lib/standards/import/standards-files.db";
import { startStandardsImport } from "#lib/standards/import/start-import.db";
import { followReleases } from "#lib/standards/mapping/ask-for-groups.db";
import { chooseGroup, decideMappings, withdrawGroup } from "#lib/standards/mapping/decide.db";
import { countWaiting, mappingsOf, waitingStandards } from "#lib/standards/mapping/mappings.db";
import { readStandard } from "#lib/standards/register/standards.db";
import { findTitleList } from "#lib/title-lists/title-lists.db";
import { testDatabase } from "#prisma/test/clone";

let by: PersonActor;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("standards");
  const { custodian } = await seededCast("custodian");
  by = { ...custodian, via: "browser" };
});
afterAll(closeDb);

async function* inOne(content: Uint8Array) {
  yield content;
}

/** Sends a file and imports it by the columns that are guessed. @returns its id and its job */
async function imported(content: string | Uint8Array, name = "nos.csv") {
  const kept = await storeFile(inOne(Buffer.from(content)), { name, owner: by.personId, most: 1e8 });
  const { columns, fingerprint, ...sent } = await lookIntoStandards({ stored: kept.id }, "");
  expect(checkStandardColumns(sent, columns).problems).toEqual([]);
  const id = await takeStandardsFile(by, kept, columns.form);
  const job = await startStandardsImport(by, id, { ...columns, fingerprint });
  await workOff(JOB_KINDS);
  return { id, job, columns };
}

const FIRST = `NOS export of an invented registry,,,,,,
URN,NOS Title,Suite Name,Relevant Occupations,SOC 2010 codes,Indicative Review Date,Category
SFHDC5,Dispense medicine,Pharmacy,Pharmacist; Wibblefrotz,2213,45382,Job specific
SFHDC5,Dispense again,Pharmacy,,,,
INSML001,Lead a team,Leadership and management,,,31/03/2027,Pan-sector
INSML002,Lead the team,Leadership & management,,,,Multi sector
,Nothing,Pharmacy,,,,
COSVR 208v2,Lay bricks,Bricklaying,Bricklayer,,Mar-26,Job specific
ST0123,Bricklayer,Building,,,,
`;

describe("a file of standards", () => {
  test("is imported by its columns, with a report row by row, and what is to be decided is looked for", async () => {
    const { id, job, columns } = await imported(FIRST);
    expect(columns.edition).toBe("soc2010");
    expect(await readStandardsFile(id)).toMatchObject({ added: 5, changed: 0, refused: 2 });
    expect(await refusedRows(job)).toEqual([
      { row: 4, column: "URN", reason: "The URN SFHDC5 stands in row 3 already. Keep one of them." },
      { row: 7, column: "URN", reason: "The row has no URN. Give each standard its own." },
    ]);
    expect(await readStandard("cosvr208 V2")).toMatchObject({
      ...{ urn: "COSVR 208v2", developer: "COS", suiteCode: "VR", number: "208", version: "2" },
      ...{ reviewOn: "2026-03-01", level: "job-specific", kind: "occupational" },
    });
    expect(await readStandard("ST0123")).toMatchObject({ kind: "apprenticeship" });
    const { standards } = await waitingStandards("sure", { page: 1, size: 10 });
    // SOC2010 2213 goes to SOC2020 2251 whole.
    expect(standards.map(({ urn, waiting }) => [urn, waiting[0]?.code])).toContainEqual(["SFHDC5", "2251"]);
    expect((await db().standard.findUniqueOrThrow({ where: { key: "SFHDC5" } })).uncovered).toEqual([
      "Wibblefrotz",
    ]);
  });

  test("brings what is known by its URN up to date, and says what changed; the same file changes nothing", async () => {
    await expect(imported(FIRST)).rejects.toThrow("This file is what was imported last");
    const { id } = await imported(
      "Ref;Title;Suite;Job roles;Status;Date approved\nSFH DC-5;Dispense medicine safely;Pharmacy;Pharmacist, Wibblefrotz;Current;1 April 2020\nINSML003;Lead others;Leadership and management;;;\n",
    );
    expect(await readStandardsFile(id)).toMatchObject({ added: 1, changed: 1, refused: 0 });
    const [changed] = await reportRows(id, "changed");
    expect(changed?.words).toContain(
      "Changed the title from “Dispense medicine” to “Dispense medicine safely”.",
    );
    const [deed] = await readHistory("standard", "SFHDC5");
    expect(historyItem(deed!, true)).toMatchObject({ by: "by an import of custodian" });
    expect((await readStandard("SFHDC5"))?.approvedOn).toBe("2020-04-01");
  });

  test("of which nothing can be taken leaves nothing half in", async () => {
    const before = await db().standard.count();
    const kept = await storeFile(inOne(Buffer.from("URN,Title\nAAA1,\nAAA2,\n")), {
      ...{ name: "empty.csv", owner: by.personId, most: 1e6 },
    });
    const sent = await lookIntoStandards({ stored: kept.id }, "");
    expect(checkStandardColumns(sent, sent.columns).problems[0]?.message).toMatch(
      /^2 of the first 2 rows would be refused because of “Title”/,
    );
    const id = await takeStandardsFile(by, kept, sent.columns.form);
    const job = await startStandardsImport(by, id, { ...sent.columns, fingerprint: null });
    await workOff(JOB_KINDS);
    expect(await readJob(job)).toMatchObject({
      state: "failed",
      failure: expect.stringMatching(/^Nothing was imported/),
    });
    expect(await db().standard.count()).toBe(before);
  });

  test("may be a workbook, with other headings and its dates as a spreadsheet has them", async () => {
    const bytes = await tableWorkbook(
      "NOS",
      {
        columns: ["Reference number", "Name", "SSO", "Approval date", "URL"].map((name) => ({
          ...{ name, kind: "text", meaning: name },
        })),
        rows: [["INSBA001", "Manage a diary", "Instructus", 44_286, "www.example.org/insba001"]],
      } as Parameters<typeof tableWorkbook>[1],
      [],
    );
    await imported(bytes, "nos.xlsx");
    expect(await readStandard("INSBA001")).toMatchObject({
      ...{ body: "Instructus", approvedOn: "2021-03-31", link: "https://www.example.org/insba001" },
    });
  });
});

describe("the groups of standards", () => {
  test("are accepted or refused by a person, several at once, and that holds when they are looked for anew", async () => {
    const standard = (await readStandard("SFHDC5"))!;
    const waiting = (await mappingsOf(standard.id)).filter(({ state }) => state === "waiting");
    await expect(decideMappings(by, [], { state: "accepted", reason: "" })).rejects.toThrow(
      "Tick the groups",
    );
    await expect(decideMappings(by, [1], { state: "refused", reason: "" })).rejects.toThrow("Say why");
    const ids = waiting.map(({ id }) => id);
    expect(await decideMappings(by, ids, { state: "accepted", reason: "" })).toEqual({
      decided: ids.length,
      before: 0,
    });
    expect(await decideMappings(by, ids, { state: "refused", reason: "no" })).toEqual({
      decided: 0,
      before: ids.length,
    });
    const [mapping] = await mappingsOf(standard.id);
    expect(mapping).toMatchObject({ state: "accepted", by: "custodian", reason: mapping?.basis });
    await withdrawGroup(by, mapping!.id, "mistaken");
    await expect(withdrawGroup(by, mapping!.id, "again")).rejects.toThrow("not accepted any more");
    await db().standard.updateMany({ data: { soughtWith: "earlier" } });
    await followReleases();
    await workOff(JOB_KINDS);
    expect((await mappingsOf(standard.id)).find(({ id }) => id === mapping!.id)?.state).toBe("refused");
    await chooseGroup(by, standard.id, {
      edition: "soc2020",
      code: mapping!.code,
      reason: "It is right after all",
    });
    await expect(
      chooseGroup(by, standard.id, { edition: "soc2020", code: mapping!.code, reason: "twice" }),
    ).rejects.toThrow("already");
  });

  test("move with the correspondence once an edition is released, and those that split wait for a person", async () => {
    const { id: standardId } = (await readStandard("INSML001"))!;
    // 2213 goes to one group of SOC2020, 2139 to several.
    for (const code of ["2213", "2139"])
      await chooseGroup(by, standardId, { edition: "soc2010", code, reason: "as it was" });
    await db().standard.updateMany({ where: { id: standardId }, data: { soughtWith: "soc2010" } });
    await followReleases();
    await workOff(JOB_KINDS);
    const moved = (await mappingsOf(standardId)).filter(({ origin }) => origin === "moved");
    expect(moved.filter(({ state }) => state === "accepted").map(({ code }) => code)).toEqual(["2251"]);
    expect(moved.filter(({ state }) => state === "waiting").length).toBeGreaterThan(1);
    expect((await countWaiting()).divided).toBe(moved.length - 1);
    expect((await readHistory("standard", "INSML001"))[0]?.action).toBe(
      "moved a mapping with the correspondence",
    );
  });
});

test("occupations that no group covers become a list of titles, coded as any", async () => {
  const id = await makeTitleList(by, "2026-12-01");
  await workOff(JOB_KINDS);
  expect(await findTitleList(id)).toMatchObject({ state: "done", kind: "standards", periods: ["2026"] });
  expect(
    await db().listedTitle.findMany({ where: { listId: id }, select: { title: true, total: true } }),
  ).toEqual([{ title: "Wibblefrotz", total: 1 }]);
});

describe("standards that are alike", () => {
  test("are merged, and the one that goes leads on; or kept apart; and that is remembered", async () => {
    const { pairs } = await listPairs("standards", "waiting", 1);
    const pair = pairs.find(({ one, other }) => one === "INSML001" && other === "INSML002")!;
    const reason = "the same in two suites";
    await expect(decidePair(by, pair.id, { state: "merged", remains: "x", reason })).rejects.toThrow(
      "Choose which",
    );
    await decidePair(by, pair.id, { state: "merged", remains: "INSML001", reason });
    await expect(decidePair(by, pair.id, { state: "apart", remains: "", reason })).rejects.toThrow(
      "meanwhile",
    );
    expect(await readStandard("INSML002")).toMatchObject({ mergedInto: { urn: "INSML001" } });
    const suites = (await listPairs("suites", "waiting", 1)).pairs[0]!;
    expect(suites.sizes).toEqual([1, 2]);
    await decidePair(by, suites.id, { state: "merged", remains: suites.other, reason });
    // The next file still has the suite that went, and changes nothing for it.
    await imported("URN,Title,Suite\nINSML002,Lead the team,Leadership & management\n");
    expect(await readStandard("INSML002")).toMatchObject({
      ...{ suite: "Leadership and management", mergedInto: { urn: "INSML001" } },
    });
    expect((await listPairs("standards", "merged", 1)).pairs).toHaveLength(1);
    expect((await listPairs("standards", "waiting", 1)).pairs.map(({ id }) => id)).not.toContain(pair.id);
  });
});
