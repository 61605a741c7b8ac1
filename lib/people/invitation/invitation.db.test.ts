import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  firstCustodianLink,
  invite,
  openInvitations,
  readInvitation,
  withdrawInvitation,
} from "#lib/people/invitation/invitation.db";
import { accept, tokenFor, tokenIn } from "#lib/people/invitation/invited.fixture";
import { listPeople, type PersonRecord, readPerson } from "#lib/people/people.db";
import { closeDb, db } from "#lib/platform/db";
import { type Actor, AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const reason = "asked for by the working group";
let client: pg.Client;
let cleo: PersonRecord;
let by: Actor;
let people = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("invitation_store");
  delete process.env.SMTP_URL;
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await closeDb();
});

const newAddress = () => `p${++people}@example.org`;

describe("the first custodian", () => {
  it("is shown one link by several instances that start at once, and a new one by a later start", async () => {
    const started = new Date(Date.now() - 60_000);
    expect(await firstCustodianLink({ unlessSince: started })).toContain("/sign-in/welcome?token=");
    expect(await firstCustodianLink({ unlessSince: started })).toBeNull();
    expect(await firstCustodianLink({ unlessSince: new Date(Date.now() + 60_000) })).not.toBeNull();
  });

  it("is made by the newest link, once; then there is none", async () => {
    const [first, newest] = [tokenIn(await firstCustodianLink()), tokenIn(await firstCustodianLink())];
    await expect(accept(first)).rejects.toThrow("used already or has run out");
    cleo = await accept(newest, "cleo@example.org");
    by = { ...AT_TERMINAL, personId: cleo.id };
    expect(await readPerson(cleo.id)).toMatchObject({ grants: [{ role: "custodian", scope: null }] });
    await expect(accept(newest)).rejects.toThrow("used already or has run out");
    expect(await firstCustodianLink()).toBeNull();
  });
});

describe("an invitation", () => {
  it("makes a person with its roles, under the address it was sent to, whatever the form says", async () => {
    await invite(by, { email: "Ada@Example.org", roles: ["coder", "stakeholder"], reason });
    const token = await tokenFor("ada@example.org");
    expect(await readInvitation(token)).toEqual({
      email: "ada@example.org",
      roles: ["stakeholder", "coder"],
    });
    const ada = await accept(token, "cuckoo@example.org");
    expect(ada).toMatchObject({ email: "ada@example.org", secondFactor: false });
    expect(ada.history.map(({ role, reason: why, givenBy }) => [role, why, givenBy])).toEqual([
      ["stakeholder", reason, "P"],
      ["coder", reason, "P"],
    ]);
    expect((await readHistory("person", ada.id))[0]).toMatchObject({ actorId: ada.id, reason });
  });

  it("works once, also when it is taken up twice at the same moment", async () => {
    const email = newAddress();
    await invite(by, { email, roles: ["coder"], reason });
    const token = await tokenFor(email);
    const taken = await Promise.allSettled([accept(token), accept(token), accept(token)]);
    expect(taken.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    await expect(accept(token)).rejects.toThrow("used already");
    expect(await readInvitation(token)).toBeNull();
    expect((await listPeople()).filter((one) => one.email === email)).toHaveLength(1);
  });

  it("works no more when it was withdrawn, which can be done once", async () => {
    const email = newAddress();
    await invite(by, { email, roles: ["coder"], reason });
    const token = await tokenFor(email);
    const [open] = await openInvitations();
    await withdrawInvitation(by, open!.id, reason);
    await expect(accept(token)).rejects.toThrow("used already or has run out");
    await expect(withdrawInvitation(by, open!.id, reason)).rejects.toThrow("taken up or withdrawn");
    expect((await openInvitations()).map((one) => one.email)).not.toContain(email);
  });

  it("works no more when its days are over", async () => {
    const email = newAddress();
    await invite(by, { email, roles: ["coder"], reason });
    const token = await tokenFor(email);
    await db().invitation.updateMany({ where: { email }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readInvitation(token)).toBeNull();
    await expect(accept(token)).rejects.toThrow("has run out");
    expect((await openInvitations()).map((one) => one.email)).not.toContain(email);
  });

  it("takes the place of an earlier one to the same address", async () => {
    const email = newAddress();
    await invite(by, { email, roles: ["coder"], reason });
    const first = await tokenFor(email);
    await invite(by, { email, roles: ["custodian"], reason });
    expect(await readInvitation(first)).toBeNull();
    expect((await openInvitations()).filter((one) => one.email === email)).toMatchObject([
      { roles: ["custodian"] },
    ]);
  });

  it("is not for somebody who signs in already, however the address is written", async () => {
    await expect(invite(by, { email: "CLEO@example.org", roles: ["coder"], reason })).rejects.toThrow(
      "signs in here already",
    );
  });

  it("is kept as a hash: whoever reads its row cannot take it up", async () => {
    const email = newAddress();
    await invite(by, { email, roles: ["coder"], reason });
    const token = await tokenFor(email);
    const { rows } = await client.query("SELECT * FROM invitation WHERE email = $1", [email]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await readInvitation(rows[0].token_hash)).toBeNull();
  });
});
