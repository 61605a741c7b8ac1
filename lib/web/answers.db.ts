import { randomUUID } from "node:crypto";
import { db } from "#lib/platform/db";
import type { FormAnswer } from "#lib/web/answer";
import { ANSWER_LIMITS, cutToSize } from "#lib/web/answer-size";
import { isKnown, STRANGER } from "#lib/web/browser-cookie";
import { standingAnswer } from "#lib/web/standing-answer";

/** Long enough to sign in again, or to come back from lunch, without losing what one typed. */
const KEEP_HOURS = 12;

/**
 * Keeps an answer for the browser it is meant for, and drops the oldest ones beyond what is kept of a browser and of
 * all: however many forms are sent, the table stays small.
 * @param owner as lib/web/browser-cookie has it
 * @returns the id to lead that browser to
 */
export async function storeAnswer(owner: string, answer: FormAnswer): Promise<string> {
  const id = randomUUID();
  const kind = isKnown(owner) ? "known" : "stranger";
  const kept = cutToSize(answer, ANSWER_LIMITS[kind].each);
  await db().formAnswer.create({ data: { id, owner, answer: kept as unknown as object } });
  await dropBeyond(kind);
  return id;
}

/** The answer with this id; null when it is somebody else's, gone or too old. */
export async function readAnswer(owner: string | null, id: string): Promise<FormAnswer | null> {
  const standing = standingAnswer(id);
  if (standing || owner === null || !/^[\da-f-]{36}$/.test(id)) return standing;
  const row = await db().formAnswer.findFirst({ where: { id, owner, createdAt: { gt: oldest() } } });
  return row && (row.answer as unknown as FormAnswer);
}

export async function dropOldAnswers(): Promise<void> {
  await db().formAnswer.deleteMany({ where: { createdAt: { lt: oldest() } } });
}

/** Strangers' answers are counted apart: whatever they send pushes out nothing that people who sign in have typed. */
async function dropBeyond(kind: keyof typeof ANSWER_LIMITS): Promise<void> {
  const { ofBrowser, answers, bytes } = ANSWER_LIMITS[kind];
  await db().$executeRaw`
    DELETE FROM form_answer WHERE id IN (
      SELECT id FROM form_answer WHERE id IN (
        SELECT id FROM (
          SELECT id,
            row_number() OVER (PARTITION BY owner ORDER BY created_at DESC, id) AS of_browser,
            row_number() OVER newest AS of_all,
            sum(pg_column_size(answer)) OVER newest AS bytes
          FROM form_answer
          WHERE starts_with(owner, ${STRANGER}) = ${kind === "stranger"}
          WINDOW newest AS (ORDER BY created_at DESC, id)
        ) AS kept
        WHERE of_browser > ${ofBrowser} OR of_all > ${answers} OR bytes > ${bytes}
      )
      FOR UPDATE SKIP LOCKED
    )`;
}

function oldest(): Date {
  return new Date(Date.now() - KEEP_HOURS * 3_600_000);
}
