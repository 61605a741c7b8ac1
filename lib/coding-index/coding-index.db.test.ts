import { afterAll, expect, test } from "vitest";
import { readAbbreviations, readIndexEntries, readRegister } from "#lib/coding-index/coding-index.db";
import { isReference } from "#lib/coding-index/entry-filter";
import { codedTo } from "#lib/coding-index/register";
import { closeDb } from "#lib/platform/db";

afterAll(closeDb);

test("the whole index is there, its references among it", async () => {
  const entries = await readIndexEntries();
  expect([entries.length, entries.filter(isReference).length]).toEqual([32_376, 231]);
  expect((await readAbbreviations()).length).toBe(247);
});

test("it is read once and kept until the data change", async () => {
  expect(await readIndexEntries()).toBe(await readIndexEntries());
  expect(await readRegister()).toBe(await readRegister());
});

test("entries are counted for each edition they are coded to", async () => {
  const register = await readRegister();
  expect(["soc2010", "soc2020", "isco08", "soc1990"].map((edition) => codedTo(edition, register))).toEqual([
    32_141, 32_145, 32_142, 0,
  ]);
});

test("every reference to an entry leads to one that is there", async () => {
  const { entries, byUid, referring } = await readRegister();
  const named = entries.flatMap((entry) => entry.seeEntries);
  expect(named.filter((uid) => !byUid.has(uid))).toEqual([]);
  expect([...referring.values()].reduce((sum, list) => sum + list.length, 0)).toBe(named.length);
});
