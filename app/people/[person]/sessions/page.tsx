import type { Metadata } from "next";
import { PersonReasonPage } from "#components/people/person-reason-page";
import { UnknownPerson } from "#components/people/unknown-person";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Sign a person out everywhere" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await personOfAddress((await params).person);
  if (!person) return <UnknownPerson />;
  return (
    <PersonReasonPage
      person={person}
      title={`Sign ${person.name} out everywhere`}
      to="/sessions/end"
      form="sessions"
      answer={await formAnswer(await searchParams)}
      button="Sign out everywhere"
    >
      They are signed out everywhere at once, as when a computer was lost or stolen, and can sign in again. To
      keep somebody out, deactivate them.
    </PersonReasonPage>
  );
});
