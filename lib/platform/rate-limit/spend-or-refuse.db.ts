import { type LimitName, tooManySentence } from "#lib/platform/rate-limit/limits";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { Refusal } from "#lib/platform/refusal";

/** Counts one more use of a limit, for a form. @param key as for `spend` @throws Refusal when it is used up */
export async function spendOrRefuse(name: LimitName, key: string): Promise<void> {
  const spent = await spend(name, key);
  if (!spent.allowed) throw new Refusal(tooManySentence(spent.retryAfterSeconds));
}
