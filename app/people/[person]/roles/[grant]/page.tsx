import type { Metadata } from "next";
import { PersonReasonPage } from "#components/people/person-reason-page";
import { grantName } from "#components/people/person-roles";
import { UnknownPerson } from "#components/people/unknown-person";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { ROLE_NAMES } from "#lib/permissions/roles";
import { guarded } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";

export const metadata: Metadata = { title: "End a role" };

export default guarded("manage people", async ({ params, searchParams, viewer }) => {
  const { person: id, grant: grantId } = await params;
  const [person, answer] = [await personOfAddress(id), await formAnswer(await searchParams)];
  const grant = person?.history.find((one) => String(one.id) === grantId && one.endedAt === null);
  if (!person || !grant) return <UnknownPerson what={person ? "role" : "person"} />;
  return (
    <PersonReasonPage
      person={person}
      title={`End the role ${grantName(grant)}`}
      to={`/roles/${grant.id}/end`}
      form="end-role"
      answer={answer}
      button="End the role"
    >
      {person.id === viewer.person.id ? "You yourself" : person.name} then may no more:{" "}
      {ROLE_NAMES[grant.role].may}. What was done with the role stays, and it can be given again.
    </PersonReasonPage>
  );
});
