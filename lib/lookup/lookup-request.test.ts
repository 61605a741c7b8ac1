import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lookupAddress, publicPlace, readLookupRequest } from "#lib/lookup/lookup-request";

const EDITIONS = [
  { id: "soc2030", shortTitle: "SOC2030", status: "draft" as const },
  { id: "soc2020", shortTitle: "SOC2020", status: "released" as const },
  { id: "soc2010", shortTitle: "SOC2010", status: "released" as const },
];
const place = publicPlace(EDITIONS);

describe("a lookup's address", () => {
  it("holds the whole question: reading an address that was written gives the question back", () => {
    const request = fc.record({
      query: fc.string({ unit: "binary" }),
      edition: fc.constantFrom("soc2010", "soc2020"),
      industry: fc.string().map((text) => text.trim()),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const parameters = Object.fromEntries(new URL(lookupAddress(asked, place), "http://x").searchParams);
        expect(readLookupRequest(parameters, place)).toEqual(asked);
      }),
    );
  });

  it("takes the first of a repeated parameter, and the newest released edition where none is named", () => {
    expect(readLookupRequest({ q: ["nurse", "cook"] }, place)).toEqual({
      query: "nurse",
      edition: "soc2020",
      industry: "",
    });
  });

  it("says so when it names an edition in which nothing can be looked up", () => {
    for (const edition of ["soc1990", "soc2030"])
      expect(readLookupRequest({ q: "nurse", edition }, place).error).toMatch(/Choose SOC2020 or SOC2010/);
  });

  it("keeps its page, and the version that it asks", () => {
    const asked = { query: "nurse", edition: "soc2020", industry: "" };
    expect(lookupAddress(asked, publicPlace(EDITIONS, "working"))).toBe("/lookup?version=working&q=nurse");
    const draft = { path: "/revisions/x/draft/lookup", edition: "soc2030", keep: {} };
    expect(lookupAddress(asked, draft)).toBe("/revisions/x/draft/lookup?q=nurse&edition=soc2020");
  });
});
