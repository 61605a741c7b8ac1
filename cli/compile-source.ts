import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "#cli/database";
import { DATA_DIRECTORY, runningInstance } from "#cli/instance";
import type { RevisionBasis } from "#lib/compile/basis";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import type { DualCodedCount } from "#lib/facts/facts";
import { readBundled } from "#lib/imports/bundled/bundled";

/** What there is to compile. */
export interface CompileSource {
  revision: Revision;
  basis: RevisionBasis;
  counts: DualCodedCount[];
}

/**
 * Does work with the decisions that the database keeps, where there is one: the server in DATABASE_URL, that of the app
 * that runs now, or the app's own that an earlier start made. Elsewhere, or where it keeps no revision, with the
 * published revision, read off the bundled data.
 */
export async function withCompileSource<T>(work: (source: CompileSource) => Promise<T>): Promise<T> {
  return withDatabase(async (isThere) => work((isThere && (await keptSource())) || publishedSource()));
}

/** The published revision, that of the newest edition which has a predecessor; no database is needed for it. */
export function publishedSource(): CompileSource {
  const facts = readBundled();
  const newest = facts.editions.findLast(({ predecessor }) => predecessor !== null);
  const pair = { source: newest?.predecessor ?? "", target: newest?.id ?? "" };
  return { ...publishedRevision(facts, pair), counts: facts.counts };
}

/** Does work with the database open, where there is one; it is told whether. None is made for it. */
export async function withDatabase<T>(work: (isThere: boolean) => Promise<T>): Promise<T> {
  const made = existsSync(join(DATA_DIRECTORY, "postgres", "cluster", "PG_VERSION"));
  if (!process.env.DATABASE_URL && !runningInstance() && !made) return work(false);
  const database = await openDatabase((line) => console.error(line));
  try {
    return await work(true);
  } finally {
    await (await import("#lib/platform/db")).closeDb();
    database.close();
  }
}

async function keptSource(): Promise<CompileSource | null> {
  const { readBasis, readStoredRevision } = await import("#lib/revision/revision.db");
  const { revisionOfCorrespondence } = await import("#lib/revision/stored-revision.db");
  const { readWorkingData } = await import("#lib/facts/data.db");
  const id = await revisionOfCorrespondence();
  const [revision, basis, { counts }] = await Promise.all([
    readStoredRevision(id),
    readBasis(id),
    readWorkingData(),
  ]);
  return revision && { revision, basis, counts };
}
