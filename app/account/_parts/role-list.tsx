import type { PersonRecord } from "#lib/people/people.db";
import { rolesWaiting, scopeInWords } from "#lib/permissions/permissions";
import { ROLE_NAMES } from "#lib/permissions/roles";
import { dateInWords } from "#lib/platform/in-words";

/** The roles somebody holds, what each is for, and which of them wait for a second factor. */
export function RoleList({ person }: { person: PersonRecord }) {
  const waiting = new Set(rolesWaiting(person));
  const held = person.history.filter((grant) => grant.endedAt === null);
  if (held.length === 0)
    return <p>None. Everything that is open to everybody is open, and suggestions for the index.</p>;
  return (
    <ul className="grid gap-2">
      {held.map((grant) => (
        <li key={grant.id}>
          <strong>{ROLE_NAMES[grant.role].name}</strong>
          {grant.scope && <> for {scopeInWords(grant.scope)} only</>}: {ROLE_NAMES[grant.role].may}
          {waiting.has(grant.role) && (
            <span className="ml-1.5 inline-block rounded-sm bg-amber-wash px-1.5 text-amber">
              waits for a second factor
            </span>
          )}
          <span className="block text-[0.92rem] text-soft">
            since {dateInWords(grant.givenAt.toISOString())}
          </span>
        </li>
      ))}
    </ul>
  );
}
