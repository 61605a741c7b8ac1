import fc from "fast-check";
import { expect, test } from "vitest";
import { browserInWords } from "#lib/people/account/browser-name";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/130.0 Safari/537.36`, "Chrome on Windows"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/130.0 Safari/537.36 Edg/130.0`,
    "Edge on Windows",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
    "Safari on an iPhone",
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; SM-S921B) ${WEBKIT} SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36`,
    "Samsung Internet on Android",
  ],
  ["curl/8.5.0", "A program"],
  ["Mozilla/5.0 (Windows NT 10.0)", "A browser on Windows"],
  ["", "A browser that does not say which"],
])("%s is %s", (userAgent, words) => expect(browserInWords(userAgent)).toBe(words));

test("what a stranger's browser says of itself is never repeated on the page", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(browserInWords(`<b>${text}`)).not.toContain("<");
    }),
  );
});
