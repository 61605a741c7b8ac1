import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readWorkingData } from "#lib/facts/data.db";
import { applyImport, listImports } from "#lib/facts/facts.db";
import { readBundled } from "#lib/imports/bundled/bundled";
import { AT_START } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { keepCompile, listCompiles } from "#lib/revision/compiles/compiles.db";
import { MAJOR_GROUP_3_FILE, majorGroup3Paper } from "#lib/revision/papers/major-group-3-paper";
import { readBasis } from "#lib/revision/revision.db";
import type { NewRevision } from "#lib/revision/stored-revision";
import { listRevisions, storeRevision } from "#lib/revision/stored-revision.db";

/** Fills an empty database with the facts under `data/` and the revisions read off them; what is there is left as it is. */
export async function loadBundled(log: (line: string) => void, directory = "data"): Promise<void> {
  await loadFacts(log, directory);
  await loadRevisions(log, directory);
}

async function loadFacts(log: (line: string) => void, directory: string): Promise<void> {
  if ((await listImports()).length > 0) return;
  log("loading SOC2010, SOC2020 and the coding index");
  let reported = 0;
  await applyImport(
    { kind: "bundled", fileName: "data", sha256: fingerprint(directory), report: {} },
    { write: readBundled(directory), remove: {} },
    AT_START,
    {},
    (done, of) => {
      if (done === of || done - reported >= 10_000) {
        reported = done;
        log(`  ${done.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} facts`);
      }
    },
  );
}

/**
 * Keeps the revisions that the database does not hold yet: the one that turned SOC2010 into SOC2020, read off the
 * structures and the index held, and the Major Group 3 paper as it was written; with what the first compiles to.
 */
async function loadRevisions(log: (line: string) => void, directory: string): Promise<void> {
  const held = new Set((await listRevisions()).map(({ id }) => id));
  const { groups, entries } = await readWorkingData();
  if (groups.length === 0) return;
  if (!held.has(PUBLISHED.id)) {
    log("reading the decisions of the revision off the published structures and index");
    await keepOnce(PUBLISHED, publishedRevision({ groups, entries }, PUBLISHED).revision);
  }
  if ((await listCompiles(MAIN_REVISION)).length === 0)
    await keepCompile(AT_START, PUBLISHED.id, "What there was as this installation began to keep compiles");
  if (!held.has(MAJOR_GROUP_3.id)) {
    const csv = readFileSync(join(directory, MAJOR_GROUP_3_FILE), "utf8");
    await keepOnce(MAJOR_GROUP_3, majorGroup3Paper(csv, (await readBasis(MAIN_REVISION)).groups));
  }
}

async function keepOnce(heading: NewRevision, revision: Revision): Promise<void> {
  await recorded(
    AT_START,
    async (transaction, record) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('revision'))`;
      if ((await transaction.revision.count({ where: { id: heading.id } })) > 0) return;
      await record(await storeRevision(transaction, heading, revision));
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/** The id of the revision that is read off what was published. */
export const MAIN_REVISION = "soc2010-soc2020";

const PUBLISHED: NewRevision = {
  id: MAIN_REVISION,
  source: "soc2010",
  target: "soc2020",
  title: "The revision of SOC2010 into SOC2020",
  kind: "working",
  note: "Decisions in papers “as published” are read off the published structures and coding index.",
};

const MAJOR_GROUP_3: NewRevision = {
  id: "major-group-3",
  source: "soc2010",
  target: "soc2020",
  title: "The Major Group 3 review paper, as written",
  kind: "as written",
  note: "What the working group proposed in its review paper, entered statement by statement. It is kept as it was: what it leaves open comes out as problems, and much of it was published otherwise in the end.",
};

function fingerprint(directory: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith(".csv"))
    .sort())
    hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest("hex");
}
