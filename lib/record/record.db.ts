import { db, type Transaction } from "#lib/platform/db";
import { readAnew } from "#lib/platform/one-snapshot";
import { asRefusal } from "#lib/platform/refused-by-database";
import { BEGINNING, type Break, type ChainEnd, follow, type StoredEntry } from "#lib/record/chain";
import type { Actor, AuditEntry, Deed, Fields, SubjectKind } from "#lib/record/entry";
import { type CodeField, type EntryMove, EntryMoves, OTHER_FIELDS } from "#lib/record/entry-moves";

/**
 * Does work in one transaction and records in the same what was done: both are there afterwards, or neither.
 * The database refuses to commit a change of people, roles, index, revision or imports that records nothing.
 * @param work is given the transaction and a way to record each deed
 * @throws Refusal also where the database itself refuses with a sentence
 */
export function recorded<T>(
  by: Actor,
  work: (transaction: Transaction, record: WriteDeeds) => Promise<T>,
  options: { timeout: number; maxWait: number } = { timeout: 15_000, maxWait: 10_000 },
): Promise<T> {
  return db()
    .$transaction(
      (transaction) => work(transaction, (...deeds) => writeDeeds(transaction, by, deeds)),
      options,
    )
    .catch((error) => {
      throw asRefusal(error);
    })
    .finally(readAnew);
}

/**
 * Waits until it is a transaction's turn to write into the record, and keeps the turn until it ends. Whoever locks what the
 * ends of other transactions wait for takes the turn first, as those had to: else two would wait for each other.
 */
export async function takeTurn(transaction: Transaction): Promise<void> {
  // The lock of prisma/rules/record.sql.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('audit_entry'))`;
}

/** Writes deeds into the record, in their order; thousands go as quickly as one. */
export type WriteDeeds = (...deeds: Deed[]) => Promise<void>;

/** What is done beside a deed in its transaction: it is given the id of what the deed made. */
export type AlsoDone = (transaction: Transaction, record: WriteDeeds, id: string) => Promise<void>;

async function writeDeeds(transaction: Transaction, by: Actor, deeds: Deed[]): Promise<void> {
  const text = (fields: Fields | null) => (fields === null ? null : JSON.stringify(fields));
  const rows = deeds.map((deed, at) => ({
    ...deed,
    at,
    before: text(deed.before),
    after: text(deed.after),
  }));
  // Number, time and hashes are given by the database's trigger.
  await transaction.$executeRaw`
    INSERT INTO audit_entry (actor_id, via, request_id, action, subject_kind, subject_id, before, after, reason)
    SELECT ${by.personId}, ${by.via}, ${by.requestId}, action, "subjectKind", "subjectId", before, after, reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS deed(at int, action text, "subjectKind" text,
      "subjectId" text, before text, after text, reason text) ORDER BY at`;
}

/** What was done to one subject, newest first. */
export async function readHistory(kind: SubjectKind, id: string): Promise<AuditEntry[]> {
  // PostgreSQL cannot be asked for one: nothing has such an id.
  if (id.includes("\u0000")) return [];
  return withNames(
    await db().auditEntry.findMany({
      where: { subjectKind: kind, subjectId: id },
      orderBy: { number: "desc" },
      take: 200,
    }),
  );
}

/** How many deeds a page shows of one thing's history. */
const MOST_SHOWN = 100;

/** What was done to a group, newest first: to its description, and with index entries that came into it or left it. */
export async function readGroupHistory(
  edition: string,
  code: string,
  field: CodeField | null,
): Promise<AuditEntry[]> {
  const moves = field === null ? [] : (await entryMoves()).of(field, code, MOST_SHOWN);
  return withNames(
    await db().auditEntry.findMany({
      where: {
        OR: [
          { number: { in: moves } },
          { subjectKind: "description" satisfies SubjectKind, subjectId: `${edition} ${code}` },
        ],
      },
      orderBy: { number: "desc" },
      take: MOST_SHOWN,
    }),
  );
}

const gathered = new WeakMap<ReturnType<typeof db>, EntryMoves>();

/** The moves of index entries, those since the last time gathered now. */
async function entryMoves(): Promise<EntryMoves> {
  const moves = gathered.get(db()) ?? new EntryMoves();
  gathered.set(db(), moves);
  moves.add(
    await db().$queryRaw<EntryMove[]>`
      SELECT number, before::jsonb - ${OTHER_FIELDS}::text[] AS before, after::jsonb - ${OTHER_FIELDS}::text[] AS after
      FROM audit_entry WHERE number > ${moves.upTo} AND subject_kind = 'index-entry'`,
  );
  return moves;
}

/** Ids of the subjects of a kind whose newest deed is this one. */
export async function subjectsLast(kind: SubjectKind, action: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT subject_id AS id FROM (
      SELECT DISTINCT ON (subject_id) subject_id, action FROM audit_entry
      WHERE subject_kind = ${kind} ORDER BY subject_id, number DESC
    ) newest WHERE action = ${action}`;
  return rows.map((row) => row.id);
}

/** The highest number that any subject's id ends with after this beginning ("own-12" → 12); 0 when there is none. */
export async function highestNumbered(
  kind: SubjectKind,
  beginning: string,
  from: Transaction,
): Promise<number> {
  const [row] = await from.$queryRaw<{ highest: number | null }[]>`
    SELECT max(substring(subject_id FROM ${beginning.length + 1}::int)::int) AS highest FROM audit_entry
    WHERE subject_kind = ${kind} AND subject_id ~ ${`^${beginning}[0-9]{1,9}$`}`;
  return row?.highest ?? 0;
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

/** The whole record as it is kept, from its first entry on, some thousands at a time. */
export async function* wholeRecord(): AsyncGenerator<StoredEntry[], void> {
  let after = 0n;
  for (;;) {
    const entries = await db().auditEntry.findMany({
      where: { number: { gt: after } },
      orderBy: { number: "asc" },
      take: PAGE,
    });
    if (entries.length > 0) yield entries;
    if (entries.length < PAGE) return;
    after = entries.at(-1)!.number;
  }
}

/**
 * Follows the whole chain: where it ends, or the first entry that is not as it was written.
 * @param noted where the chain stood once, written down elsewhere: it must still go through there. Whoever wrote the
 *   whole record anew, or cut its end off, is found out by this only.
 */
export async function verifyRecord(noted?: ChainEnd): Promise<ChainEnd | Break> {
  let end: ChainEnd = { number: 0n, hash: BEGINNING };
  for await (const entries of wholeRecord()) {
    const next = follow(end, entries);
    const there = entries.find((entry) => entry.number === noted?.number);
    const early = "problem" in next && next.number <= (noted?.number ?? 0n);
    if (there && there.hash !== noted?.hash && !early)
      return { number: there.number, problem: "has another hash than was noted" };
    if ("problem" in next) return next;
    end = next;
  }
  if (noted && noted.number > end.number)
    return { number: end.number + 1n, problem: `is missing; the record once had ${noted.number}` };
  return end;
}

/** Where the chain ends now, unverified; number 0 while nothing is recorded. */
export async function readEnd(): Promise<ChainEnd> {
  const last = await db().auditEntry.findFirst({ orderBy: { number: "desc" } });
  return last ? { number: last.number, hash: last.hash } : { number: 0n, hash: BEGINNING };
}
