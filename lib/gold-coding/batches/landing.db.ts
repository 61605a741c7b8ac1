import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { goldCodingCount } from "#lib/gold-coding/batches/waiting.db";
import { readPerson } from "#lib/people/people.db";
import { db } from "#lib/platform/db";

/**
 * Where somebody lands who signed in and asked for no page of their own: on what waits for them in gold coding, else on the
 * first page.
 * @param back what they asked for; "/" for nothing
 */
export async function landing(who: { id: string } | { email: string }, back: string): Promise<string> {
  if (back !== "/") return back;
  const id = "id" in who ? who.id : await idOf(who.email);
  const person = id === null ? null : await readPerson(id);
  return person && (await goldCodingCount(person)) > 0 ? GOLD_CODING_PATH : back;
}

async function idOf(email: string): Promise<string | null> {
  const found = await db().person.findUnique({ where: { email: email.toLowerCase() }, select: { id: true } });
  return found?.id ?? null;
}
