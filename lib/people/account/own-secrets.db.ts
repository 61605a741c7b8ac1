import { isOwnCode, isOwnPassword } from "#lib/people/account/account.db";
import { plainCode, plainRecoveryCode } from "#lib/people/sign-in/second-factor";
import type { Viewer } from "#lib/people/viewer.db";
import type { LimitName } from "#lib/platform/rate-limit/limits";
import { forgive } from "#lib/platform/rate-limit/rate-limit.db";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { Refusal } from "#lib/platform/refusal";

/**
 * Does what asks whoever is signed in for a secret once more. Tries count with those at sign-in: whoever finds a browser
 * signed in must not guess the password there.
 * @param work whether the secret was right
 * @throws Refusal when it was not, or was tried too often
 */
export async function withLimitedTries(
  limit: Extract<LimitName, "sign-in by account" | "second factor">,
  key: string,
  work: () => Promise<boolean>,
  refusal: Refusal,
): Promise<void> {
  await spendOrRefuse(limit, key);
  if (!(await work())) throw refusal;
  await forgive(limit, key);
}

/** What to say when the password is not that of whoever is signed in. */
export function wrongPassword(field: string): Refusal {
  return new Refusal("The password is not right. Enter the one you sign in with.", field);
}

/** @throws Refusal unless it is the password of whoever is signed in */
export async function demandPassword(
  { person }: Viewer,
  headers: Headers,
  { password, field }: { password: string; field: string },
): Promise<void> {
  const work = () => isOwnPassword(headers, password);
  await withLimitedTries("sign-in by account", person.email, work, wrongPassword(field));
}

/** @throws Refusal unless it is a code of the authenticator app, or a recovery code, of whoever is signed in */
export async function demandCode(
  { person }: Viewer,
  headers: Headers,
  { code, field }: { code: string; field: string },
): Promise<void> {
  const digits = plainCode(code);
  const work = () =>
    isOwnCode(headers, /^\d{6}$/.test(digits) ? { digits } : { recovery: plainRecoveryCode(code) });
  const refusal = new Refusal(
    "The code is not right or was used already. Wait for the next one, or enter a recovery code.",
    field,
  );
  await withLimitedTries("second factor", person.id, work, refusal);
}
