import { expect, test } from "vitest";
import { browserOf, knownBrowser } from "#lib/web/browser-cookie";

const sent = (setCookie: string) => new Headers({ cookie: `other=1; ${setCookie.split(";")[0]}` });

test.each([
  [false, /^soc\.browser=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/],
  [true, /^__Host-soc\.browser=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax; Secure$/],
])("a browser without a cookie is given one, secure: %s, and is known by it again", (secure, form) => {
  const { owner, cookies } = knownBrowser(new Headers(), secure);
  expect(cookies[0]).toMatch(form);
  expect(browserOf(sent(cookies[0]!))).toBe(owner);
  expect(knownBrowser(sent(cookies[0]!), secure)).toEqual({ owner, cookies: [] });
});

test("two browsers are never taken for one another", () => {
  expect(knownBrowser(new Headers(), false).owner).not.toBe(knownBrowser(new Headers(), false).owner);
});

test.each(["soc.browser=", "soc.browser=short", "xsoc.browser=abcdefghijklmnopqrstuvwx", ""])(
  "%j is no cookie of ours",
  (cookie) => expect(browserOf(new Headers({ cookie }))).toBeNull(),
);
