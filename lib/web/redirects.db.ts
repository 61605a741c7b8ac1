import { appUrl } from "#lib/platform/env";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { clientAddress } from "#lib/platform/request-headers";
import { returnPath, withParameter } from "#lib/platform/return-path";
import type { FormAnswer } from "#lib/web/answer";
import { storeAnswer } from "#lib/web/answers.db";
import { browserOf, isKnown, knownBrowser } from "#lib/web/browser-cookie";
import { type StandingReason, waitId } from "#lib/web/standing-answer";

interface RedirectOptions {
  /** Of the form's request. */
  headers: Headers;
  /** Whether somebody is signed in, so that it need not be counted what is kept. */
  person: boolean;
  cookies?: string[] | undefined;
  /** The address that leads to the page, where one has to go through another. */
  through?: (path: string) => string;
}

/** Leads to a page of ours, with an answer to show there when there is one. */
export async function redirectWithAnswer(
  to: string,
  answer: Partial<FormAnswer> | "" | undefined,
  { headers, person, cookies = [], through = (path) => path }: RedirectOptions,
): Promise<Response> {
  const own = returnPath(to);
  const browser = knownBrowser(headers, appUrl().startsWith("https:"), person);
  const given = [...(answer || person ? browser.cookies : []), ...cookies];
  if (!answer) return redirect(through(own), given);
  const whole = { form: "", said: "", errors: [], values: {}, ...answer };
  const spent = person ? null : await spend("form kept by address", clientAddress(headers));
  if (spent?.allowed === false) {
    const refused = whole.errors.length > 0;
    return redirect(through(refused ? withAnswer(own, waitId(spent.retryAfterSeconds)) : own), given);
  }
  return redirect(through(withAnswer(own, await storeAnswer(browser.owner, whole))), given);
}

/** Whether what a signed-out person typed may be kept until they come back: somebody was signed in with this browser. */
export function isKnownBrowser(headers: Headers): boolean {
  return isKnown(browserOf(headers));
}

/** Leads back to the form's page with a reason, and keeps nothing. */
export function redirectBack(page: string, reason: StandingReason | `wait-${number}`): Response {
  return redirect(withAnswer(returnPath(page), reason));
}

/** Leads to where one signs in, and from there to the page. */
export function redirectToSignIn(page: string): Response {
  return redirect(signInAnd(page));
}

/** Where one signs in to come to a page. */
export function signInAnd(page: string): string {
  return withParameter("/sign-in", "return", page);
}

function withAnswer(page: string, id: string): string {
  return withParameter(page, "answer", id);
}

function redirect(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ Location: location, "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
