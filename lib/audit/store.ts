import { BEGINNING, type Break, type ChainEnd, follow } from "#lib/audit/chain";
import type { Actor, AuditEntry, Deed, Fields, SubjectKind } from "#lib/audit/entry";
import { db, type Transaction } from "#lib/db";

/**
 * Does work in one transaction and records in the same what was done: both are there afterwards, or neither.
 * The database refuses to commit a change of people, roles, index or imports that records nothing.
 * @param work is given the transaction and a way to record each deed
 */
export function recorded<T>(
  by: Actor,
  work: (transaction: Transaction, record: (deed: Deed) => Promise<void>) => Promise<T>,
  options: { timeout: number; maxWait: number } = { timeout: 15_000, maxWait: 10_000 },
): Promise<T> {
  return db().$transaction(
    (transaction) => work(transaction, (deed) => writeDeed(transaction, by, deed)),
    options,
  );
}

async function writeDeed(transaction: Transaction, by: Actor, deed: Deed): Promise<void> {
  const text = (fields: Fields | null) => (fields === null ? null : JSON.stringify(fields));
  // Number, time and hashes are given by the database's trigger.
  await transaction.$executeRaw`
    INSERT INTO audit_entry (actor_id, via, request_id, action, subject_kind, subject_id, before, after, reason)
    VALUES (${by.personId}, ${by.via}, ${by.requestId}, ${deed.action}, ${deed.subjectKind}, ${deed.subjectId},
            ${text(deed.before)}, ${text(deed.after)}, ${deed.reason})`;
}

/** What was done to one subject, newest first. */
export async function readHistory(kind: SubjectKind, id: string): Promise<AuditEntry[]> {
  return withNames(
    await db().auditEntry.findMany({
      where: { subjectKind: kind, subjectId: id },
      orderBy: { number: "desc" },
      take: 200,
    }),
  );
}

/**
 * A page of the whole record, newest first.
 * @param before only entries with a lower number; 0 for the newest
 */
export async function readRecord(filter: {
  before: number;
  kind: SubjectKind | null;
  actorId: string | null;
  size: number;
}): Promise<AuditEntry[]> {
  return withNames(
    await db().auditEntry.findMany({
      where: {
        ...(filter.before > 0 && { number: { lt: BigInt(filter.before) } }),
        ...(filter.kind && { subjectKind: filter.kind }),
        ...(filter.actorId && { actorId: filter.actorId }),
      },
      orderBy: { number: "desc" },
      take: filter.size,
    }),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof db>["auditEntry"]["findMany"]>>[number];

async function withNames(rows: Row[]): Promise<AuditEntry[]> {
  const ids = [...new Set(rows.flatMap((row) => row.actorId ?? []))];
  const people = ids.length
    ? await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
    : [];
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    number: Number(row.number),
    at: row.at,
    actorId: row.actorId,
    actorName: row.actorId && (names.get(row.actorId) ?? null),
    via: row.via as Actor["via"],
    action: row.action,
    subjectKind: row.subjectKind as SubjectKind,
    subjectId: row.subjectId,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
    reason: row.reason,
  }));
}

const PAGE = 5_000;

/** Follows the whole chain: where it ends, or the first entry that is not as it was written. */
export async function verifyRecord(): Promise<ChainEnd | Break> {
  let end: ChainEnd = { number: 0n, hash: BEGINNING };
  for (;;) {
    const entries = await db().auditEntry.findMany({
      where: { number: { gt: end.number } },
      orderBy: { number: "asc" },
      take: PAGE,
    });
    const next = follow(end, entries);
    if ("problem" in next || entries.length < PAGE) return next;
    end = next;
  }
}
