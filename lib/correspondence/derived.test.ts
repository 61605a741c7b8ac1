import { expect, test } from "vitest";
import { deriveCorrespondence } from "#lib/correspondence/derived";
import { readBundled } from "#lib/workbook/bundled";

const derived = deriveCorrespondence(readBundled());

test("everything is derived once, and then the same is given again", () => {
  expect(derived.at()).toBe(derived.at(4));
  expect(derived.rows("2020-2010", 3)).toBe(derived.rows("2020-2010", 3));
  expect(derived.conversion("2010-2020")).not.toBe(derived.conversion("2020-2010"));
});

test("both directions have the same rows, from the other side", () => {
  const codes = derived.rows("2010-2020").map((row) => `${row.target?.code} ${row.source?.code}`);
  const inverted = derived.rows("2020-2010").map((row) => `${row.source?.code} ${row.target?.code}`);
  expect(inverted).toHaveLength(678);
  expect(new Set(inverted)).toEqual(new Set(codes));
});

test("346 of the 369 unit groups live on, and 53 are unchanged", () => {
  const { liveOn, sources, kinds } = derived.summary();
  expect([liveOn, sources]).toEqual([346, 369]);
  expect(kinds.find(({ word }) => word === "unchanged")).toMatchObject({
    sources: 53,
    targets: 53,
    maps: 53,
  });
});

test("the review has the 547 pairs of both sources, 131 of the index alone and 167 of the records alone", () => {
  const count = (list: string) => derived.review().filter((row) => row.list === list).length;
  expect([count("both"), count("index"), count("observed")]).toEqual([547, 131, 167]);
});

test("no rule is broken at any level", () => {
  expect(([1, 2, 3, 4] as const).flatMap((level) => derived.at(level).problems)).toEqual([]);
});
