import { existsSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "#cli/database";
import { Failure } from "#cli/failure";
import { DATA_DIRECTORY, runningInstance } from "#cli/instance";
import type { RevisionBasis } from "#lib/compile/basis";
import type { CompiledRevision } from "#lib/compile/compile";
import { type DecisionInEffect, decisionsInEffect, openProposals } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { recordsBetween } from "#lib/facts/dual-coded-pair";
import type { DualCodedCount } from "#lib/facts/facts";
import { releaseInWords } from "#lib/facts/released-facts";
import { readBundled } from "#lib/imports/bundled/bundled";

/** What there is to compile. */
export interface CompileSource {
  basis: RevisionBasis;
  counts: readonly DualCodedCount[];
  decisions: DecisionInEffect[];
  /** Proposals that nothing is decided on, as if they were accepted. */
  open: DecisionInEffect[];
  /** What the decisions came to when they were released; absent where they are not. */
  released?: Pick<CompiledRevision, "table">;
}

/** Which decisions are meant: of the newest released pair where no revision is named. */
export interface WhichDecisions {
  revision: string | undefined;
  /** What has been decided so far, released or not. */
  draft: boolean;
}

/**
 * Does work with the decisions that the database keeps, where there is one: the server in DATABASE_URL, that of the app
 * that runs now, or the app's own that an earlier start made. Elsewhere, or where nothing is released, with the published
 * revision, read off the bundled data.
 * @throws Failure where a revision is named that is not kept, or that has released nothing and whose draft is not meant
 */
export async function withCompileSource<T>(
  asked: WhichDecisions,
  work: (source: CompileSource) => Promise<T>,
): Promise<T> {
  return withDatabase(async (isThere) => {
    if (!isThere && asked.revision !== undefined)
      throw new Failure("There is no database here that keeps revisions. Start the app once.");
    return work((isThere && (await keptSource(asked))) || publishedSource());
  });
}

/** The published revision, that of the newest edition which has a predecessor; no database is needed for it. */
export function publishedSource(): CompileSource {
  const facts = readBundled();
  const newest = facts.editions.findLast(({ predecessor }) => predecessor !== null);
  const pair = { source: newest?.predecessor ?? "", target: newest?.id ?? "" };
  const { revision, basis } = publishedRevision(facts, pair);
  return { basis, counts: facts.counts, ...decided(revision) };
}

/** What a revision has decided, and what is proposed in it beside that. */
export function decided({
  decisions,
  proposals,
  papers,
}: Revision): Pick<CompileSource, "decisions" | "open"> {
  return {
    decisions: decisionsInEffect(decisions, proposals, papers),
    open: openProposals(decisions, proposals, papers),
  };
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

async function keptSource({ revision, draft }: WhichDecisions): Promise<CompileSource | null> {
  const { listReleases } = await import("#lib/releases/releases.db");
  const { readDefaultPair } = await import("#lib/releases/default-pair.db");
  const { pairId } = await import("#lib/facts/edition-pair");
  const [releases, pair] = await Promise.all([listReleases(), readDefaultPair()]);
  const release = releases.find((one) =>
    revision === undefined ? pair !== null && pairId(one) === pairId(pair) : one.revisionId === revision,
  );
  const id = revision ?? release?.revisionId;
  if (id === undefined) return null;
  const kept = await keptRevision(id);
  if (draft) return kept;
  if (!release)
    throw new Failure(
      `Nothing of the revision ${id} is released yet. Give --draft for what it has been decided so far.`,
    );
  console.error(releaseInWords(release));
  const { readReleaseContent } = await import("#lib/releases/releases.db");
  const content = await readReleaseContent(release.id);
  const { counts } = recordsBetween(release, content);
  return { ...kept, counts, decisions: content.decisions, released: content.compiled };
}

/** What a revision has been decided so far. @throws Failure where there is none of this id */
async function keptRevision(id: string): Promise<CompileSource> {
  const { readCompiled, readStoredRevision } = await import("#lib/revision/revision.db");
  const stored = await readStoredRevision(id);
  if (!stored) throw new Failure(`There is no revision “${id}”. “revision list” prints those there are.`);
  const { basis, data, decisions } = await readCompiled(id);
  return { basis, counts: recordsBetween(basis, data).counts, decisions, open: decided(stored).open };
}
