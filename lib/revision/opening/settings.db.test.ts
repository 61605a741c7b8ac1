import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { prepareRelease } from "#lib/releases/prepare.db";
import { makeRelease } from "#lib/releases/release.db";
import { readBaseConflict, takeOverRelease } from "#lib/revision/opening/base-conflict.db";
import { openCorrection, openRevision } from "#lib/revision/opening/opening.db";
import { policyOf } from "#lib/revision/opening/policy-figures";
import {
  changeSettings,
  finishRevision,
  readSettings,
  reopenRevision,
} from "#lib/revision/opening/settings.db";
import { readBasis, readCompiled } from "#lib/revision/revision.db";
import { suggest } from "#lib/revision/suggestions/suggestions.db";
import { testDatabase } from "#prisma/test/clone";

const custodian = { personId: "custodian", via: "browser", requestId: null } as const;
const settings = {
  ...{ title: "The 2030 revision", targetTitle: "Classification 2030", targetShortTitle: "SOC2030" },
  ...{ sizePolicy: null, cutOffOn: null, note: "" },
};
const ID = "soc2020-soc2030";
const editsOf = async (id: string = ID) => (await readSettings(id))!.edits;

let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("revision_settings");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await recordedSql(
    `INSERT INTO person (id, name, email, updated_at) VALUES ('custodian', 'Cy Custodian', 'c@example.org', now())`,
  );
  await openRevision(custodian, { source: "soc2020", ...settings });
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

async function recordedSql(sql: string): Promise<void> {
  await client.query(`BEGIN; ${sql};
    INSERT INTO audit_entry (via, action, subject_kind, subject_id) VALUES ('terminal', 'made a test', 'revision', 'any');
    COMMIT`);
}

describe("the settings of a revision", () => {
  test("change, and the edition that it makes with its label, until something is released", async () => {
    const sizePolicy = policyOf({ cases: [8_000, 4_000], source: "Steering group, 3 November 2026" });
    const wanted = { ...settings, targetShortTitle: "SOC2031", cutOffOn: "2099-03-31", sizePolicy };
    await changeSettings(custodian, ID, { edits: 0, settings: wanted });
    expect(await readSettings(ID)).toMatchObject({ ...wanted, target: "soc2031", edits: 1 });
    expect((await readCompiled(ID)).compiled.edition.id).toBe("soc2031");
    expect((await readHistory("revision", ID))[0]).toMatchObject({
      before: { targetShortTitle: "SOC2030", policyFigures: "10000, 5000" },
      after: { targetShortTitle: "SOC2031", policyFigures: "8000, 4000" },
    });
    expect((await readHistory("revision", ID))[0]?.before).not.toHaveProperty("base");
    await changeSettings(custodian, ID, { edits: 1, settings });
    expect(await readSettings(ID)).toMatchObject({ target: "soc2030", sizePolicy: null, edits: 2 });
  });

  test("of two who change them at once, one is told to look again", async () => {
    const edits = await editsOf();
    const both = await Promise.allSettled(
      ["One", "Two"].map((note) => changeSettings(custodian, ID, { edits, settings: { ...settings, note } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("take no label that is taken, and no cut-off that has passed", async () => {
    const change = async (more: object) =>
      changeSettings(custodian, ID, { edits: await editsOf(), settings: { ...settings, ...more } });
    await expect(change({ targetShortTitle: "SOC2010" })).rejects.toThrow("an edition SOC2010 already");
    await expect(change({ cutOffOn: "2020-01-01" })).rejects.toThrow("has passed");
  });
});

test("a finished revision takes no paper, leaves its suggestions to the next one, and can be opened again", async () => {
  const draft = { text: "Because.", codes: [], edition: "soc2020", url: "", attachment: null };
  const number = await suggest(custodian, { ...draft, title: "A", name: "", email: "" });
  await finishRevision(custodian, ID, await editsOf(), "It was tried out.");
  expect(await db().revisionSuggestion.findUnique({ where: { id: number } })).toMatchObject({
    revisionId: null,
    status: "open",
  });
  await expect(
    client.query(
      `INSERT INTO review_paper (id, revision_id, title, label, created_by_id) VALUES ('x', '${ID}', 'X', 'X', 'custodian')`,
    ),
  ).rejects.toThrow("this revision is finished");
  await expect(finishRevision(custodian, ID, await editsOf(), "Again")).rejects.toThrow("finished already");
  await reopenRevision(custodian, ID, await editsOf(), "It goes on.");
  expect(await readSettings(ID)).toMatchObject({ status: "open" });
});

test("the revision of what is released is not opened again: its table is corrected", async () => {
  const published = "soc2010-soc2020";
  if ((await readSettings(published))?.status === "open")
    await finishRevision(custodian, published, await editsOf(published), "It is released.");
  await expect(reopenRevision(custodian, published, await editsOf(published), "More")).rejects.toThrow(
    "SOC2020 is released. Correct its published table",
  );
});

/** Releases the correction, in which a group was given another title. @returns the release's id */
async function releaseCorrected(code: string, title: string): Promise<number> {
  const id = "soc2010-soc2020-correction";
  const changes = JSON.stringify([{ type: "rename", source: code, to: { title } }]);
  await recordedSql(`INSERT INTO review_paper (id, revision_id, title, label) VALUES ('own', '${id}', 'Own', 'Own');
    INSERT INTO issue (id, paper_id, number, question, origin, sources, targets) VALUES ('own-1', 'own', 1, 'Is it?', 'working group', '{}', '{${code}}');
    INSERT INTO proposal (id, issue_id, stage, version) VALUES ('own-1-proposal', 'own-1', 'decided', 1);
    INSERT INTO proposal_version (proposal_id, version, title, changes) VALUES ('own-1-proposal', 1, 'P', '${changes}');
    INSERT INTO decision (id, issue_id, proposal_id, version, outcome, reason) VALUES ('own-1-decision', 'own-1', 'own-1-proposal', 1, 'accepted', 'So')`);
  const words = { releasedOn: "2099-01-31", notes: "A title" };
  const { checked, input } = await prepareRelease(id, words);
  return makeRelease(custodian, { revisionId: id, number: input.number, ...words, checked });
}

describe("a correction of the edition that is revised", () => {
  test("changes nothing of the open revision until the custodian takes it over", async () => {
    await openCorrection(custodian, { releaseId: 1, title: "Chefs", reason: "A title." });
    expect(await readBaseConflict((await readSettings(ID))!)).toBeNull();
    const second = await releaseCorrected("5434", "Chefs of all kinds");
    const conflict = (await readBaseConflict((await readSettings(ID))!))!;
    expect(conflict).toMatchObject({ from: { id: 1 }, to: { id: second }, issues: [] });
    expect(conflict.difference).toEqual({
      groups: [{ code: "5434", before: "Chefs", after: "Chefs of all kinds" }],
      entries: [],
    });
    expect((await readBasis(ID)).groups.get("5434")?.title).toBe("Chefs");
    await expect(
      takeOverRelease(custodian, ID, { release: 1, edits: await editsOf(), reason: "Old" }),
    ).rejects.toThrow("another release by now");
    await takeOverRelease(custodian, ID, { release: second, edits: await editsOf(), reason: "Seen." });
    expect((await readBasis(ID)).groups.get("5434")?.title).toBe("Chefs of all kinds");
    expect((await readCompiled(ID)).compiled.edition.groups.find(({ code }) => code === "5434")?.title).toBe(
      "Chefs of all kinds",
    );
    expect(await readBaseConflict((await readSettings(ID))!)).toBeNull();
  });
});
