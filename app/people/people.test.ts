import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { readSessions, secondFactorState } from "#lib/people/account/account.db";
import { openInvitations } from "#lib/people/invitation/invitation.db";
import { listPeople, readPerson } from "#lib/people/people.db";
import { TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { readViewer } from "#lib/people/viewer.db";
import { closeDb } from "#lib/platform/db";
import { readOutbox } from "#lib/platform/mail/mail.db";
import { AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { POST as deactivate } from "./[person]/deactivate/confirm/route";
import { POST as giveRole } from "./[person]/give-role/route";
import { POST as letIn } from "./[person]/let-in/confirm/route";
import { POST as endRole } from "./[person]/roles/[grant]/end/route";
import { POST as takeOff } from "./[person]/second-factor/confirm/route";
import { POST as endSessions } from "./[person]/sessions/end/route";
import { POST as withdraw } from "./invitations/[invitation]/withdraw/route";
import { POST as invite } from "./invite/send/route";

const PASSWORD = "three wet umbrellas";
const reason = "asked for by the working group";
let cleo: SeededPerson;
let browser: TestBrowser;
let people = 0;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("people_routes");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const custodian = {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  } as const;
  cleo = await seedPerson(null, custodian);
  browser = new TestBrowser(cleo.cookie);
});
afterAll(closeDb);

function seed(role: "coder" | "adjudicator"): Promise<SeededPerson> {
  people += 1;
  const by = { ...AT_TERMINAL, personId: cleo.person.id };
  return seedPerson(by, { name: "Bo", email: `p${people}@example.org`, role, password: PASSWORD });
}

const messages = ({ answer }: Awaited<ReturnType<typeof post>>) =>
  answer?.errors.map(({ field, message }) => `${field}: ${message}`).join(" ");

describe("inviting", () => {
  it("writes a letter, and the invitation can be withdrawn", async () => {
    const done = await post(invite, browser, { email: "new@example.org", roles: "coder", reason });
    expect(done).toMatchObject({ path: "/people", answer: { said: expect.stringContaining("is invited") } });
    expect((await readOutbox()).letters[0]).toMatchObject({ to: "new@example.org" });
    const [open] = await openInvitations();
    expect(open).toMatchObject({ email: "new@example.org", roles: ["coder"], reason, invitedBy: "Cleo" });
    await post(withdraw, browser, { reason }, { invitation: String(open!.id) });
    expect(await openInvitations()).toEqual([]);
  });

  it("says everything that is missing at once, and keeps what was typed", async () => {
    const refused = await post(invite, browser, { email: "no address", roles: "owner", reason: " " });
    expect(refused.answer?.errors.map(({ field }) => field)).toEqual(["email", "roles", "reason"]);
    expect(refused.answer?.values.email).toEqual(["no address"]);
  });

  it.each(["0", "99999", "99999999999999", "1; DROP TABLE person", "\u0000", "../1"])(
    "an invitation called %j is not there to be withdrawn",
    async (invitation) => {
      expect(messages(await post(withdraw, browser, { reason }, { invitation }))).toMatch(
        /not there|taken up or withdrawn/,
      );
    },
  );
});

describe("giving and ending roles", () => {
  it("gives one for a data set that is held, and for no other", async () => {
    const { person } = await seed("coder");
    const give = (scope: string) =>
      post(giveRole, browser, { role: "adjudicator", scope, reason }, { person: person.id });
    expect(messages(await give("data-set:nowhere"))).toContain(
      "scope: There is no such batch, revision, data set",
    );
    expect(messages(await give("round:1"))).toContain("scope: There is no such batch, revision, data set");
    expect((await give("data-set:lfs")).answer?.said).toContain("has the role Adjudicator");
    expect((await readPerson(person.id))!.grants.at(-1)).toMatchObject({
      scope: { kind: "data-set", id: "lfs" },
    });
    expect(messages(await give("data-set:lfs"))).toContain("has this role already");
  });

  it("takes from a form what it names and nothing else: whose role, by whom and since when are not to be sent", async () => {
    const [one, other] = [await seed("coder"), await seed("coder")];
    const values = {
      role: "stakeholder",
      scope: "",
      reason,
      personId: other.person.id,
      givenById: other.person.id,
    };
    await post(giveRole, browser, { ...values, givenAt: "1999-01-01", id: "1" }, { person: one.person.id });
    expect((await readPerson(other.person.id))!.grants).toHaveLength(1);
    const { history } = (await readPerson(one.person.id))!;
    expect(history.at(-1)).toMatchObject({ role: "stakeholder", givenBy: "Cleo" });
    expect(history.at(-1)!.givenAt.getFullYear()).toBeGreaterThan(2000);
  });

  it("ends a role by the person it is of, and by no guessed number", async () => {
    const [one, other] = [await seed("coder"), await seed("coder")];
    const grant = String((await readPerson(one.person.id))!.history[0]!.id);
    const end = (person: string, number: string) =>
      post(endRole, browser, { reason }, { person, grant: number });
    for (const [person, number] of [
      [other.person.id, grant],
      [one.person.id, "x"],
      [one.person.id, "999999999"],
      ["nobody", grant],
    ] as const)
      expect(messages(await end(person, number))).toMatch(/not there|ended in the meantime/);
    expect((await readPerson(one.person.id))!.grants).toHaveLength(1);
    expect((await end(one.person.id, grant)).answer?.said).toBe("The role is ended.");
  });

  it("does not end the last custodian, and says what to do first", async () => {
    const { id } = (await readPerson(cleo.person.id))!.history[0]!;
    const ended = await post(endRole, browser, { reason }, { person: cleo.person.id, grant: String(id) });
    const gone = await post(deactivate, browser, { reason }, { person: cleo.person.id });
    for (const refused of [ended, gone])
      expect(messages(refused)).toContain("Give somebody else the custodian role");
    expect((await readPerson(cleo.person.id))!.grants).toHaveLength(1);
  });
});

describe("deactivating, letting in again and taking a lost app off", () => {
  it("are done with a reason, which stands in the record", async () => {
    const { person } = await seed("adjudicator");
    const at = { person: person.id };
    expect(messages(await post(deactivate, browser, { reason: "" }, at))).toContain(
      "reason: Give the reason",
    );
    await post(takeOff, browser, { reason }, at);
    expect(await secondFactorState(person.id)).toBe("none");
    expect(messages(await post(takeOff, browser, { reason }, at))).toContain("no authenticator app");
    await post(deactivate, browser, { reason }, at);
    expect(await readSessions(person.id)).toEqual([]);
    await post(letIn, browser, { reason }, at);
    const deeds = (await readHistory("person", person.id)).slice(0, 3);
    expect(deeds.map((deed) => [deed.action, deed.actorName, deed.reason])).toEqual([
      ["let a person in again", "Cleo", reason],
      ["deactivated a person", "Cleo", reason],
      ["took a lost authenticator app off", "Cleo", reason],
    ]);
  });

  it("signs somebody out everywhere, once, without keeping them out", async () => {
    const { person, cookie } = await seed("coder");
    const end = () => post(endSessions, browser, { reason }, { person: person.id });
    expect((await end()).answer?.said).toContain("signed out everywhere");
    expect(await readViewer(new TestBrowser(cookie).headers)).toBeNull();
    expect(messages(await end())).toContain("not signed in anywhere");
    const deeds = await readHistory("person", person.id);
    expect(deeds.filter((deed) => deed.action === "ended all sessions")).toMatchObject([{ reason }]);
  });

  it.each(["nobody", "' OR 1=1 --", "\u0000", "..%2f..", "x".repeat(500), ""])(
    "nothing is done to a person called %j",
    async (person) => {
      const before = await listPeople();
      for (const form of [deactivate, letIn, takeOff, endSessions, giveRole, endRole])
        expect(
          messages(await post(form, browser, { reason, role: "coder", scope: "" }, { person, grant: "1" })),
        ).toContain("This person is not there");
      expect(await listPeople()).toEqual(before);
    },
  );
});
