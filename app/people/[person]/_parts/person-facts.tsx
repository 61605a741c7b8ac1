import type { ReactNode } from "react";
import type { PersonRecord } from "#lib/people/people.db";
import { rolesWaiting } from "#lib/permissions/permissions";
import { dateInWords, momentInWords } from "#lib/platform/in-words";

/** How somebody stands: whether they may sign in, how, and since when; with what changes it. */
export function PersonFacts({ person, signedIn }: { person: PersonRecord; signedIn: Date | undefined }) {
  const page = `/people/${person.id}`;
  return (
    <dl className="grid max-w-3xl gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
      <Fact name="State">
        {person.deactivatedAt ? (
          <>
            Deactivated on {dateInWords(person.deactivatedAt.toISOString())}: signs in no more, roles do not
            count. <a href={`${page}/let-in`}>Let in again</a>
          </>
        ) : (
          <>
            Active. <a href={`${page}/deactivate`}>Deactivate</a>
          </>
        )}
      </Fact>
      <Fact name="Second factor">
        {person.secondFactor ? (
          <>
            Set up. <a href={`${page}/second-factor`}>Take a lost one off</a>
          </>
        ) : rolesWaiting(person).length > 0 ? (
          "Missing: some roles wait for it. Ask them to set up an authenticator app."
        ) : (
          "None"
        )}
      </Fact>
      <Fact name="Signed in last">
        {signedIn ? momentInWords(signedIn) : "Not known"}.{" "}
        <a href={`${page}/sessions`}>Sign out everywhere</a>
      </Fact>
      <Fact name="Here since">{dateInWords(person.createdAt.toISOString())}</Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-semibold">{name}</dt>
      <dd className="mb-2">{children}</dd>
    </>
  );
}
