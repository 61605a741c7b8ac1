import { beforeEach, describe, expect, test, vi } from "vitest";
import { browserOf, isKnown, knownBrowser } from "#lib/web/browser-cookie";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/none");
  vi.stubEnv("SOC_SECRET", "a secret of tests that is long enough for it");
});

const sent = (setCookie: string) => new Headers({ cookie: `other=1; ${setCookie.split(";")[0]}; more=2` });

test.each([
  [false, false, /^soc\.browser=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/],
  [false, true, /^soc\.browser=[\w-]{32}\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/],
  [true, false, /^__Host-soc\.browser=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Secure$/],
])(
  "a browser without a cookie is given one, secure: %s, person: %s, and is known by it again",
  (...given) => {
    const [secure, person, form] = given;
    const { owner, cookies } = knownBrowser(new Headers(), secure, person);
    expect(cookies[0]).toMatch(form);
    expect(browserOf(sent(cookies[0]!))).toBe(owner);
    expect(knownBrowser(sent(cookies[0]!), secure, person)).toEqual({ owner, cookies: [] });
    expect(isKnown(owner)).toBe(person);
  },
);

test("two browsers are never taken for one another", () => {
  const owner = () => knownBrowser(new Headers(), false, false).owner;
  expect(owner()).not.toBe(owner());
});

test.each(["soc.browser=", "soc.browser=short", "xsoc.browser=abcdefghijklmnopqrstuvwx", ""])(
  "%j is no cookie of ours",
  (cookie) => expect(browserOf(new Headers({ cookie }))).toBeNull(),
);

describe("a browser in which somebody has been signed in", () => {
  test("has another cookie from then on, and keeps it when nobody is signed in any more", () => {
    const before = knownBrowser(new Headers(), false, false);
    const after = knownBrowser(sent(before.cookies[0]!), false, true);
    expect(after.cookies).toHaveLength(1);
    expect(knownBrowser(sent(after.cookies[0]!), false, false)).toEqual({ owner: after.owner, cookies: [] });
  });

  test("is not told by a cookie that we did not sign", () => {
    const [cookie = ""] = knownBrowser(new Headers(), false, true).cookies;
    const forged = cookie.replace(/=[\w-]{32}/, `=${"a".repeat(32)}`);
    expect(browserOf(sent(forged))).toBeNull();
    expect(isKnown(browserOf(new Headers({ cookie: `soc.browser=${"a".repeat(32)}` })))).toBe(false);
  });
});
