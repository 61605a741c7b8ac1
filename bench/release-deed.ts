import { performance } from "node:perf_hooks";
import { seedPerson } from "#demo/seed-person";
import type { PersonActor } from "#lib/record/entry";
import { prepareRelease } from "#lib/releases/prepare.db";
import { makeRelease } from "#lib/releases/release.db";
import { listReleases } from "#lib/releases/releases.db";
import { openRevision } from "#lib/revision/opening/opening.db";

/**
 * Prints how long the custodian waits for a release of a whole new edition: the check, then the deed, which gives every entry
 * of the index a code in that edition. The database is a copy of the prepared one.
 */
export async function benchReleaseDeed(databaseUrl: string): Promise<void> {
  process.env.DATABASE_URL = databaseUrl;
  process.env.SOC_SECRET ??= "a secret of the bench, which guards nothing at all";
  const { person } = await seedPerson(null, {
    ...{ name: "Custodian", email: "custodian@bench.example.org", role: "custodian" },
    password: "quiet orange staircase",
  });
  const by: PersonActor = { personId: person.id, via: "browser", requestId: null };
  const [newest] = await listReleases();
  const revision = await openRevision(by, {
    ...{ source: newest?.target ?? "", title: "A revision to measure" },
    ...{ targetTitle: "An edition to measure", targetShortTitle: "MEASURED1" },
    ...{ sizePolicy: null, cutOffOn: null, note: "" },
  });
  const words = { releasedOn: new Date().toISOString().slice(0, 10), notes: "To measure" };
  const began = performance.now();
  const { checked, input } = await prepareRelease(revision, words);
  const looked = performance.now();
  await makeRelease(by, { revisionId: revision, number: input.number, ...words, checked });
  const ended = performance.now();
  console.log("\nReleasing a new edition with the whole index");
  console.table({
    "compiling and checking it": { ms: Math.round(looked - began) },
    "the deed": { ms: Math.round(ended - looked) },
  });
}
