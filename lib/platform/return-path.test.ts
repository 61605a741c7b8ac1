import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { returnPath, withParameter } from "#lib/platform/return-path";

const SITE = "https://soc.example.org";
/** Where a browser on our site goes that is told this Location. */
const leadsTo = (location: string) => new URL(location, SITE).origin;

/** What browsers take apart in ways of their own, thickly sown. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom("/", "//", "\\", ".", "..", "@", ":", "?", "#", "%2f", "%5c", "\t", "\n", "\0", " "),
      fc.constantFrom("evil.example", "http:", "https://", "javascript:alert(1)", "data:", "a", "sign-in"),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("the path that somebody is led back to", () => {
  it("is always on the site, whatever an address or form says", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((rest) => `/${rest}`),
          fc.webUrl(),
        ),
        (asked) => {
          const path = returnPath(asked);
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(leadsTo(path)).toBe(SITE);
          expect(leadsTo(withParameter(path, "answer", "1"))).toBe(SITE);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "https://evil.example/",
    "/\t/evil.example",
    "javascript:alert(1)",
    "",
    null,
    undefined,
  ])("%j leads to the first page", (asked) => expect(returnPath(asked)).toBe("/"));

  it.each([
    "/",
    "/record?from=12&kind=person",
    "/coding-index?q=a%2Fb#entry",
    "/editions/soc2020/groups/2136",
  ])("%s is led to as it is", (asked) => expect(returnPath(asked)).toBe(asked));

  it("that is taken once is taken again unchanged", () => {
    fc.assert(
      fc.property(hostile, (rest) => {
        const path = returnPath(`/${rest}`);
        expect(returnPath(path)).toBe(path);
      }),
    );
  });
});

test("a parameter takes the place of an earlier one and leaves the others", () => {
  expect(withParameter("/people?q=a&answer=1#top", "answer", "2 & 3")).toBe("/people?q=a&answer=2+%26+3#top");
});
