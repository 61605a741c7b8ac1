import { createHash } from "node:crypto";
import { readReleasedData } from "#lib/facts/data.db";
import type { EditionId } from "#lib/facts/edition";
import type { FactKind } from "#lib/facts/fact-tables";
import { applyImport, dataVersion, PlanOutdated, readEditedHere, readFacts } from "#lib/facts/facts.db";
import type { OnProgress, Refusal } from "#lib/files/refused-row";
import { readPublished } from "#lib/imports/detect";
import { deedsOf } from "#lib/imports/import-deeds";
import { knownFacts } from "#lib/imports/known-facts";
import { type Facts, planImport } from "#lib/imports/plan-import";
import type { Published } from "#lib/imports/published-file";
import { changesReleased, type ImportReport, reportOf } from "#lib/imports/report";
import { db, type Transaction } from "#lib/platform/db";
import type { Actor } from "#lib/record/entry";

/** What happened to one file. */
export interface ImportOutcome {
  report: ImportReport;
  /** Number of the import; null when the file changed nothing, which leaves no record. */
  id: number | null;
}

/**
 * Imports one published file: reads it, plans what it changes, and writes that in one transaction. A file that changes
 * nothing writes nothing.
 * @param following `kept`: keeps what came of it, with all rows that were refused, in that transaction; of a file that
 *   changes nothing, in one of its own
 * @throws PublishedFileError when the file cannot be read at all
 */
export async function importFile(
  bytes: Uint8Array,
  fileName: string,
  by: Actor,
  following: Following = {},
): Promise<ImportOutcome> {
  const [editions, groups, dataSets] = await Promise.all([
    readFacts("editions"),
    readFacts("groups"),
    readFacts("dataSets"),
  ]);
  const held = knownFacts({ editions, groups, dataSets });
  const published = await readPublished(bytes, { held, onProgress: following.reading });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  for (;;) {
    try {
      return await planAndApply(published, { fileName, sha256 }, by, following);
    } catch (error) {
      // Somebody edited or imported while this was planned: what it changes is another thing now.
      if (!(error instanceof PlanOutdated)) throw error;
    }
  }
}

interface Following {
  reading?: OnProgress;
  writing?: (done: number, of: number) => void;
  kept?: (outcome: ImportOutcome, refused: readonly Refusal[], transaction: Transaction) => Promise<void>;
}

async function planAndApply(
  published: Published,
  file: { fileName: string; sha256: string },
  by: Actor,
  { writing, kept }: Following,
): Promise<ImportOutcome> {
  const plannedAt = await dataVersion();
  const facts = await current(Object.keys(published.facts) as FactKind[]);
  const plan = planImport(facts, published, await readEditedHere());
  const report = { ...reportOf(plan), ...(changesReleased(plan, await releasedEditions()) && WORKING_ONLY) };
  const nothing = [plan.write, plan.remove].every((lists) =>
    Object.values(lists).every((list) => list.length === 0),
  );
  if (nothing) {
    const outcome = { report, id: null };
    if (kept) await db().$transaction((transaction) => kept(outcome, plan.refused, transaction));
    return outcome;
  }
  const run = { kind: plan.kind, ...file, report };
  const change = { write: plan.write, remove: plan.remove };
  const within = async (transaction: Transaction, id: number) =>
    kept?.({ report, id }, plan.refused, transaction);
  const id = await applyImport(run, change, by, { deeds: deedsOf(plan), plannedAt, within }, writing);
  return { report, id };
}

const WORKING_ONLY = { workingOnly: true } as const;

/** Ids of the editions that the newest release has; none where nothing is released. */
async function releasedEditions(): Promise<ReadonlySet<EditionId>> {
  const { standing, editions } = await readReleasedData();
  return new Set(standing.kind === "released" ? editions.map(({ id }) => id) : []);
}

async function current(kinds: FactKind[]): Promise<Facts> {
  const facts: Facts = {};
  for (const kind of kinds) Object.assign(facts, { [kind]: await readFacts(kind) });
  return facts;
}
