import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookupAddress, readLookupRequest } from "#lib/lookup/lookup-request";

describe("a lookup's address", () => {
  it("holds the whole question: reading an address that was written gives the question back", () => {
    const request = fc.record({
      query: fc.string({ unit: "binary" }),
      edition: fc.constantFrom("soc2010" as const, "soc2020" as const),
      industry: fc.string().map((text) => text.trim()),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const parameters = Object.fromEntries(new URL(lookupAddress(asked), "http://x").searchParams);
        expect(readLookupRequest(parameters)).toEqual(asked);
      }),
    );
  });

  it("takes the first of a repeated parameter, and SOC2020 where no edition is named", () => {
    expect(readLookupRequest({ q: ["nurse", "cook"] })).toEqual({
      query: "nurse",
      edition: "soc2020",
      industry: "",
    });
  });

  it("says so when it names an edition in which nothing can be looked up", () => {
    expect(readLookupRequest({ q: "nurse", edition: "soc1990" }).error).toMatch(/Choose SOC2010 or SOC2020/);
  });
});
