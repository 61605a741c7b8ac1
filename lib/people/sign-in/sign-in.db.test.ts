import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type SeededPerson, seedPerson } from "#demo/seed-person";
import { readNewRecoveryCodes, readSessions } from "#lib/people/account/account.db";
import { deactivate, reactivate } from "#lib/people/people.db";
import { nextCode, TestBrowser } from "#lib/people/sign-in/browser.fixture";
import {
  readResetLink,
  readSession,
  requestNewPassword,
  setNewPassword,
  signInWithCode,
  signInWithPassword,
  signInWithRecoveryCode,
  signOut,
  waitingPerson,
} from "#lib/people/sign-in/sign-in.db";
import { readViewer } from "#lib/people/viewer.db";
import { closeDb, db } from "#lib/platform/db";
import { readOutbox } from "#lib/platform/mail/mail.db";
import { AT_TERMINAL } from "#lib/record/entry";
import { testDatabase } from "#prisma/test/clone";

const PASSWORD = "three wet umbrellas";
let custodian: SeededPerson;
let coder: SeededPerson;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("sign_in_store");
  process.env.SOC_SECRET = "a secret of tests that is long enough for it";
  delete process.env.SMTP_URL;
  custodian = await seedPerson(null, {
    name: "Cleo",
    email: "cleo@example.org",
    role: "custodian",
    password: PASSWORD,
  });
  coder = await seed("Cora", "coder");
});
afterEach(() => vi.useRealTimers());
afterAll(closeDb);

function seed(name: string, role: "coder" | "adjudicator"): Promise<SeededPerson> {
  const email = `${name.toLowerCase()}@example.org`;
  return seedPerson(
    { ...AT_TERMINAL, personId: custodian.person.id },
    { name, email, role, password: PASSWORD },
  );
}

/** A browser in which the password was right and the second step waits. */
async function waiting(person: SeededPerson): Promise<TestBrowser> {
  const browser = new TestBrowser();
  const step = await signInWithPassword(browser.headers, person.person.email, PASSWORD);
  expect(step.outcome).toBe("second factor needed");
  browser.take(step.cookies);
  return browser;
}

describe("signing in with a password", () => {
  it("opens a session for the right one", async () => {
    const browser = new TestBrowser();
    const { outcome, cookies } = await signInWithPassword(browser.headers, "CORA@example.org", PASSWORD);
    expect(outcome).toBe("signed in");
    browser.take(cookies);
    expect(await readSession(browser.headers)).toMatchObject({ personId: coder.person.id });
  });

  it.each([
    ["a wrong password", "cora@example.org", "three dry umbrellas"],
    ["an address that nobody has", "nobody@example.org", PASSWORD],
    ["what is no address", "' OR 1=1 --", PASSWORD],
    ["a password of no end", "cora@example.org", "x".repeat(5_000)],
  ])("refuses %s, and all in the same way", async (_what, email, password) => {
    expect(await signInWithPassword(new Headers(), email, password)).toEqual({
      outcome: "refused",
      cookies: [],
    });
  });

  it("gives a new session each time: one that was put into the browser before is not taken over", async () => {
    const before = new TestBrowser(coder.cookie);
    const { cookies } = await signInWithPassword(before.headers, "cora@example.org", PASSWORD);
    const after = new TestBrowser();
    after.take(cookies);
    expect(await readSession(after.headers)).not.toMatchObject({
      id: (await readSession(before.headers))!.id,
    });
  });

  it("a cookie of one's own making opens nothing", async () => {
    const [session] = await db().session.findMany();
    for (const value of ["made-up", session!.token, `${session!.token}.c2lnbmF0dXJl`, "%zz", "."])
      expect(await readSession(new TestBrowser(`soc.session_token=${value}`).headers)).toBeNull();
  });

  it("keeps its cookies from scripts, from other sites and, behind TLS, from open lines", async () => {
    const { cookies } = await signInWithPassword(new Headers(), "cora@example.org", PASSWORD);
    expect(cookies.find((cookie) => cookie.startsWith("soc.session_token="))).toMatch(
      /(?=.*HttpOnly)(?=.*SameSite=Lax)(?=.*Path=\/)/i,
    );
    const holder = globalThis as { socAuth?: unknown };
    const plain = holder.socAuth;
    holder.socAuth = undefined;
    vi.stubEnv("APP_URL", "https://soc.example.org");
    const secure = await signInWithPassword(new Headers(), "cora@example.org", PASSWORD);
    const browser = new TestBrowser();
    browser.take(secure.cookies);
    expect(secure.cookies[0]).toMatch(/^__Host-soc\.session_token=(?=.*; Secure)(?=.*HttpOnly)/i);
    expect(await readSession(browser.headers)).toMatchObject({ personId: coder.person.id });
    vi.unstubAllEnvs();
    holder.socAuth = plain;
  });
});

describe("the second factor", () => {
  it("is asked for by whoever has one: the password alone opens nothing", async () => {
    const browser = await waiting(custodian);
    expect(await readSession(browser.headers)).toBeNull();
    expect(await waitingPerson(browser.headers)).toMatchObject({ id: custodian.person.id });
  });

  it("opens a session by the app's code, which is then used up, and so is the first step", async () => {
    const [one, other] = [await waiting(custodian), await waiting(custodian)];
    const code = await nextCode(custodian.key!);
    const { outcome, cookies } = await signInWithCode(one.headers, code);
    expect(outcome).toBe("signed in");
    expect((await signInWithCode(other.headers, code)).outcome).toBe("refused");
    expect((await signInWithCode(one.headers, code)).outcome).toBe("refused");
    one.take(cookies);
    expect(await readSession(one.headers)).toMatchObject({ personId: custodian.person.id });
  });

  it("takes one code once also when it comes twice at the same moment", async () => {
    const person = await seed("Ada", "adjudicator");
    const browsers = [await waiting(person), await waiting(person)];
    const code = await nextCode(person.key!);
    const steps = await Promise.all(browsers.map((browser) => signInWithCode(browser.headers, code)));
    expect(steps.map((step) => step.outcome).sort()).toEqual(["refused", "signed in"]);
  });

  it("refuses wrong codes, and the right one without a first step or by somebody else's session", async () => {
    const browser = await waiting(custodian);
    for (const code of ["000000", "", "12345", "not a code"])
      expect((await signInWithCode(browser.headers, code)).outcome).toBe("refused");
    const code = await nextCode(custodian.key!);
    expect((await signInWithCode(new Headers(), code)).outcome).toBe("refused");
    expect((await signInWithCode(new TestBrowser(coder.cookie).headers, code)).outcome).toBe("refused");
    expect(await waitingPerson(new TestBrowser("soc.two_factor=%zz").headers)).toBeNull();
    expect(await waitingPerson(new TestBrowser("soc.two_factor=2fa-a.b").headers)).toBeNull();
  });

  it("gives up a sign-in after five wrong codes", async () => {
    const person = await seed("Alma", "adjudicator");
    const browser = await waiting(person);
    for (const code of ["000001", "000002", "000003", "000004", "000005"])
      await signInWithCode(browser.headers, code);
    expect((await signInWithCode(browser.headers, await nextCode(person.key!))).outcome).toBe("refused");
  });

  it("can be a recovery code, which works once", async () => {
    const person = await seed("Abel", "adjudicator");
    const codes = await recoveryCodesOf(person);
    const [one, other] = [await waiting(person), await waiting(person)];
    expect((await signInWithRecoveryCode(one.headers, codes[0]!)).outcome).toBe("signed in");
    expect((await signInWithRecoveryCode(other.headers, codes[0]!)).outcome).toBe("refused");
    expect((await signInWithRecoveryCode(other.headers, codes[1]!)).outcome).toBe("signed in");
  });
});

/** Those that setting the app up showed a moment ago. */
async function recoveryCodesOf(person: SeededPerson): Promise<string[]> {
  const session = await readSession(new TestBrowser(person.cookie).headers);
  return (await readNewRecoveryCodes(person.person.id, session!.id))!;
}

describe("the end of a session", () => {
  it("signing out makes the cookie worthless, not only forgotten by the browser", async () => {
    const browser = new TestBrowser();
    browser.take((await signInWithPassword(new Headers(), "cora@example.org", PASSWORD)).cookies);
    const stolen = browser.headers;
    browser.take(await signOut(browser.headers));
    expect(browser.cookies.has("soc.session_token")).toBe(false);
    expect(await readSession(stolen)).toBeNull();
  });

  it("comes by itself after its hours, however much it was used", async () => {
    const browser = new TestBrowser();
    browser.take((await signInWithPassword(new Headers(), "cora@example.org", PASSWORD)).cookies);
    const { id } = (await readSession(browser.headers))!;
    await db().session.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readSession(browser.headers)).toBeNull();
  });

  it("comes for all sessions of whoever is deactivated, who gets no new one by any way until let in again", async () => {
    const person = await seed("Dora", "adjudicator");
    const half = await waiting(person);
    const codes = await recoveryCodesOf(person);
    const by = { ...AT_TERMINAL, personId: custodian.person.id };
    await deactivate(by, person.person.id, "left the office");
    expect(await readSessions(person.person.id)).toEqual([]);
    expect(await readViewer(new TestBrowser(person.cookie).headers)).toBeNull();
    expect((await signInWithCode(half.headers, await nextCode(person.key!))).outcome).toBe("refused");
    expect((await signInWithRecoveryCode(half.headers, codes[0]!)).outcome).toBe("refused");
    expect((await signInWithPassword(new Headers(), person.person.email, PASSWORD)).outcome).toBe("refused");
    await reactivate(by, person.person.id, "came back");
    await waiting(person);
  });
});

describe("a link for a new password", () => {
  const tokenOf = async (email: string) => {
    const { letters } = await readOutbox();
    return /new-password\?token=([\w-]+)/.exec(letters.find(({ to }) => to === email)?.text ?? "")?.[1] ?? "";
  };

  it("works once, ends all sessions and leaves the old password behind", async () => {
    const person = await seed("Rosa", "coder");
    await requestNewPassword("rosa@example.org");
    const token = await tokenOf("rosa@example.org");
    expect(await readResetLink(token)).toMatchObject({ email: "rosa@example.org" });
    expect(await setNewPassword(token, "four dry umbrellas")).toBe(true);
    expect(await readSessions(person.person.id)).toEqual([]);
    expect((await signInWithPassword(new Headers(), "rosa@example.org", PASSWORD)).outcome).toBe("refused");
    expect((await signInWithPassword(new Headers(), "rosa@example.org", "four dry umbrellas")).outcome).toBe(
      "signed in",
    );
    expect(await readResetLink(token)).toBeNull();
    expect(await setNewPassword(token, "five dry umbrellas")).toBe(false);
  });

  it("opens nothing when it has run out or was made up", async () => {
    await requestNewPassword("cora@example.org");
    const token = await tokenOf("cora@example.org");
    await db().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await readResetLink(token)).toBeNull();
    expect(await setNewPassword(token, "five dry umbrellas")).toBe(false);
    expect(await setNewPassword("made-up", "five dry umbrellas")).toBe(false);
  });

  it("does not stand in for the second factor", async () => {
    const person = await seed("Rita", "adjudicator");
    await requestNewPassword("rita@example.org");
    await setNewPassword(await tokenOf("rita@example.org"), "six dry umbrellas");
    const { outcome } = await signInWithPassword(new Headers(), person.person.email, "six dry umbrellas");
    expect(outcome).toBe("second factor needed");
  });

  it("is mailed to nobody where nobody has the address", async () => {
    const before = await db().mail.count();
    await requestNewPassword("nobody@example.org");
    expect(await db().mail.count()).toBe(before);
  });
});
