import { expect, it } from "vitest";
import { groupShown } from "#lib/publication/offline/group-shown";
import { offlinePlace } from "#lib/publication/offline/offline-place";

it("stands in for lookup, groups and conversions, and for nothing else", () => {
  expect(offlinePlace("/lookup")).toEqual({ is: "lookup" });
  expect(offlinePlace("/editions/soc2020/groups/2134/01")).toEqual({
    ...{ is: "group", edition: "soc2020", code: "2134/01" },
  });
  expect(offlinePlace("/correspondences/soc2010-soc2020/convert")).toEqual({
    ...{ is: "conversion", way: "soc2010-soc2020" },
  });
  expect(offlinePlace("/offline")).toEqual({ is: "itself" });
  for (const path of ["/gold-coding", "/editions/soc2020", "/correspondences/soc2010-soc2020", "/sign-in"])
    expect(offlinePlace(path)).toEqual({ is: "elsewhere" });
});

const entry = (uid: string, codes: Record<string, string>) => ({
  ...{
    uid,
    title: uid,
    natural: uid,
    add: "",
    ind: "",
    defaultFlag: "" as const,
    codes,
    see: "",
    seeEntries: [],
  },
});
const edition = (id: string) => ({ id, shortTitle: id.toUpperCase(), status: "released" as const });
const data = {
  editions: [edition("b"), edition("a")],
  entries: [
    entry("x", { a: "11", b: "21" }),
    entry("y", { a: "11", b: "22" }),
    entry("z", { a: "11", b: "22" }),
  ],
  abbreviations: [],
  titles: { a: { "11": "Eleven" }, b: { "21": "Twenty-one", "22": "Twenty-two" } },
  subUnits: { a: { "11/01": "Of eleven" } },
};

it("shows a unit group by its entries and where they are in other editions", () => {
  const shown = groupShown(data, "a", "11");
  expect(shown).toMatchObject({ title: "Eleven", below: [{ code: "11/01", title: "Of eleven" }] });
  expect(shown?.entries.map(({ uid }) => uid)).toEqual(["x", "y", "z"]);
  expect(shown?.elsewhere.map(({ edition, code, entries }) => [edition, code, entries])).toEqual([
    ["b", "22", 2],
    ["b", "21", 1],
  ]);
});

it("shows a group above by its unit groups, one below by its title, and none for a code that begins none", () => {
  expect(groupShown(data, "b", "2")).toMatchObject({ title: "", below: { length: 2 }, entries: [] });
  expect(groupShown(data, "a", "11/01")).toMatchObject({ title: "Of eleven", below: [], entries: [] });
  expect(groupShown(data, "a", "9")).toBeNull();
  expect(groupShown(data, "c", "11")).toBeNull();
});
