import { beginSecondFactor, confirmSecondFactor, readUnconfirmedKey } from "#lib/people/account/account.db";
import { acceptInvitation, firstCustodianLink, invite } from "#lib/people/invitation/invitation.db";
import type { PersonRecord } from "#lib/people/people.db";
import { codeOfKey } from "#lib/people/sign-in/second-factor";
import { hashPassword, readSession, signInWithPassword } from "#lib/people/sign-in/sign-in.db";
import { NEEDS_SECOND_FACTOR, type Role } from "#lib/permissions/roles";
import { readOutbox } from "#lib/platform/mail/mail.db";
import type { Actor } from "#lib/record/entry";

export interface SeededPerson {
  person: PersonRecord;
  role: Role;
  password: string;
  /** The authenticator's key in base 32; null where the role needs none. */
  key: string | null;
  /** Cookie header of a session that is open. */
  cookie: string;
}

interface NewPerson {
  name: string;
  email: string;
  role: Role;
  password: string;
}

/**
 * Makes a person the way people come to be: by a link, a password and, where the role needs it, an authenticator. For
 * the demonstration and for tests.
 * @param by the custodian who invites; null makes the first custodian
 */
export async function seedPerson(by: Actor | null, one: NewPerson): Promise<SeededPerson> {
  const link = by ? await invited(by, one) : await firstCustodianLink();
  const token = /token=([\w-]+)/.exec(link ?? "")?.[1];
  if (!token) throw new Error(`There is no invitation for ${one.email}.`);
  const passwordHash = await hashPassword(one.password);
  const person = await acceptInvitation(token, { ...one, passwordHash }, null);
  const { cookies } = await signInWithPassword(new Headers(), one.email, one.password);
  const seeded = { person, role: one.role, password: one.password, key: null, cookie: cookieHeader(cookies) };
  return NEEDS_SECOND_FACTOR.has(one.role) ? withAuthenticator(seeded) : seeded;
}

async function invited(by: Actor, { email, role }: NewPerson): Promise<string> {
  await invite(by, { email, roles: [role], reason: "Appointed by the classification's steering group" });
  const { letters } = await readOutbox();
  return letters.find((letter) => letter.to === email.toLowerCase())?.text ?? "";
}

async function withAuthenticator(seeded: SeededPerson): Promise<SeededPerson> {
  const headers = new Headers({ cookie: seeded.cookie });
  await beginSecondFactor(headers, seeded.password);
  const session = await readSession(headers);
  const waiting = await readUnconfirmedKey(seeded.person.id, session?.id ?? "");
  const key = waiting?.key.replaceAll(" ", "") ?? "";
  const { outcome, cookies } = await confirmSecondFactor(headers, await codeOfKey(key));
  if (outcome !== "signed in") throw new Error(`${seeded.person.email}'s authenticator was refused.`);
  return { ...seeded, key, cookie: cookieHeader(cookies) };
}

function cookieHeader(setCookie: string[]): string {
  return setCookie.map((cookie) => cookie.split(";")[0]).join("; ");
}
