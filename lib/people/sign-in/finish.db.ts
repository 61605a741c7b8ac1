import { recordSignIn, type Step, waitingPerson } from "#lib/people/sign-in/sign-in.db";
import { forgive } from "#lib/platform/rate-limit/rate-limit.db";
import { spendOrRefuse } from "#lib/platform/rate-limit/spend-or-refuse.db";
import { Refusal } from "#lib/platform/refusal";
import { returnPath } from "#lib/platform/return-path";

/**
 * The second step of signing in, by the app's code or a recovery code, each tried only so often.
 * @returns where to lead the browser, with its new session
 */
export async function finishSignIn(
  headers: Headers,
  back: string | null,
  step: { field: string; wrong: string; check: () => Promise<Step> },
): Promise<{ to: string; cookies: string[]; signedIn: true }> {
  const waiting = await waitingPerson(headers);
  if (!waiting)
    throw new Refusal("This sign-in took too long. Start again with e-mail address and password.");
  await spendOrRefuse("second factor", waiting.id);
  const { outcome, cookies } = await step.check();
  if (outcome === "refused") {
    void recordSignIn(headers, waiting, "was refused: wrong code");
    throw new Refusal(step.wrong, step.field);
  }
  await recordSignIn(headers, waiting, "signed in");
  await forgive("second factor", waiting.id);
  return { to: returnPath(back), cookies, signedIn: true };
}
