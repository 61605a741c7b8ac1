import { Refusal } from "#lib/platform/refusal";

/**
 * What the database refuses with a sentence of its own ("refused: …" in a trigger), as the refusal that a form shows. The
 * app checks first; this is for two people at once. Other errors come back as they are.
 */
export function asRefusal(error: unknown): unknown {
  const sentence = /refused: ([^\n"`]+)/.exec(databaseMessage(error))?.[1]?.trim();
  return sentence ? new Refusal(sentence.charAt(0).toUpperCase() + sentence.slice(1)) : error;
}

/** What PostgreSQL said; of a broken rule Prisma's own message says no more than that one was broken. */
function databaseMessage(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { meta } = error as { meta?: { driverAdapterError?: { cause?: { originalMessage?: unknown } } } };
  const original = meta?.driverAdapterError?.cause?.originalMessage;
  return typeof original === "string" ? original : error.message;
}
