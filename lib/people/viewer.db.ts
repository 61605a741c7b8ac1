import { type PersonRecord, readPerson } from "#lib/people/people.db";
import { readSession } from "#lib/people/sign-in/sign-in.db";
import { requestId } from "#lib/platform/request-headers";
import type { Actor, PersonActor } from "#lib/record/entry";

/** Whoever looks at a page or sends a form, signed in. */
export interface Viewer {
  person: PersonRecord;
  sessionId: string;
}

/** Who is signed in with a request's cookie; null for nobody, and for somebody who was deactivated. */
export async function readViewer(headers: Headers): Promise<Viewer | null> {
  const session = await readSession(headers);
  const person = session && (await readPerson(session.personId));
  return person && person.deactivatedAt === null ? { person, sessionId: session.id } : null;
}

/** In whose name the record writes what a request does. */
export function actorOf(viewer: Viewer, headers: Headers): PersonActor;
export function actorOf(viewer: Viewer | null, headers: Headers): Actor;
export function actorOf(viewer: Viewer | null, headers: Headers): Actor {
  return { personId: viewer?.person.id ?? null, via: "browser", requestId: requestId(headers) };
}
