import { type LimitName, tooManySentence } from "#lib/rate-limit/limits";
import { spend } from "#lib/rate-limit/store";
import { Refusal } from "#lib/refusal";

/** Counts one more use of a limit, for a form. @param key as for `spend` @throws Refusal when it is used up */
export async function spendOrRefuse(name: LimitName, key: string): Promise<void> {
  const spent = await spend(name, key);
  if (!spent.allowed) throw new Refusal(tooManySentence(spent.retryAfterSeconds));
}
