import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  countRecoveryCodes,
  dropSecondFactor,
  endOtherSessions,
  endSession,
  hideRecoveryCodes,
  isOwnCode,
  isOwnPassword,
  lastSignIns,
  readNewRecoveryCodes,
  readSessions,
  readUnconfirmedKey,
  recordSignInChange,
  renewRecoveryCodes,
  secondFactorState,
} from "#lib/people/account/account.db";
import { readPerson } from "#lib/people/people.db";
import { nextCode, TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { codeOfKey } from "#lib/people/sign-in/second-factor";
import { readSession, recordSignIn, signInWithPassword } from "#lib/people/sign-in/sign-in.db";
import { can } from "#lib/permissions/permissions";
import { closeDb, db } from "#lib/platform/db";
import { readOutbox } from "#lib/platform/mail/mail.db";
import { type Actor, AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { testDatabase } from "#prisma/test/clone";

const PASSWORD = "three wet umbrellas";
let by: Actor;
let people = 0;
let one: SeededPerson;
let browser: TestBrowser;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("account_store");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const { person } = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  });
  by = { ...AT_TERMINAL, personId: person.id };
});
beforeEach(async () => {
  one = await seed("coder");
  browser = new TestBrowser(one.cookie);
});
afterAll(closeDb);

function seed(role: "coder" | "adjudicator"): Promise<SeededPerson> {
  people += 1;
  return seedPerson(by, { name: "P", email: `p${people}@example.org`, role, password: PASSWORD });
}

async function anotherBrowser(): Promise<TestBrowser> {
  const other = new TestBrowser();
  other.take((await signInWithPassword(other.headers, one.person.email, PASSWORD)).cookies);
  return other;
}

/** The key that waits in this browser. */
const unconfirmedKey = async () => readUnconfirmedKey(one.person.id, await sessionOf(browser));
const sessionOf = async (of: TestBrowser) => (await readSession(of.headers))?.id ?? "none";

describe("sessions", () => {
  it("are a person's own to see and to end", async () => {
    const other = await anotherBrowser();
    const stranger = await seed("coder");
    const [strangers] = await readSessions(stranger.person.id);
    expect(await readSessions(one.person.id)).toMatchObject([
      { id: await sessionOf(other), userAgent: "Test" },
      { id: await sessionOf(browser) },
    ]);
    expect(await endSession(one.person.id, strangers!.id)).toBe(false);
    expect(await endSession(one.person.id, await sessionOf(other))).toBe(true);
    expect(await readSession(other.headers)).toBeNull();
    expect(await readSessions(stranger.person.id)).toHaveLength(1);
  });

  it("can all be ended but this one", async () => {
    const others = [await anotherBrowser(), await anotherBrowser()];
    expect(await endOtherSessions(one.person.id, await sessionOf(browser))).toBe(2);
    for (const other of others) expect(await readSession(other.headers)).toBeNull();
  });

  it("leave in the record when somebody signed in last", async () => {
    expect((await lastSignIns()).has(one.person.id)).toBe(false);
    await recordSignIn(new Headers(), one.person, "signed in");
    await recordSignIn(new Headers(), one.person, "signed out");
    const [, signedIn] = await readHistory("person", one.person.id);
    expect((await lastSignIns()).get(one.person.id)).toEqual(signedIn!.at);
  });
});

describe("a new password", () => {
  it("needs the old one, ends the other sessions and gives this one a new cookie", async () => {
    const other = await anotherBrowser();
    const old = browser.headers;
    expect((await changePassword(old, "not the password", "four dry umbrellas")).outcome).toBe("refused");
    const { outcome, cookies } = await changePassword(old, PASSWORD, "four dry umbrellas");
    expect(outcome).toBe("signed in");
    browser.take(cookies);
    expect(await readSession(browser.headers)).toMatchObject({ personId: one.person.id });
    expect(await readSession(old)).toBeNull();
    expect(await readSession(other.headers)).toBeNull();
    expect(await isOwnPassword(browser.headers, PASSWORD)).toBe(false);
    expect(await isOwnPassword(browser.headers, "four dry umbrellas")).toBe(true);
  });

  it("is nobody's to set who is not signed in", async () => {
    expect((await changePassword(new Headers(), PASSWORD, "four dry umbrellas")).outcome).toBe("refused");
    expect(await isOwnPassword(new Headers(), PASSWORD)).toBe(false);
  });

  it("is recorded and told to the person, without the password", async () => {
    const own: Actor = { ...AT_TERMINAL, personId: one.person.id };
    await recordSignInChange(own, one.person, "changed the password");
    expect((await readHistory("person", one.person.id))[0]).toMatchObject({
      action: "changed the password",
      actorId: one.person.id,
      before: null,
      after: null,
    });
    expect((await readOutbox()).letters[0]).toMatchObject({
      to: one.person.email,
      subject: "Your password was changed",
      text: expect.stringContaining("If it was not you"),
    });
  });
});

describe("setting up an authenticator app", () => {
  it("takes the password and a first code; until then nothing counts", async () => {
    expect(await beginSecondFactor(browser.headers, "not the password")).toBe(false);
    expect(await secondFactorState(one.person.id)).toBe("none");
    expect(await beginSecondFactor(browser.headers, PASSWORD)).toBe(true);
    const { key, uri, picture } = (await unconfirmedKey())!;
    expect(uri).toContain(`secret=${key.replaceAll(" ", "")}`);
    expect(picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(await secondFactorState(one.person.id)).toBe("waiting");
    expect((await confirmSecondFactor(browser.headers, "000000")).outcome).toBe("refused");
    expect(await readPerson(one.person.id)).toMatchObject({ secondFactor: false });
    const code = await codeOfKey(key.replaceAll(" ", ""));
    const { outcome, cookies } = await confirmSecondFactor(browser.headers, code);
    expect(outcome).toBe("signed in");
    browser.take(cookies);
    expect(await readSession(browser.headers)).toMatchObject({ personId: one.person.id });
    expect(await readPerson(one.person.id)).toMatchObject({ secondFactor: true });
    expect(await unconfirmedKey()).toBeNull();
  });

  it("ends the sessions that the password alone opened: they have not shown the second factor", async () => {
    const other = await anotherBrowser();
    await beginSecondFactor(browser.headers, PASSWORD);
    const { key } = (await unconfirmedKey())!;
    const { cookies } = await confirmSecondFactor(browser.headers, await codeOfKey(key.replaceAll(" ", "")));
    expect(await readSession(other.headers)).toBeNull();
    expect(await readSession(browser.headers)).toBeNull();
    browser.take(cookies);
    expect(await readSessions(one.person.id)).toMatchObject([{ id: await sessionOf(browser) }]);
  });

  it("shows another key each time it is begun, and none to somebody else or once it is done", async () => {
    await beginSecondFactor(browser.headers, PASSWORD);
    const first = await unconfirmedKey();
    expect(await readUnconfirmedKey(one.person.id, await sessionOf(await anotherBrowser()))).toBeNull();
    await beginSecondFactor(browser.headers, PASSWORD);
    expect((await unconfirmedKey())!.key).not.toBe(first!.key);
    const done = await seed("adjudicator");
    expect(
      await readUnconfirmedKey(done.person.id, await sessionOf(new TestBrowser(done.cookie))),
    ).toBeNull();
    expect(await beginSecondFactor(new TestBrowser(done.cookie).headers, PASSWORD)).toBe(false);
    expect(
      (await confirmSecondFactor(new TestBrowser(done.cookie).headers, await nextCode(done.key!))).outcome,
    ).toBe("refused");
  });

  it("makes roles count that needed it", async () => {
    const waiting = { ...(await readPerson((await seed("adjudicator")).person.id))! };
    expect(can(waiting, "adjudicate")).toBe(true);
    expect(can({ ...waiting, secondFactor: false }, "adjudicate")).toBe(false);
  });
});

describe("recovery codes", () => {
  let adjudicator: SeededPerson;
  beforeEach(async () => {
    adjudicator = await seed("adjudicator");
    browser = new TestBrowser(adjudicator.cookie);
  });

  it("are shown to the session that made them, for some minutes, until it says that it has them", async () => {
    const session = await sessionOf(browser);
    const codes = await readNewRecoveryCodes(adjudicator.person.id, session);
    expect(new Set(codes).size).toBe(10);
    expect(await readNewRecoveryCodes(adjudicator.person.id, "another session")).toBeNull();
    expect(await readNewRecoveryCodes(one.person.id, session)).toBeNull();
    await hideRecoveryCodes(session);
    expect(await readNewRecoveryCodes(adjudicator.person.id, session)).toBeNull();
  });

  it("are not shown when the minutes are over", async () => {
    await db().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readNewRecoveryCodes(adjudicator.person.id, await sessionOf(browser))).toBeNull();
  });

  it("are replaced for the password: the old ones open nothing", async () => {
    const session = await sessionOf(browser);
    const [old] = (await readNewRecoveryCodes(adjudicator.person.id, session))!;
    await hideRecoveryCodes(session);
    expect(await renewRecoveryCodes(browser.headers, "not the password")).toBe(false);
    expect(await readNewRecoveryCodes(adjudicator.person.id, session)).toBeNull();
    expect(await renewRecoveryCodes(browser.headers, PASSWORD)).toBe(true);
    const [fresh] = (await readNewRecoveryCodes(adjudicator.person.id, session))!;
    expect(await isOwnCode(browser.headers, { recovery: old! })).toBe(false);
    expect(await isOwnCode(browser.headers, { recovery: fresh! })).toBe(true);
    expect(await isOwnCode(browser.headers, { recovery: fresh! })).toBe(false);
    expect(await countRecoveryCodes(adjudicator.person.id)).toBe(9);
  });

  it("are nobody's without an app", async () => {
    expect(await renewRecoveryCodes(new TestBrowser(one.cookie).headers, PASSWORD)).toBe(false);
    expect(await countRecoveryCodes(one.person.id)).toBe(0);
  });
});

describe("taking an authenticator app off", () => {
  it("as custodian ends all sessions, is recorded with its reason and told to the person", async () => {
    const lost = await seed("adjudicator");
    const reason = "The phone fell into the harbour";
    const drop = () =>
      dropSecondFactor(by, lost.person, "took a lost authenticator app off", { reason, keep: null });
    expect(await drop()).toBe(true);
    expect(await drop()).toBe(false);
    expect(await readSession(new TestBrowser(lost.cookie).headers)).toBeNull();
    expect(await secondFactorState(lost.person.id)).toBe("none");
    expect(can(await readPerson(lost.person.id), "adjudicate")).toBe(false);
    const history = await readHistory("person", lost.person.id);
    expect(history.filter((entry) => entry.reason === reason)).toHaveLength(1);
    expect((await readOutbox()).letters[0]).toMatchObject({ to: lost.person.email });
    expect((await signInWithPassword(new Headers(), lost.person.email, PASSWORD)).outcome).toBe("signed in");
  });

  it("as oneself, to change to another phone, takes a code of the old one once and keeps this session", async () => {
    const person = await seed("adjudicator");
    const own = new TestBrowser(person.cookie);
    const code = await nextCode(person.key!);
    expect(await isOwnCode(own.headers, { digits: "000000" })).toBe(false);
    expect(await isOwnCode(own.headers, { digits: code })).toBe(true);
    expect(await isOwnCode(own.headers, { digits: code })).toBe(false);
    const keep = await sessionOf(own);
    await dropSecondFactor(by, person.person, "took the authenticator app off", { reason: null, keep });
    expect(await sessionOf(own)).toBe(keep);
    expect(await beginSecondFactor(own.headers, PASSWORD)).toBe(true);
    expect(await secondFactorState(person.person.id)).toBe("waiting");
  });
});
