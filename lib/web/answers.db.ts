import { randomUUID } from "node:crypto";
import { db } from "#lib/platform/db";
import type { FormAnswer } from "#lib/web/answer";

/** Long enough to sign in again, or to come back from lunch, without losing what one typed. */
const KEEP_HOURS = 12;

/** Keeps an answer for the browser it is meant for. @returns the id to lead that browser to */
export async function keepAnswer(owner: string, answer: FormAnswer): Promise<string> {
  const id = randomUUID();
  await db().formAnswer.create({ data: { id, owner, answer: answer as unknown as object } });
  return id;
}

/** The answer with this id; null when it is somebody else's, gone or too old. */
export async function readAnswer(owner: string | null, id: string): Promise<FormAnswer | null> {
  if (owner === null || !/^[\da-f-]{36}$/.test(id)) return null;
  const row = await db().formAnswer.findFirst({ where: { id, owner, createdAt: { gt: oldest() } } });
  return row && (row.answer as unknown as FormAnswer);
}

export async function dropOldAnswers(): Promise<void> {
  await db().formAnswer.deleteMany({ where: { createdAt: { lt: oldest() } } });
}

function oldest(): Date {
  return new Date(Date.now() - KEEP_HOURS * 3_600_000);
}
