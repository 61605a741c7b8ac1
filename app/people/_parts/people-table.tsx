import { WideTable } from "#components/ui/wide-table";
import type { PersonRecord } from "#lib/people/people.db";
import { grantsInWords, rolesWaiting } from "#lib/permissions/permissions";
import { dateInWords, quantity } from "#lib/platform/in-words";

/** Everybody who can sign in or could. @param signedIn when each signed in last, where it is known */
export function PeopleTable({ people, signedIn }: { people: PersonRecord[]; signedIn: Map<string, Date> }) {
  return (
    <WideTable label="People">
      <table className="data-table min-w-[48rem]">
        <caption>{quantity(people.length, "person", "people")}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail address</th>
            <th scope="col">Roles</th>
            <th scope="col">Second factor</th>
            <th scope="col">Last signed in</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row" className="font-normal">
                <a href={`/people/${person.id}`}>{person.name}</a>
              </th>
              <td>{person.email}</td>
              <td>{grantsInWords(person.grants) || "none"}</td>
              <td>{secondFactorWords(person)}</td>
              <td>{lastSignedIn(signedIn.get(person.id))}</td>
              <td>{person.deactivatedAt ? "deactivated" : "active"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function secondFactorWords(person: PersonRecord): string {
  if (person.secondFactor) return "set up";
  return rolesWaiting(person).length > 0 ? "missing: roles wait for it" : "none";
}

function lastSignedIn(at: Date | undefined): string {
  return at ? dateInWords(at.toISOString()) : "not known";
}
