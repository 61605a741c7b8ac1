import { expect, test } from "vitest";
import { testEntry } from "#lib/coding-index/entry-list.fixture";
import type { Data } from "#lib/facts/data";
import { draftEntries } from "#lib/revision/draft/draft-entries";

test("entries of a draft are found by their group, and counted in every group above it", () => {
  const entry = (uid: string, soc2020: string) => testEntry({ uid, codes: { soc2010: "9999", soc2020 } });
  const entries = [entry("a", "1111"), entry("b", "1111"), entry("c", "1121"), testEntry({ uid: "see" })];
  const data: Data = {
    ...{ version: "1", standing: { kind: "working" }, descriptions: null },
    ...{
      editions: [],
      groups: [],
      abbreviations: [],
      counts: [],
      indexPairs: [],
      bases: [],
      dataSets: [],
      sizes: [],
    },
    entries,
  };
  const { of, count } = draftEntries(data, "soc2020");
  expect(of.get("1111")?.map(({ uid }) => uid)).toEqual(["a", "b"]);
  expect(["1", "11", "111", "1111", "112", "2"].map(count)).toEqual([3, 3, 2, 2, 1, 0]);
  expect(draftEntries(data, "soc2010").count("9999")).toBe(3);
});
