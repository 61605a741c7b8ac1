import type { Metadata } from "next";
import { EndedRoles, PersonRoles } from "#components/people/person-roles";
import { UnknownPerson } from "#components/people/unknown-person";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { lastSignIns } from "#lib/people/account/account.db";
import { listPeople } from "#lib/people/people.db";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { readHistory, readRecord } from "#lib/record/record.db";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { DeedList } from "./_parts/deed-list";
import { GiveRoleForm } from "./_parts/give-role-form";
import { PersonFacts } from "./_parts/person-facts";
import { readScopeChoices } from "./_parts/scope-choice";

export const metadata: Metadata = { title: "Person" };

const SHOWN = 50;

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await personOfAddress((await params).person);
  if (!person) return <UnknownPerson />;
  const [answer, scopes, signedIn, people, done, undergone] = await Promise.all([
    formAnswer(await searchParams),
    readScopeChoices(),
    lastSignIns(),
    listPeople(),
    readRecord({ before: 0, kind: null, actorId: person.id, size: SHOWN }),
    readHistory("person", person.id),
  ]);
  return (
    <>
      <PageHeading crumbs={[{ href: "/people", name: "People" }]} title={person.name}>
        {person.email}
      </PageHeading>
      <AnswerBanner answer={answer} />
      <PersonFacts person={person} signedIn={signedIn.get(person.id)} />
      <h2 className="mt-8 mb-2">Roles</h2>
      <PersonRoles person={person} />
      <EndedRoles person={person} />
      {person.deactivatedAt === null && (
        <>
          <h2 className="mt-8 mb-3">Give a role</h2>
          <GiveRoleForm personId={person.id} scopes={scopes} answer={answer} />
        </>
      )}
      <h2 className="mt-10 mb-2">What was done to this account</h2>
      <DeedList entries={undergone} />
      <h2 className="mt-10 mb-2">What {person.name} did</h2>
      <DeedList entries={done} names={new Map(people.map(({ id, name }) => [id, name]))} />
      {done.length === SHOWN && (
        <p className="mt-3">
          <a href={`/record?person=${person.id}`}>Everything {person.name} did</a>
        </p>
      )}
    </>
  );
});
