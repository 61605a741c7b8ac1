import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadBundled } from "#cli/load-bundled";
import { lifeCast } from "#demo/life-cast.fixture";
import { listGroups } from "#lib/classification/classification.db";
import { readIndexEntries } from "#lib/coding-index/coding-index.db";
import type { Change } from "#lib/compile/decisions/change";
import { readData } from "#lib/facts/data.db";
import { readReleasedFacts } from "#lib/facts/released-facts.db";
import { placed } from "#lib/facts/structure";
import { readBundled } from "#lib/imports/bundled/bundled";
import { closeDb } from "#lib/platform/db";
import { releaseDifference } from "#lib/releases/difference/release-difference";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";
import { freeze } from "#lib/releases/freeze/freeze";
import { sha256 } from "#lib/releases/freeze/packed";
import { prepareRelease } from "#lib/releases/prepare.db";
import { releasedCorrespondence } from "#lib/releases/released-correspondence";
import { listReleases, readNewestRelease, readReleaseContent } from "#lib/releases/releases.db";
import { castVote } from "#lib/revision/life/life.db";
import { reopenPublished } from "#lib/revision/open-revision.fixture";
import { readStoredRevision } from "#lib/revision/revision.db";

const PAIR = { source: "soc2010", target: "soc2020" };

let cast: Awaited<ReturnType<typeof lifeCast>>;
beforeAll(async () => {
  cast = await lifeCast("first_release", reopenPublished);
});
afterAll(closeDb);

test("a fresh installation has release 1 of the published edition and table, equal to the publication", async () => {
  const release = (await readNewestRelease(PAIR))!;
  expect(release).toMatchObject({ number: 1, title: "SOC2010–SOC2020, release 1", indexVersion: "13" });
  const content = await readReleaseContent(release.id);
  const published = readBundled();
  const groups = published.groups.filter(({ edition }) => edition === "soc2020");
  expect(content.groups.filter(({ edition }) => edition === "soc2020")).toEqual(
    groups.map(({ edition, ...group }) => ({ edition, ...placed(group) })),
  );
  const levels = [1, 2, 3, 4].map((level) => groups.filter(({ code }) => code.length === level).length);
  expect(levels).toEqual([9, 26, 104, 412]);
  const codes = (entries: typeof published.entries) =>
    new Map(entries.map((entry) => [entry.uid, [entry.codes.soc2010, entry.codes.soc2020]]));
  expect(codes(content.entries)).toEqual(codes(published.entries));
  const correspondence = releasedCorrespondence(await readReleasedFacts(release.id));
  expect(correspondence.at().table.maps).toHaveLength(678);
  expect(correspondence.problems()).toEqual([]);
});

test("everybody is given the release", async () => {
  const data = await readData();
  expect(data.standing).toMatchObject({ kind: "released", release: { number: 1 } });
  expect(data.version).not.toBe((await readData("working")).version);
  expect(data.sizes).toEqual((await readData("working")).sizes);
  expect(await listGroups("soc2020", { level: 4 })).toHaveLength(412);
  expect(await readIndexEntries()).toHaveLength((await readIndexEntries("working")).length);
});

/** An earlier version had no releases, and kept the published revision open. */
async function asOfAnEarlierVersion(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`SET session_replication_role = replica; DELETE FROM release_file; DELETE FROM release;
    UPDATE revision SET status = 'open' WHERE id = 'soc2010-soc2020';
    UPDATE revision_state SET version = version + 1`);
  await client.end();
}

test("the published revision is finished with its release, in a database of an earlier version too", async () => {
  await asOfAnEarlierVersion();
  await loadBundled(() => {});
  expect(await readStoredRevision("soc2010-soc2020")).toMatchObject({ status: "finished" });
  await reopenPublished();
  await loadBundled(() => {});
  expect(await readStoredRevision("soc2010-soc2020"), "once").toMatchObject({ status: "open" });
});

test("so has a database of an earlier version that decided more since: the rest waits for release 2", async () => {
  const { id } = (await readNewestRelease(PAIR))!;
  const first = await readReleaseContent(id);
  const changes: Change[] = [{ type: "merge", sources: ["5435"], to: { code: "5434" } }];
  const { proposal } = await cast.recommended(cast.wendy, { changes });
  await castVote(cast.sue, proposal, { version: 1, body: "steering-group", choice: "accepted", reason: "" });
  await cast.resolve(cast.sid, proposal);
  await asOfAnEarlierVersion();
  await loadBundled(() => {});
  await loadBundled(() => {});
  expect(await readStoredRevision("soc2010-soc2020"), "somebody is at work").toMatchObject({
    status: "open",
  });
  const releases = await listReleases();
  expect(releases.map(({ number }) => number)).toEqual([1]);
  const again = await readReleaseContent(releases[0]!.id);
  expect(sha256(canonicalJson(again))).toBe(sha256(canonicalJson(first)));
  const { input } = await prepareRelease("soc2010-soc2020", { releasedOn: "2099-01-01", notes: "" });
  expect(releaseDifference(again, freeze(input)).groups).toMatchObject([{ code: "5435", after: null }, {}]);
});
