import type { AnswerColumns } from "#lib/gold-coding/coding/answer";
import { db } from "#lib/platform/db";

/** A survey record as its page shows it. */
export type SurveyRecord = NonNullable<Awaited<ReturnType<typeof readRecord>>>;

/** One record, with the name of the file that it came in; null where there is none. */
export async function readRecord(id: number) {
  const record = await db().surveyRecord.findUnique({ where: { id } });
  if (!record) return null;
  const where = { id: record.fileId };
  return { ...record, file: await db().batchFile.findUniqueOrThrow({ where, select: { fileName: true } }) };
}

/** What a coder said of a record, as one version of the decision has it. */
export interface DecisionVersion extends AnswerColumns {
  version: number;
  state: string;
  certainty: string;
  flagged: boolean;
  note: string;
  query: string;
  at: Date;
}

/** A coder's judgement of a record with all that it was before. */
export interface RecordDecision {
  id: number;
  personId: string;
  name: string;
  queue: string;
  /** Of its seat: "wanted", "further", "check" or "training". */
  kind: string;
  /** The newest first. */
  versions: DecisionVersion[];
}

interface VersionRow extends Omit<DecisionVersion, "otherCodes"> {
  id: number;
  personId: string;
  name: string;
  queue: string;
  kind: string;
  other_codes: string[];
}

/** What coders said of a record, each with its history, in the order in which they first said it. */
export async function decisionsOf(recordId: number): Promise<RecordDecision[]> {
  const rows = await db().$queryRaw<VersionRow[]>`
    SELECT coding_decision.id, coding_decision.person_id AS "personId", coalesce(person.name, '') AS name,
      queue.title AS queue, seat.kind, held.version, kept.*, held.at
    FROM coding_decision JOIN seat ON seat.id = seat_id JOIN queue ON queue.id = coding_decision.queue_id
      LEFT JOIN person ON person.id = coding_decision.person_id
      JOIN coding_decision_version held ON held.decision_id = coding_decision.id,
      jsonb_to_record(held.kept) AS kept(state text, outcomes text[], codes text[], other_codes text[], certainty text,
        flagged boolean, note text, query text)
    WHERE coding_decision.record_id = ${recordId} ORDER BY coding_decision.id, held.version DESC LIMIT 500`;
  const decisions = new Map<number, RecordDecision>();
  for (const { id, personId, name, queue, kind, other_codes, ...version } of rows) {
    const decision = decisions.get(id) ?? { id, personId, name, queue, kind, versions: [] };
    decisions.set(id, decision);
    decision.versions.push({ ...version, otherCodes: other_codes });
  }
  return [...decisions.values()];
}

/** What a record's coding came to, as one version has it. */
export interface GoldVersion extends AnswerColumns {
  version: number;
  state: string;
  settledBy: string;
  at: Date;
}

/** A record's gold code with all that it was before, the newest first; none while it has none. */
export async function goldCodesOf(recordId: number): Promise<GoldVersion[]> {
  const rows = await db().$queryRaw<
    (Omit<GoldVersion, "settledBy" | "otherCodes"> & { settled_by: string; other_codes: string[] })[]
  >`
    SELECT held.version, kept.*, held.at FROM gold_code_version held,
      jsonb_to_record(held.kept) AS kept(state text, settled_by text, outcomes text[], codes text[], other_codes text[])
    WHERE record_id = ${recordId} ORDER BY held.version DESC LIMIT 100`;
  return rows.map(({ settled_by, other_codes, ...row }) => ({
    ...row,
    settledBy: settled_by,
    otherCodes: other_codes,
  }));
}

/** The cases that a record had, the newest first. */
export function casesOf(recordId: number) {
  return db().codingCase.findMany({
    where: { recordId },
    select: { id: true, kind: true, state: true, openedAt: true, settledAt: true },
    orderBy: { id: "desc" },
  });
}

/** Whether somebody is coding this record now: what others said of it is not for them. */
export async function hasOpen(recordId: number, personId: string): Promise<boolean> {
  return (await db().seat.count({ where: { recordId, personId, state: "claimed" } })) > 0;
}
