import { afterAll, beforeAll, expect, test } from "vitest";
import { listGroups } from "#lib/classification/classification.db";
import { readIndexEntries } from "#lib/coding-index/coding-index.db";
import { readData } from "#lib/facts/data.db";
import { readBundled } from "#lib/imports/bundled/bundled";
import { closeDb } from "#lib/platform/db";
import { releasedCorrespondence } from "#lib/releases/released-correspondence";
import { readNewestRelease, readReleaseContent } from "#lib/releases/releases.db";
import { testDatabase } from "#prisma/test/clone";

const PAIR = { source: "soc2010", target: "soc2020" };

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabase("first_release");
});
afterAll(closeDb);

test("a fresh installation has release 1 of the published edition and table, equal to the publication", async () => {
  const release = (await readNewestRelease(PAIR))!;
  expect(release).toMatchObject({ number: 1, title: "SOC2010–SOC2020, release 1", indexVersion: "13" });
  const content = await readReleaseContent(release.id);
  const published = readBundled();
  const groups = published.groups.filter(({ edition }) => edition === "soc2020");
  expect(content.groups.filter(({ edition }) => edition === "soc2020")).toEqual(
    groups.map(({ edition, code, title }) => ({ edition, code, title })),
  );
  const levels = [1, 2, 3, 4].map((level) => groups.filter(({ code }) => code.length === level).length);
  expect(levels).toEqual([9, 26, 104, 412]);
  const codes = (entries: typeof published.entries) =>
    new Map(entries.map((entry) => [entry.uid, [entry.codes.soc2010, entry.codes.soc2020]]));
  expect(codes(content.entries)).toEqual(codes(published.entries));
  expect(releasedCorrespondence(content).at().table.maps).toHaveLength(678);
  expect(releasedCorrespondence(content).problems()).toEqual([]);
});

test("everybody is given the release", async () => {
  const data = await readData();
  expect(data.standing).toMatchObject({ kind: "released", release: { number: 1 } });
  expect(data.version).not.toBe((await readData("working")).version);
  expect(data.sizes).toEqual((await readData("working")).sizes);
  expect(await listGroups("soc2020", { level: 4 })).toHaveLength(412);
  expect(await readIndexEntries()).toHaveLength((await readIndexEntries("working")).length);
});
