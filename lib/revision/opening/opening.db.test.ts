import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDb, db } from "#lib/platform/db";
import { readHistory } from "#lib/record/record.db";
import { openCorrection, openRevision } from "#lib/revision/opening/opening.db";
import type { RevisionToOpen } from "#lib/revision/opening/revision-to-open";
import { readCompiled } from "#lib/revision/revision.db";
import { testDatabase } from "#prisma/test/clone";

const custodian = { personId: "custodian", via: "browser", requestId: null } as const;
const draft = (year: number, more: Partial<RevisionToOpen> = {}): RevisionToOpen => ({
  source: "soc2020",
  title: `The revision for ${year}`,
  targetTitle: `Standard Occupational Classification ${year}`,
  targetShortTitle: `SOC${year}`,
  sizePolicy: null,
  cutOffOn: null,
  note: "",
  ...more,
});

let client: pg.Client;
beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("opening");
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await recordedSql(
    `INSERT INTO person (id, name, email, updated_at) VALUES ('custodian', 'Cy Custodian', 'c@example.org', now())`,
  );
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

/** SQL of a decision in a revision, taken before anybody signed in. */
function decided(revision: string, changes: object[]): string {
  return `INSERT INTO review_paper (id, revision_id, title, label) VALUES ('own', '${revision}', 'Own', 'Own');
    INSERT INTO issue (id, paper_id, number, question, origin, sources, targets) VALUES ('own-1', 'own', 1, 'Is it?', 'working group', '{}', '{5434}');
    INSERT INTO proposal (id, issue_id, stage, version) VALUES ('own-1-proposal', 'own-1', 'decided', 1);
    INSERT INTO proposal_version (proposal_id, version, title, changes) VALUES ('own-1-proposal', 1, 'P', '${JSON.stringify(changes)}');
    INSERT INTO decision (id, issue_id, proposal_id, version, outcome, reason) VALUES ('own-1-decision', 'own-1', 'own-1-proposal', 1, 'accepted', 'So')`;
}

const refusedBy = (sql: string) =>
  recordedSql(sql).then(
    () => "",
    async (error: Error) => {
      await client.query("ROLLBACK");
      return error.message;
    },
  );

describe("a revision that is opened", () => {
  test("has a draft that equals its base, steps of its own, and what was suggested before it", async () => {
    await recordedSql(`INSERT INTO revision_suggestion (title, text, codes) VALUES ('A', 'b', '{}')`);
    const id = await openRevision(custodian, draft(2030));
    expect(id).toBe("soc2020-soc2030");
    const { compiled, basis } = await readCompiled(id);
    expect(compiled.edition.groups.length).toBe(basis.groups.size);
    expect(compiled.problems).toEqual([]);
    const steps = await db().lifeStep.findMany({ where: { endedAt: null } });
    const own = steps.filter(({ revisionId }) => revisionId === id);
    const general = steps.filter(({ revisionId }) => revisionId === null);
    const words = ({ fromStage, toStage, quorum }: (typeof steps)[number]) => [fromStage, toStage, quorum];
    expect(own.map(words)).toEqual(general.map(words));
    expect(general.length).toBeGreaterThan(5);
    expect(await db().revisionSuggestion.findMany({ select: { revisionId: true } })).toEqual([
      { revisionId: id },
    ]);
    expect((await readHistory("revision", id))[0]).toMatchObject({
      action: "opened a revision",
      actorName: "Cy Custodian",
      after: { base: "SOC2020", targetShortTitle: "SOC2030", suggestions: 1 },
    });
  });

  test("is one, however often the button is pressed", async () => {
    const pressed = await Promise.all([1, 2, 3].map(() => openRevision(custodian, draft(2040))));
    expect(new Set(pressed)).toEqual(new Set(["soc2020-soc2040"]));
    expect(await db().revision.count({ where: { target: "soc2040" } })).toBe(1);
  });

  test("is refused in a sentence where another makes that edition, or the base is a draft", async () => {
    await expect(openRevision(custodian, draft(2030, { title: "Another" }))).rejects.toThrow(
      "makes SOC2030 already",
    );
    await expect(openRevision(custodian, draft(2050, { source: "soc2030" }))).rejects.toThrow(
      "SOC2030 is a draft. Release it first, or revise SOC2020.",
    );
    expect(await db().revision.count({ where: { target: "soc2050" } })).toBe(0);
  });

  test("is refused by the database too, whatever program opens it", async () => {
    const insert = (id: string, source: string, target: string, by = "'custodian'") =>
      refusedBy(
        `INSERT INTO revision (id, title, source, target, kind, opened_by_id) VALUES ('${id}', 'R', '${source}', '${target}', 'working', ${by})`,
      );
    expect(await insert("a", "soc2030", "soc2070")).toMatch(/^refused: the edition to revise is a draft/);
    expect(await insert("b", "soc2010", "soc2020")).toMatch(
      /^refused: the edition that it would make is released/,
    );
    expect(await insert("c", "soc2010", "soc2020", "NULL")).toMatch(/^refused: the edition that it would/);
    expect(await refusedBy("UPDATE revision SET source = 'soc2010' WHERE id = 'soc2020-soc2030'")).toMatch(
      /^is_fixed: what a revision is of/,
    );
  });
});

describe("a correction", () => {
  const wanted = { releaseId: 1, title: "Chefs and cooks", reason: "5435 was left out." };
  const id = "soc2010-soc2020-correction";

  test("is of the newest release of a table, one at a time", async () => {
    const pressed = await Promise.all([1, 2].map(() => openCorrection(custodian, wanted)));
    expect(new Set(pressed)).toEqual(new Set([id]));
    await expect(openCorrection(custodian, { ...wanted, title: "Another" })).rejects.toThrow(
      "A correction of this table is open: “Chefs and cooks”",
    );
    expect(await db().revision.findUnique({ where: { id } })).toMatchObject({
      ...{ source: "soc2010", target: "soc2020", correctsReleaseId: 1, baseReleaseId: null },
    });
    await expect(openCorrection(custodian, { ...wanted, releaseId: 9_999 })).rejects.toThrow(
      "no such release",
    );
  });

  test("compiles to what was released until it decides, and then to that with its own decision", async () => {
    const [released, before] = [await readCompiled("soc2010-soc2020"), await readCompiled(id)];
    expect(before.compiled.edition).toEqual(released.compiled.edition);
    expect(before.compiled.table.maps.length).toBe(678);
    await recordedSql(decided(id, [{ type: "rename", source: "5434", to: { title: "Chefs of all kinds" } }]));
    const after = await readCompiled(id);
    const titles = (from: typeof after) =>
      new Map(from.compiled.edition.groups.map(({ code, title }) => [code, title]));
    const changed = [...titles(after)].filter(([code, title]) => titles(before).get(code) !== title);
    expect(changed).toEqual([["5434", "Chefs of all kinds"]]);
    expect(titles(await readCompiled("soc2010-soc2020")).get("5434")).toBe("Chefs");
    expect(after.compiled.table.maps.length).toBe(678);
  });

  test("does not keep a revision of the edition from being opened, which starts from the newest release", async () => {
    const next = await openRevision(custodian, draft(2060));
    expect(await db().revision.findUnique({ where: { id: next } })).toMatchObject({ baseReleaseId: 1 });
  });
});
