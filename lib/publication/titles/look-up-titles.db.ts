import { readLookup } from "#lib/coding-index/coding-index.db";
import type { DataVersion } from "#lib/facts/data";
import { type Answer, answer } from "#lib/lookup/answer";
import type { Lookup, LookupQuery } from "#lib/lookup/lookup";
import { inPauses } from "#lib/platform/in-pauses";
import { clientAddress } from "#lib/platform/request-headers";
import { keepWithin } from "#lib/publication/api/endpoint.db";

/** So many characters of titles and industries count as one title: what it takes to look one up grows with its length. */
export const CHARACTERS_A_USE = 50;

/** How many titles a title counts as. @returns 1 for nearly all */
export function usesOf({ query, industry = "" }: Pick<LookupQuery, "query" | "industry">): number {
  return Math.max(1, Math.ceil((query.length + industry.length) / CHARACTERS_A_USE));
}

/**
 * Looks up what a program sent, in its order, and lets other requests in between. What is asked twice is looked up once.
 * @throws ProblemDetails when the titles that its network address may look up are used up
 */
export async function lookUpTitles(
  request: Request,
  version: DataVersion,
  questions: readonly LookupQuery[],
): Promise<Answer[]> {
  const uses = questions.reduce((sum, question) => sum + usesOf(question), 0);
  await keepWithin("titles", clientAddress(request.headers), uses);
  return inPauses(oneByOne(await readLookup(version), questions, request.signal));
}

/** @param signal of a request: nobody waits any more for the rest of one that was given up */
function* oneByOne(
  lookup: Lookup,
  questions: readonly LookupQuery[],
  signal: AbortSignal,
): Generator<void, Answer[]> {
  const known = new Map<string, Answer>();
  const answers: Answer[] = [];
  for (const question of questions) {
    if (signal.aborted) break;
    const { query, edition, industry = "", limit } = question;
    const key = JSON.stringify([query, edition, industry, limit]);
    const found = known.get(key) ?? answer(lookup, question);
    known.set(key, found);
    answers.push(found);
    yield;
  }
  return answers;
}
