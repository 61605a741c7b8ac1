import type { JobOutcome, JobState, RefusedRow } from "#lib/jobs/job";
import type { Subject } from "#lib/permissions/permissions";
import type { Scope } from "#lib/permissions/roles";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Value } from "#lib/record/entry";

/** A job as its page shows it. */
export interface JobRecord {
  id: string;
  kind: string;
  title: string;
  input: Value;
  state: JobState;
  stage: string;
  done: number;
  total: number | null;
  /** What came of it; null until it is done. */
  outcome: JobOutcome | null;
  /** Why it failed, in a sentence. */
  failure: string | null;
  /** Where its page leads on to. */
  href: string | null;
  scope: Scope | null;
  ownerId: string | null;
  ownerName: string | null;
  createdAt: Date;
  /** When it would have begun, had it run in one go until now; null until it began. */
  startedAt: Date | null;
  endedAt: Date | null;
  /** Somebody asked for it to be stopped. */
  stopAsked: boolean;
  /** How many rows it did not take. */
  refused: number;
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const WITH_REFUSED = { _count: { select: { refused: true } } } as const;
const findRow = (id: string) => db().job.findUnique({ where: { id }, include: WITH_REFUSED });

/** One job; null where there is none of this id. */
export async function readJob(id: string): Promise<JobRecord | null> {
  const row = /^[\w-]{1,64}$/.test(id) ? await findRow(id) : null;
  return row && ((await withOwners([row]))[0] ?? null);
}

/** How many jobs a page lists. */
const MOST_LISTED = 100;

/** The newest jobs first: somebody's, or everybody's. */
export async function listJobs(filter: { ownerId?: string } = {}): Promise<JobRecord[]> {
  const rows = await db().job.findMany({
    where: filter.ownerId === undefined ? {} : { ownerId: filter.ownerId },
    include: WITH_REFUSED,
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST_LISTED,
  });
  return withOwners(rows);
}

async function withOwners(rows: Row[]): Promise<JobRecord[]> {
  const ids = [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    input: row.input as Value,
    state: row.state as JobState,
    outcome: row.result as JobOutcome | null,
    scope: row.scopeKind && row.scopeId ? { kind: row.scopeKind as Scope["kind"], id: row.scopeId } : null,
    ownerName: row.ownerId && (names.get(row.ownerId) ?? null),
    stopAsked: row.cancelAskedAt !== null,
    refused: row._count.refused,
  }));
}

/** Rows that a job did not take, in their order. @param most how many of them; all unless it is given */
export function refusedRows(job: string, most?: number): Promise<RefusedRow[]> {
  return db().refusedRow.findMany({
    where: { jobId: job },
    select: { row: true, column: true, reason: true },
    orderBy: [{ row: "asc" }, { column: "asc" }],
    ...(most !== undefined && { take: most }),
  });
}

/** @throws Refusal while work of a kind for a batch or a revision waits or runs, so that it is asked for once */
export async function refuseAtWork(
  transaction: Transaction,
  kind: string,
  { kind: of, id }: Scope,
): Promise<void> {
  const state = { in: ["waiting", "running"] };
  if (await transaction.job.findFirst({ where: { kind, scopeKind: of, scopeId: id, state } }))
    throw new Refusal("This is at work already. See how far it has come under long work.");
}

/** What is done at an address of a job, as far as permission depends on it: whose it is, and what it belongs to. */
export async function jobSubject({ job = "" }: Record<string, string | undefined>): Promise<Subject> {
  const found = await readJob(job);
  if (!found) return {};
  return {
    ...(found.ownerId !== null && { ownerId: found.ownerId }),
    ...(found.scope && { scope: found.scope }),
  };
}
