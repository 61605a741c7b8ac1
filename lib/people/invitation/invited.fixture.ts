import { acceptInvitation } from "#lib/people/invitation/invitation.db";
import type { PersonRecord } from "#lib/people/people.db";
import { readOutbox } from "#lib/platform/mail/mail.db";

/** The secret part of the link in a text; "" when it has none. */
export const tokenIn = (text: string | null | undefined) => /token=([\w-]+)/.exec(text ?? "")?.[1] ?? "";

/** The secret part of the link in the newest letter to an address. */
export async function tokenFor(email: string): Promise<string> {
  const { letters } = await readOutbox();
  return tokenIn(letters.find((letter) => letter.to === email)?.text);
}

/** Takes an invitation up. @param email counts for the first custodian only, whose invitation names none */
export function accept(token: string, email = "ignored@example.org"): Promise<PersonRecord> {
  return acceptInvitation(token, { name: "P", email, passwordHash: "hash" }, null);
}
