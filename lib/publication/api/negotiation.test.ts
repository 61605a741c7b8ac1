import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseEncoding, chooseType, ENCODINGS, qualityValues } from "#lib/publication/api/negotiation";

describe("the content coding", () => {
  test.each([
    [null, "identity"],
    ["", "identity"],
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate", "gzip"],
    ["br;q=0.5, gzip", "gzip"],
    ["br;q=0, gzip;q=0", "identity"],
    ["*", "br"],
    ["br;q=0, *", "gzip"],
    ["GZIP", "gzip"],
    ["identity", "identity"],
    ["identity, gzip;q=0.5", "identity"],
    ["identity;q=0", "identity"],
    ["br;q=much", "identity"],
  ])("for %j is %s", (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding);
  });

  test("is never one that the client refuses while it takes another", () => {
    const qualities = fc.constantFrom("0", "0.1", "0.9", "1");
    fc.assert(
      fc.property(qualities, qualities, (br, gzip) => {
        const chosen = chooseEncoding(`br;q=${br}, gzip;q=${gzip}`);
        const accepted = { br: Number(br), gzip: Number(gzip), identity: 0.0001 };
        expect(accepted[chosen]).toBe(Math.max(...ENCODINGS.map((encoding) => accepted[encoding])));
      }),
    );
  });
});

describe("the media type", () => {
  const offered = ["application/json", "text/csv"] as const;

  test.each([
    [null, "application/json"],
    ["*/*", "application/json"],
    ["text/csv", "text/csv"],
    ["text/csv;q=0.5, application/json;q=0.4", "text/csv"],
    ["text/*", "text/csv"],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "application/json"],
    ["application/json;q=0, */*", "text/csv"],
    ["Text/CSV; charset=utf-8", "text/csv"],
    ["application/xml", null],
    ["text/html", null],
  ])("for %j is %s", (header, type) => {
    expect(chooseType(header, offered)).toBe(type);
  });
});

test("a quality value that is none counts as refusal", () => {
  expect(qualityValues("a, b;q=0.25, c;q=2, ,d;x=1;q=0.5")).toEqual([
    { name: "a", quality: 1 },
    { name: "b", quality: 0.25 },
    { name: "c", quality: 0 },
    { name: "d", quality: 0.5 },
  ]);
});
