import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstCustodianLink, invite } from "#lib/people/invitation/invitation.db";
import { accept, tokenFor, tokenIn } from "#lib/people/invitation/invited.fixture";
import {
  deactivate,
  endRole,
  giveRole,
  listPeople,
  namesOfRole,
  type PersonRecord,
  reactivate,
  readPerson,
} from "#lib/people/people.db";
import { can } from "#lib/permissions/permissions";
import type { Role } from "#lib/permissions/roles";
import { closeDb } from "#lib/platform/db";
import { type Actor, AT_TERMINAL } from "#lib/record/entry";
import { readHistory, verifyRecord } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const reason = "asked for by the working group";
let client: pg.Client;
let cleo: PersonRecord;
let by: Actor;
let people = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("people_store");
  delete process.env.SMTP_URL;
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  cleo = await accept(tokenIn(await firstCustodianLink()), "cleo@example.org");
  by = { ...AT_TERMINAL, personId: cleo.id };
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

const newAddress = () => `p${++people}@example.org`;

async function person(...roles: Role[]): Promise<PersonRecord> {
  const email = newAddress();
  await invite(by, { email, roles, reason });
  return accept(await tokenFor(email));
}

const grantOf = async (id: string, role: Role) =>
  (await readPerson(id))!.history.find((grant) => grant.role === role && grant.endedAt === null)!;

/** Undoes what a test did to the only custodian's company: Cleo alone is custodian again. */
async function onlyCleo(): Promise<void> {
  for (const one of await listPeople())
    for (const grant of one.history)
      if (one.id !== cleo.id && grant.role === "custodian" && grant.endedAt === null)
        await endRole(by, one.id, { grantId: grant.id, reason });
}

describe("a role", () => {
  it("is given once: a second time is refused, also at the same moment", async () => {
    const one = await person("stakeholder");
    const give = () => giveRole(by, one.id, { role: "coder", scope: null, reason });
    const given = await Promise.allSettled([give(), give(), give()]);
    expect(given.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(give()).rejects.toThrow("has this role already");
    expect((await readPerson(one.id))!.grants.map((grant) => grant.role)).toEqual(["stakeholder", "coder"]);
  });

  it("can be given for one data set, beside another for everything, and counts there only", async () => {
    const one = await person("stakeholder");
    const scope = { kind: "data-set", id: "lfs" } as const;
    await giveRole(by, one.id, { role: "coder", scope, reason });
    const scoped = (await readPerson(one.id))!;
    expect(can(scoped, "work a queue", { scope })).toBe(true);
    expect(can(scoped, "work a queue", { scope: { kind: "data-set", id: "census" } })).toBe(false);
    await giveRole(by, one.id, { role: "coder", scope: null, reason });
    expect((await readPerson(one.id))!.grants).toHaveLength(3);
  });

  it("is ended once, with who and why, and can be given again", async () => {
    const one = await person("coder");
    const { id: grantId } = await grantOf(one.id, "coder");
    const end = () => endRole(by, one.id, { grantId, reason: "left the team" });
    const ended = await Promise.allSettled([end(), end()]);
    expect(ended.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = (await readPerson(one.id))!;
    expect(after.grants).toEqual([]);
    expect(after.history).toMatchObject([{ endedBy: "P", endReason: "left the team" }]);
    await giveRole(by, one.id, { role: "coder", scope: null, reason });
    expect((await readPerson(one.id))!.history).toHaveLength(2);
  });

  it("of one person is not ended by the address of another", async () => {
    const [one, other] = [await person("coder"), await person("coder")];
    const { id: grantId } = await grantOf(one.id, "coder");
    await expect(endRole(by, other.id, { grantId, reason })).rejects.toThrow("ended in the meantime");
    expect((await readPerson(one.id))!.grants).toHaveLength(1);
  });

  it("is not for somebody who is not there or is deactivated", async () => {
    const one = await person("coder");
    await deactivate(by, one.id, reason);
    const give = (id: string) => giveRole(by, id, { role: "stakeholder", scope: null, reason });
    await expect(give(one.id)).rejects.toThrow("is deactivated");
    await expect(give("nobody")).rejects.toThrow("not there any more");
  });
});

describe("deactivating", () => {
  it("lets roles count no more and keeps them, for when the person is let in again", async () => {
    const one = await person("coder", "stakeholder");
    await deactivate(by, one.id, reason);
    const out = (await readPerson(one.id))!;
    expect(out).toMatchObject({ grants: [], deactivatedAt: expect.any(Date) });
    expect(can(out, "comment")).toBe(false);
    expect(out.history).toHaveLength(2);
    await expect(deactivate(by, one.id, reason)).rejects.toThrow("in the meantime");
    await reactivate(by, one.id, reason);
    await expect(reactivate(by, one.id, reason)).rejects.toThrow("in the meantime");
    expect(can(await readPerson(one.id), "comment")).toBe(true);
    expect((await readHistory("person", one.id)).slice(0, 2)).toMatchObject([
      { action: "let a person in again", reason },
      { action: "deactivated a person", reason },
    ]);
  });

  it("takes somebody off the list of whom to ask", async () => {
    const one = await person("adjudicator");
    const named = async () => (await namesOfRole(["adjudicator"])).length;
    const before = await named();
    await deactivate(by, one.id, reason);
    expect(await named()).toBe(before - 1);
  });
});

describe("the last custodian", () => {
  const LAST = "Nobody would be custodian any more";

  it("cannot be ended or deactivated, by anybody", async () => {
    await onlyCleo();
    const { id: grantId } = await grantOf(cleo.id, "custodian");
    await expect(endRole(by, cleo.id, { grantId, reason })).rejects.toThrow(LAST);
    await expect(deactivate(by, cleo.id, reason)).rejects.toThrow(LAST);
    expect(can({ ...(await readPerson(cleo.id))!, secondFactor: true }, "manage people")).toBe(true);
  });

  it("is still the last beside one who is deactivated, and one for a data set only", async () => {
    await onlyCleo();
    const other = await person("custodian");
    await deactivate(by, other.id, reason);
    const scoped = await person("coder");
    await giveRole(by, scoped.id, { role: "custodian", scope: { kind: "data-set", id: "lfs" }, reason });
    const { id: grantId } = await grantOf(cleo.id, "custodian");
    await expect(endRole(by, cleo.id, { grantId, reason })).rejects.toThrow(LAST);
    await reactivate(by, other.id, reason);
    await deactivate(by, cleo.id, reason);
    await reactivate({ ...by, personId: other.id }, cleo.id, reason);
  });

  it.each([
    ["end", "end"],
    ["end", "deactivate"],
    ["deactivate", "deactivate"],
  ])("stays when two who are left %s and %s each other at the same moment", async (first, second) => {
    await onlyCleo();
    const other = await person("custodian");
    const remove = async (how: string, who: PersonRecord, actor: PersonRecord) => {
      const as = { ...by, personId: actor.id };
      const { id: grantId } = await grantOf(who.id, "custodian");
      return how === "end" ? endRole(as, who.id, { grantId, reason }) : deactivate(as, who.id, reason);
    };
    const removed = await Promise.allSettled([remove(first, cleo, other), remove(second, other, cleo)]);
    expect(removed.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = removed.find((each) => each.status === "rejected") as PromiseRejectedResult;
    expect(String(refused.reason)).toContain(LAST);
    const left = { ...by, personId: (await grantOf(other.id, "custodian")) ? other.id : cleo.id };
    const { deactivatedAt, grants } = (await readPerson(cleo.id))!;
    if (deactivatedAt) await reactivate(left, cleo.id, reason);
    else if (grants.length === 0) await giveRole(left, cleo.id, { role: "custodian", scope: null, reason });
    if ((await readPerson(other.id))!.deactivatedAt) await reactivate(by, other.id, reason);
  });

  it.each([
    "UPDATE role_grant SET ended_at = now(), end_reason = 'x' WHERE role = 'custodian'",
    "UPDATE person SET deactivated_at = now()",
    "UPDATE role_grant SET scope_kind = 'data-set', scope_id = 'census' WHERE role = 'custodian'",
  ])("is kept by the database itself from: %s", async (sql) => {
    const { number } = (await verifyRecord()) as { number: bigint };
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(`INSERT INTO audit_entry (via, action, subject_kind, subject_id)
      VALUES ('terminal', 'took everything away', 'person', 'all')`);
    await expect(client.query("COMMIT")).rejects.toThrow("keep_a_custodian");
    expect(await verifyRecord()).toMatchObject({ number });
  });
});

describe("the database itself", () => {
  it.each(["DELETE FROM role_grant", "DELETE FROM person", "TRUNCATE role_grant", "TRUNCATE person CASCADE"])(
    "keeps people and their roles from: %s",
    async (sql) => {
      await expect(client.query(sql)).rejects.toThrow("is_kept");
    },
  );

  it.each([
    ["a change that nobody recorded", "UPDATE person SET name = 'Another' WHERE id = $1", "must be recorded"],
    [
      "a role without a reason",
      "INSERT INTO role_grant (person_id, role, reason) VALUES ($1, 'coder', ' ')",
      "role_grant_reason",
    ],
    [
      "a role that there is not",
      "INSERT INTO role_grant (person_id, role, reason) VALUES ($1, 'owner', 'x')",
      "role_grant_role",
    ],
    [
      "half a scope",
      "INSERT INTO role_grant (person_id, role, reason, scope_kind) VALUES ($1, 'coder', 'x', 'round')",
      "role_grant_scope",
    ],
    [
      "an end without a reason",
      "UPDATE role_grant SET ended_at = now() WHERE person_id = $1",
      "role_grant_end",
    ],
    [
      "one address twice, in capitals",
      "INSERT INTO person (id, name, email, updated_at) SELECT 'p', 'P', upper(email), now() FROM person WHERE id = $1",
      "person_email_lower",
    ],
  ])("refuses %s", async (_what, sql, message) => {
    await expect(client.query(sql, [cleo.id])).rejects.toThrow(message);
  });
});
