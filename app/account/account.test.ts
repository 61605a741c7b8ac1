import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { readNewRecoveryCodes, readUnconfirmedKey, secondFactorState } from "#lib/people/account/account.db";
import { nextCode, TestBrowser } from "#lib/people/sign-in/browser.fixture";
import { codeOfKey } from "#lib/people/sign-in/second-factor";
import { readSession, signInWithPassword } from "#lib/people/sign-in/sign-in.db";
import { closeDb } from "#lib/platform/db";
import { readOutbox } from "#lib/platform/mail/mail.db";
import { LIMITS } from "#lib/platform/rate-limit/limits";
import { type Actor, AT_TERMINAL } from "#lib/record/entry";
import { readHistory } from "#lib/record/record.db";
import { post } from "#lib/web/post.fixture";
import { testDatabase } from "#prisma/test/clone";
import { POST as change } from "./password/change/route";
import { POST as kept } from "./recovery-codes/kept/route";
import { POST as renew } from "./recovery-codes/renew/route";
import { POST as begin } from "./second-factor/begin/route";
import { POST as changeApp } from "./second-factor/change/route";
import { POST as confirm } from "./second-factor/confirm/route";
import { POST as endSession } from "./sessions/end/route";
import { POST as endOthers } from "./sessions/end-others/route";

const PASSWORD = "three wet umbrellas";
let by: Actor;
let people = 0;
let one: SeededPerson;
let browser: TestBrowser;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("account_routes");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  const custodian = {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  } as const;
  by = { ...AT_TERMINAL, personId: (await seedPerson(null, custodian)).person.id };
});
beforeEach(async () => {
  one = await seed("coder");
  browser = new TestBrowser(one.cookie);
});
afterAll(closeDb);

function seed(role: "coder" | "adjudicator"): Promise<SeededPerson> {
  people += 1;
  return seedPerson(by, { name: "Bo Smith", email: `p${people}@example.org`, role, password: PASSWORD });
}

const messages = ({ answer }: Awaited<ReturnType<typeof post>>) =>
  answer?.errors.map(({ field, message }) => `${field}: ${message}`).join(" ");
const lastDeed = async (person: SeededPerson) => (await readHistory("person", person.person.id))[0]?.action;
const lastLetter = async () => (await readOutbox()).letters[0];
const sessionId = async () => (await readSession(browser.headers))!.id;

describe("changing the password", () => {
  it("is done, recorded and mailed, and keeps this browser signed in", async () => {
    const done = await post(change, browser, {
      "old-password": PASSWORD,
      "new-password": "four dry umbrellas",
    });
    expect(done).toMatchObject({ path: "/account", answer: { said: expect.stringContaining("is changed") } });
    expect(await readSession(browser.headers)).toMatchObject({ personId: one.person.id });
    expect(await lastDeed(one)).toBe("changed the password");
    expect(await lastLetter()).toMatchObject({ to: one.person.email, subject: "Your password was changed" });
  });

  it.each([
    [
      { "old-password": "wrong", "new-password": "four dry umbrellas" },
      "old-password: The password is not right",
    ],
    [{ "old-password": PASSWORD, "new-password": "short" }, "new-password: The password is too short"],
    [
      { "old-password": PASSWORD, "new-password": "bo smith smith smith" },
      "new-password: The password is mostly a name",
    ],
    [
      { "old-password": PASSWORD, "new-password": PASSWORD },
      "new-password: This is the password you have already",
    ],
    [{ "new-password": "four dry umbrellas" }, "old-password: Enter the password"],
  ])("with %j is refused, and nothing is recorded", async (values, message) => {
    expect(messages(await post(change, browser, values))).toContain(message);
    expect(await lastDeed(one)).toBe("took up an invitation");
    expect((await signInWithPassword(new Headers(), one.person.email, PASSWORD)).outcome).toBe("signed in");
  });

  it("cannot be used to guess the password in somebody's open browser", async () => {
    const guess = () =>
      post(change, browser, { "old-password": "wrong", "new-password": "four dry umbrellas" });
    for (let time = 0; time < LIMITS["sign-in by account"].points; time++) await guess();
    const right = await post(change, browser, {
      "old-password": PASSWORD,
      "new-password": "four dry umbrellas",
    });
    expect(messages(right)).toContain("done too often");
  });
});

describe("setting up an authenticator app", () => {
  it("leads from the password over the first code to the recovery codes", async () => {
    expect(messages(await post(begin, browser, { password: "wrong" }))).toContain(
      "password: The password is not",
    );
    expect((await post(begin, browser, { password: PASSWORD })).path).toBe("/account/second-factor");
    const key = (await readUnconfirmedKey(one.person.id, await sessionId()))!.key.replaceAll(" ", "");
    const wrong = await post(confirm, browser, { "one-time-code": "000 000" });
    expect(messages(wrong)).toContain("one-time-code: The code is not right");
    const code = await codeOfKey(key);
    const done = await post(confirm, browser, { "one-time-code": `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(done.path).toBe("/account/recovery-codes");
    expect(await lastDeed(one)).toBe("set up an authenticator app");
    expect(await lastLetter()).toMatchObject({ to: one.person.email });
    expect(await readNewRecoveryCodes(one.person.id, await sessionId())).toHaveLength(10);
    expect((await post(kept, browser, {})).path).toBe("/account");
    expect(await readNewRecoveryCodes(one.person.id, await sessionId())).toBeNull();
  });

  it("needs its first step: a code alone sets nothing up", async () => {
    expect(messages(await post(confirm, browser, { "one-time-code": "123456" }))).toContain("not right");
    expect(await secondFactorState(one.person.id)).toBe("none");
  });

  it("is not begun over one that is set up, nor changed without the password and a code of it", async () => {
    const person = await seed("adjudicator");
    browser = new TestBrowser(person.cookie);
    expect(messages(await post(begin, browser, { password: PASSWORD }))).toContain(
      "was set up in the meantime",
    );
    const code = await nextCode(person.key!);
    const refusals = [
      await post(changeApp, browser, { password: "wrong", "one-time-code": code }),
      await post(changeApp, browser, { password: PASSWORD, "one-time-code": "000000" }),
      await post(changeApp, browser, { password: PASSWORD, "one-time-code": "aaaaa-bbbbb" }),
    ];
    expect(refusals.map((refusal) => refusal.answer?.errors[0]?.field)).toEqual([
      "password",
      "one-time-code",
      "one-time-code",
    ]);
    expect(await secondFactorState(person.person.id)).toBe("set up");
    const done = await post(changeApp, browser, { password: PASSWORD, "one-time-code": code });
    expect(done.answer?.said).toContain("The old app is taken off");
    expect(await readUnconfirmedKey(person.person.id, await sessionId())).not.toBeNull();
    expect(await lastDeed(person)).toBe("took the authenticator app off");
  });
});

describe("new recovery codes", () => {
  it("take the password, and are recorded and mailed", async () => {
    const person = await seed("adjudicator");
    browser = new TestBrowser(person.cookie);
    expect(messages(await post(renew, browser, { password: "wrong" }))).toContain(
      "password: The password is not",
    );
    expect((await post(renew, browser, { password: PASSWORD })).path).toBe("/account/recovery-codes");
    expect(await lastDeed(person)).toBe("made new recovery codes");
    expect(await lastLetter()).toMatchObject({
      to: person.person.email,
      subject: "You have new recovery codes",
    });
  });

  it("come with an app only", async () => {
    expect(messages(await post(renew, browser, { password: PASSWORD }))).toContain(
      "Set up an authenticator app",
    );
  });
});

describe("ending sessions", () => {
  it("ends one's own by its id, and nobody else's", async () => {
    const stranger = new TestBrowser((await seed("coder")).cookie);
    const { id } = (await readSession(stranger.headers))!;
    expect(messages(await post(endSession, browser, { session: id }))).toContain("has ended already");
    expect(await readSession(stranger.headers)).not.toBeNull();
    const other = new TestBrowser();
    other.take((await signInWithPassword(other.headers, one.person.email, PASSWORD)).cookies);
    await post(endSession, browser, { session: (await readSession(other.headers))!.id });
    expect(await readSession(other.headers)).toBeNull();
  });

  it("ends all but this one", async () => {
    for (let time = 0; time < 2; time++) await signInWithPassword(new Headers(), one.person.email, PASSWORD);
    expect((await post(endOthers, browser, {})).answer?.said).toBe("2 other sessions ended.");
    expect(await readSession(browser.headers)).not.toBeNull();
  });
});

it("none of it can be done by whoever is not signed in", async () => {
  for (const form of [change, begin, confirm, changeApp, renew, kept, endSession, endOthers])
    expect(await post(form, new TestBrowser(), { password: PASSWORD })).toMatchObject({
      status: 303,
      path: "/sign-in",
    });
});
