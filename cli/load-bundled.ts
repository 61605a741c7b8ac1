import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "#lib/compile/compile";
import { decisionsInEffect } from "#lib/compile/decisions/decision";
import { publishedRevision } from "#lib/compile/reconstruct/published-revision";
import type { Revision } from "#lib/compile/reconstruct/reconstruct";
import { readWorkingData } from "#lib/facts/data.db";
import { applyImport, listImports } from "#lib/facts/facts.db";
import { readBundled } from "#lib/imports/bundled/bundled";
import { db } from "#lib/platform/db";
import { AT_START } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { type CompiledForRelease, prepareRelease } from "#lib/releases/prepare.db";
import { makeRelease } from "#lib/releases/release.db";
import { readNewestRelease } from "#lib/releases/releases.db";
import { keepCompile, listCompiles } from "#lib/revision/compiles/compiles.db";
import { finishRevision } from "#lib/revision/opening/settings.db";
import { MAJOR_GROUP_3_FILE, majorGroup3Paper } from "#lib/revision/papers/major-group-3-paper";
import { protectedCodes } from "#lib/revision/protected-codes";
import { readBasis, readStoredRevision } from "#lib/revision/revision.db";
import type { NewRevision } from "#lib/revision/stored-revision";
import { listRevisions, storeRevision } from "#lib/revision/stored-revision.db";

/**
 * Fills an empty database with the facts under `data/`, the revisions read off them, and release 1 of what was published;
 * what is there is left as it is.
 */
export async function loadBundled(log: (line: string) => void, directory = "data"): Promise<void> {
  await loadFacts(log, directory);
  await loadRevisions(log, directory);
  await releasePublished(log);
}

async function loadFacts(log: (line: string) => void, directory: string): Promise<void> {
  if ((await listImports()).length > 0) return;
  log("loading the editions and the coding index");
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

/**
 * Release 1 of the published edition and of the table that leads to it, from the decisions that were read off what was
 * published: those that nobody who signs in has taken, also where others were taken since.
 */
async function releasePublished(log: (line: string) => void): Promise<void> {
  const { id, source, target } = PUBLISHED;
  if ((await readNewestRelease({ source, target })) || !(await readStoredRevision(id))) return;
  await finishPublished();
  log("releasing the published edition and its table");
  const compiled = await compiledAsPublished();
  const words = { releasedOn: new Date().toISOString().slice(0, 10), notes: FIRST_NOTES };
  const { checked } = await prepareRelease(id, words, compiled);
  await makeRelease(AT_START, { revisionId: id, number: 1, ...words, checked }, compiled);
}

/**
 * What is published is decided: a database of an earlier version, which kept the revision open, has it finished, unless
 * somebody has raised an issue in it; then it stays at work.
 */
async function finishPublished(): Promise<void> {
  const { id, status, edits } = await db().revision.findUniqueOrThrow({ where: { id: PUBLISHED.id } });
  if (status === "finished") return;
  const raised = await db().issue.count({ where: { paper: { revisionId: id }, raisedById: { not: null } } });
  if (raised > 0) return;
  await finishRevision(AT_START, id, edits, "What it made is published and released.");
}

async function compiledAsPublished(): Promise<CompiledForRelease> {
  const [revision, basis, taken] = await Promise.all([
    readStoredRevision(PUBLISHED.id),
    readBasis(PUBLISHED.id),
    db().decision.findMany({ where: { decidedById: { not: null } }, select: { id: true } }),
  ]);
  const here = new Set(taken.map((decision) => decision.id));
  const { proposals = [], papers = [] } = revision ?? {};
  const read = revision?.decisions.filter((decision) => !here.has(decision.id)) ?? [];
  const decisions = decisionsInEffect(read, proposals, papers);
  return {
    version: `as published, ${decisions.length} decisions`,
    decisions,
    compiled: compile(basis, decisions, protectedCodes(PUBLISHED)),
  };
}

const FIRST_NOTES =
  "The edition as it was published, with the correspondence that its coding index and the decisions read off it give.";

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
  status: "finished",
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
