import { setImmediate as othersTurn } from "node:timers/promises";
import { editionsIn } from "#lib/classification/classification.db";
import { lookupIn } from "#lib/coding-index/coding-index.db";
import { answeringVersion } from "#lib/coding-index/index-version-label";
import { readData } from "#lib/facts/data.db";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { recordsHref } from "#lib/gold-coding/batches/batch-address";
import { readBatchEditions } from "#lib/gold-coding/batches/batch-editions.db";
import { openWithin, readBatch } from "#lib/gold-coding/batches/batches.db";
import { lookupConfidence } from "#lib/gold-coding/batches/confidence/lookup-confidence";
import type { Evidence } from "#lib/gold-coding/batches/records/evidence";
import { columnAnswers, ranked } from "#lib/gold-coding/coding/alternatives/alternatives";
import type { JobKind } from "#lib/jobs/job";
import { enqueueJob } from "#lib/jobs/job-queue.db";
import { refuseAtWork } from "#lib/jobs/jobs.db";
import { db } from "#lib/platform/db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";

type LookupConfidence = { batch: string };
/** Where it stands: after which likeness, "" once the record of changes has it; and by which index it began. */
type Cursor = { after: string; by: string };

/** So many different answers are looked up before what came of them is written. */
const CHUNK = 250;
/** So many are looked up before others get their turn. */
const AT_ONCE = 5;

/**
 * Works out how sure the lookup is of the assigned code of each record that came without a confidence, and of its own first
 * answer where none was assigned; what it said before is replaced. Records that are alike are looked up once.
 */
export const LOOKUP_CONFIDENCE: JobKind<LookupConfidence> = {
  kind: "lookup-confidence",
  async run(work) {
    const batch = await readBatch(work.input.batch);
    if (!batch || batch.erasedAt) throw new Refusal("The records of this batch have no text any more.");
    const answer = await answering(batch);
    const { records: total } = await countUnstated(batch.id);
    const kept = work.cursor as Cursor | null;
    // Another version of the index than that which it began with has all of it to do again.
    let after = kept?.by === answer.by ? kept.after : "-1";
    let done = after === "-1" ? 0 : work.done;
    while (after !== "") {
      const asked = await readAsked(batch.id, after);
      if (asked.length === 0) break;
      const said: number[] = [];
      for (const [at, one] of asked.entries()) {
        said.push(answer.confidence(one));
        if (at % AT_ONCE === 0) await othersTurn();
      }
      const next = asked.at(-1)!.likeness;
      done += await db().$transaction(
        async (transaction) => {
          const written = await transaction.$executeRaw`
            WITH said AS (SELECT * FROM unnest(${asked.map(({ likeness }) => likeness)}::bigint[],
                ${asked.map((one) => one.assignedCode ?? "")}::text[], ${asked.map((one) => one.assignedEdition ?? "")}::text[],
                ${said}::real[]) AS said(likeness, code, edition, sure)),
              locked AS (SELECT id, sure FROM survey_record AS record JOIN said ON said.likeness = record.likeness
                  AND said.code = coalesce(assigned_code, '') AND said.edition = coalesce(assigned_edition, '')
                WHERE batch_id = ${batch.id} AND (confidence IS NULL OR confidence_from = 'lookup')
                ORDER BY id FOR NO KEY UPDATE OF record)
            UPDATE survey_record SET confidence = sure, confidence_from = 'lookup'
            FROM locked WHERE locked.id = survey_record.id`;
          await work.advance(
            {
              stage: "looking titles up",
              done: done + written,
              total,
              cursor: { after: next, by: answer.by },
            },
            (sql, ...values) => transaction.$executeRawUnsafe(sql, ...values),
          );
          return written;
        },
        { timeout: 60_000, maxWait: 10_000 },
      );
      after = next;
    }
    if (after !== "")
      await recorded(work.by, async (transaction, record) => {
        await record({
          action: "had the lookup say how sure it is",
          subjectKind: "batch",
          subjectId: batch.id,
          before: null,
          after: { records: done, index: answer.by },
          reason: null,
        });
        await work.advance({ cursor: { after: "", by: answer.by } }, (sql, ...values) =>
          transaction.$executeRawUnsafe(sql, ...values),
        );
      });
    return {
      said: `${quantity(done, "record has", "records have")} the lookup’s confidence now, by ${answer.by}.`,
      next: { href: recordsHref(batch.id), name: "Choose records by confidence" },
    };
  },
};

/** Another whenever the lookup's confidence of a batch's records may be: what is told apart by it is to be read anew. */
export async function confidenceStand(batchId: string): Promise<string> {
  const { _count: jobs, _sum: records } = await db().job.aggregate({
    where: { kind: LOOKUP_CONFIDENCE.kind, scopeKind: "batch", scopeId: batchId },
    _count: true,
    _sum: { done: true },
  });
  return `${jobs}-${records.done ?? 0}`;
}

/** Asks for it. @returns the id of the job. @throws Refusal where no record is without, or it is at work already */
export async function askConfidence(by: PersonActor, batchId: string): Promise<string> {
  return db().$transaction(async (transaction) => {
    const { id, title } = await openWithin(transaction, batchId);
    await refuseAtWork(transaction, LOOKUP_CONFIDENCE.kind, { kind: "batch", id });
    if ((await countUnstated(id)).records === 0)
      throw new Refusal("Every record of this batch came with a confidence: there is nothing to work out.");
    return enqueueJob(transaction, {
      kind: LOOKUP_CONFIDENCE.kind,
      title: `How sure the lookup is of the codes of “${title}”`,
      input: { batch: id },
      owner: by.personId,
      scope: { kind: "batch", id },
      href: recordsHref(id),
    });
  });
}

/** How many records of a batch came without a confidence and have their text, and for how many the lookup has said it. */
export async function countUnstated(batchId: string): Promise<{ records: number; said: number }> {
  const [row] = await db().$queryRaw<{ records: number; said: number }[]>`
    SELECT count(*)::int AS records, count(confidence)::int AS said FROM survey_record
    WHERE batch_id = ${batchId} AND likeness IS NOT NULL AND (confidence IS NULL OR confidence_from = 'lookup')`;
  return row!;
}

/** An answer with the code that it was given: asked of the lookup once, however many records have both. */
interface Asked extends Evidence {
  likeness: string;
  assignedCode: string | null;
  assignedEdition: string | null;
}

function readAsked(batchId: string, after: string): Promise<Asked[]> {
  return db().$queryRaw<Asked[]>`
    WITH next AS (SELECT DISTINCT likeness FROM survey_record
      WHERE batch_id = ${batchId} AND likeness > ${after}::bigint AND (confidence IS NULL OR confidence_from = 'lookup')
      ORDER BY likeness LIMIT ${CHUNK})
    SELECT DISTINCT ON (likeness, assigned_edition, assigned_code) likeness::text, assigned_code AS "assignedCode",
      assigned_edition AS "assignedEdition", job_title AS "jobTitle", job_description AS "jobDescription",
      industry_text AS "industryText", industry_code AS "industryCode", qualifications,
      management_status AS "managementStatus", supervisor_status AS "supervisorStatus", employment_status AS "employmentStatus"
    FROM survey_record JOIN next USING (likeness)
    WHERE batch_id = ${batchId} AND (confidence IS NULL OR confidence_from = 'lookup')
    ORDER BY likeness, assigned_edition, assigned_code, id`;
}

/** What the lookup says to records of a batch, each in the edition of its code, else in the batch's first. */
async function answering(batch: Batch) {
  const [own, released] = await Promise.all([readBatchEditions(batch), readData()]);
  const [first] = own;
  if (!first) throw new Refusal("No edition of this batch is held any more. Ask the custodian to mend it.");
  const others = editionsIn(released).filter(({ id }) => own.every((held) => held.id !== id));
  const held = new Map([
    ...others.map((edition) => [edition.id, { edition, lookup: lookupIn(released) }] as const),
    ...own.map(({ id, edition, lookup }) => [id, { edition, lookup }] as const),
  ]);
  const { revisionId, shortTitle, data } = first;
  return {
    by:
      revisionId === null
        ? answeringVersion(data, "released").words
        : `Coding index of the draft of ${shortTitle}`,
    confidence(asked: Asked): number {
      const of = (asked.assignedEdition && held.get(asked.assignedEdition)) || held.get(first.id)!;
      const code = of.edition.id === asked.assignedEdition ? asked.assignedCode : null;
      const answers = ranked(columnAnswers(of.lookup, of.edition.id, asked), asked);
      return lookupConfidence(answers, code, of.edition.structure.ancestorsOf);
    },
  };
}
