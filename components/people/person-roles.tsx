import type { GrantRecord, PersonRecord } from "#lib/people/people.db";
import { rolesWaiting, scopeInWords } from "#lib/permissions/permissions";
import { ROLE_NAMES } from "#lib/permissions/roles";
import { dateInWords } from "#lib/platform/in-words";

/** The roles somebody holds, each with what ends it. */
export function PersonRoles({ person }: { person: PersonRecord }) {
  const held = person.history.filter((grant) => grant.endedAt === null);
  const waiting = new Set(rolesWaiting(person));
  if (held.length === 0) return <p>None.</p>;
  return (
    <ul className="grid max-w-2xl">
      {held.map((grant) => (
        <li
          key={grant.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
        >
          <span>
            <strong>{grantName(grant)}</strong>
            {waiting.has(grant.role) && " (waits for a second factor)"}
            <span className="block text-[0.92rem] text-soft">{givenWords(grant)}</span>
          </span>
          <a href={`/people/${person.id}/roles/${grant.id}`}>
            End<span className="sr-only"> the role {grantName(grant)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The roles that somebody held and holds no more. */
export function EndedRoles({ person }: { person: PersonRecord }) {
  const ended = person.history.filter((grant) => grant.endedAt !== null);
  if (ended.length === 0) return null;
  return (
    <>
      <h3 className="mt-6">Ended</h3>
      <ul className="grid max-w-2xl">
        {ended.map((grant) => (
          <li key={grant.id} className="border-b border-line py-2">
            {grantName(grant)}
            <span className="block text-[0.92rem] text-soft">{givenWords(grant)}</span>
            <span className="block text-[0.92rem] text-soft">
              ended {dateInWords(grant.endedAt!.toISOString())}
              {grant.endedBy && ` by ${grant.endedBy}`}: {grant.endReason}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "Coder for data set lfs only". */
export function grantName({ role, scope }: GrantRecord): string {
  return `${ROLE_NAMES[role].name}${scope ? ` for ${scopeInWords(scope)} only` : ""}`;
}

function givenWords({ givenAt, givenBy, reason }: GrantRecord): string {
  return `given ${dateInWords(givenAt.toISOString())}${givenBy ? ` by ${givenBy}` : ""}: ${reason}`;
}
