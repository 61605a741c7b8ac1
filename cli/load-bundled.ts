import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AT_START } from "#lib/audit/entry";
import { recorded } from "#lib/audit/store";
import { readIndexEntries } from "#lib/coding-index/store";
import { MAIN_REVISION, type RevisionHeading } from "#lib/revision/kept-revision";
import { publishedRevision } from "#lib/revision/published-revision";
import { keepRevision, listRevisions } from "#lib/revision/store";
import { readBundled } from "#lib/workbook/bundled";
import { applyImport, listImports, readFacts } from "#lib/workbook/store";

/** Fills an empty database with the facts under `data/` and the revisions read off them; what is there is left as it is. */
export async function loadBundled(log: (line: string) => void, directory = "data"): Promise<void> {
  await loadFacts(log, directory);
  await loadRevisions(log);
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
 * Keeps the revision that turned SOC2010 into SOC2020, read off the structures and the index that the database holds, where
 * it keeps none yet.
 */
async function loadRevisions(log: (line: string) => void): Promise<void> {
  if ((await listRevisions()).length > 0) return;
  const [groups, entries] = await Promise.all([readFacts("groups"), readIndexEntries()]);
  if (groups.length === 0) return;
  log("reading the decisions of the revision off the published structures and index");
  const { revision } = publishedRevision({ groups, entries });
  await recorded(
    AT_START,
    async (transaction, record) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('revision'))`;
      if ((await transaction.revision.count()) > 0) return;
      await record(await keepRevision(transaction, PUBLISHED, revision));
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

const PUBLISHED: RevisionHeading = {
  id: MAIN_REVISION,
  title: "The revision of SOC2010 into SOC2020",
  kind: "working",
  note: "Decisions in papers “as published” are read off the published structures and coding index.",
};

function fingerprint(directory: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(directory)
    .filter((file) => file.endsWith(".csv"))
    .sort())
    hash.update(name).update(readFileSync(join(directory, name)));
  return hash.digest("hex");
}
