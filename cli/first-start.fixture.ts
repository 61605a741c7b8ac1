import { openDatabase } from "#cli/database";
import { exitWith } from "#cli/failure";
import { claimDataDirectory } from "#cli/instance";
import { ensureSecret } from "#cli/secret";
import { oneAtATime } from "#prisma/one-at-a-time";

// What `npm start` does before it builds and serves, for a test to kill; the facts are those of the folder that is named.
try {
  claimDataDirectory();
  ensureSecret();
  const database = await openDatabase(console.log);
  const { loadBundled } = await import("#cli/load-bundled");
  await oneAtATime(database.url, () => loadBundled(console.log, process.argv[2]));
  const { db, closeDb } = await import("#lib/platform/db");
  const [facts, entries, revisions, compiles] = await Promise.all([
    db().import.count({ where: { kind: "bundled" } }),
    db().indexEntry.count(),
    db().revision.count(),
    db().storedCompile.count(),
  ]);
  await closeDb();
  database.close();
  console.log(`done ${JSON.stringify({ facts, entries, revisions, compiles })}`);
  process.exit(0);
} catch (error) {
  exitWith(error);
}
