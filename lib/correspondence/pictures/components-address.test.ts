import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { components } from "#lib/correspondence/pictures/components";
import {
  type ComponentsAddress,
  chosenSets,
  componentsHref,
  isCutting,
  readComponentsAddress,
  thinLinks,
} from "#lib/correspondence/pictures/components-address";
import { anyTable, countsOf, tableOf } from "#lib/correspondence/tables.fixture";
import { deriveWeights } from "#lib/correspondence/weights";

const table = tableOf(["1111>2221:99", "1111>2222:1", "1112>2222:99"]);
const weights = deriveWeights(countsOf(["1111>2222 men census 5", "1111>2221 men census 5"]));
const addressOf = (parameters: Record<string, string>): ComponentsAddress =>
  readComponentsAddress(parameters).asked;
const cutBy = (parameters: Record<string, string>) =>
  components(table, thinLinks(addressOf(parameters), table, weights)).cut.map(({ source, target }) => [
    source,
    target,
  ]);

describe("thin links", () => {
  test("are not cut unless it is asked for", () => {
    expect([isCutting(addressOf({})), cutBy({})]).toEqual([false, []]);
  });

  test("are cut by their share of index entries, unless people are asked for", () => {
    expect(cutBy({ share: "5" })).toEqual([["1111", "2222"]]);
    expect(cutBy({ share: "5", of: "people" })).toEqual([]);
  });

  test("are not cut for a share that nobody was observed in", () => {
    expect(cutBy({ share: "100", of: "people", sex: "women" })).toEqual([]);
  });

  test("are cut by their number of entries", () => {
    expect(cutBy({ entries: "2" })).toEqual([["1111", "2222"]]);
  });
});

test("sets stand largest first, and those with a code can be had alone", () => {
  const sets = components(table, { minEntries: 2 }).components;
  expect(chosenSets(sets, addressOf({})).map((set) => set.id)).toEqual(["1111", "1112"]);
  expect(chosenSets(sets, addressOf({ code: "2222" })).map((set) => set.id)).toEqual(["1112"]);
});

test("every set has a group that its code finds it by", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      for (const set of components(any).components) {
        const code = set.sources[0] ?? set.targets[0] ?? "";
        expect(chosenSets(components(any).components, addressOf({ code }))).toContainEqual(set);
      }
    }),
  );
});

test("the address of a set keeps the cuts but not the search", () => {
  const asked = addressOf({ share: "5", of: "people", sex: "men", code: "11", page: "2" });
  expect(componentsHref("/here", asked, { id: "+2222" })).toBe(
    "/here/components/%2B2222?share=5&of=people&sex=men",
  );
  expect(componentsHref("/here", asked, { page: 2 })).toMatch(/code=11&page=2$/);
});
