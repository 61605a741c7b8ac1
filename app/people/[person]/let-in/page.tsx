import type { Metadata } from "next";
import { PersonReasonPage } from "#components/people/person-reason-page";
import { UnknownPerson } from "#components/people/unknown-person";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Let a person in again" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await personOfAddress((await params).person);
  if (!person) return <UnknownPerson />;
  return (
    <PersonReasonPage
      person={person}
      title={`Let ${person.name} in again`}
      to="/let-in/confirm"
      form="let-in"
      answer={await formAnswer(await searchParams)}
      button="Let in again"
    >
      They sign in as before and have the roles again that they held. End those that they should not have any
      more first.
    </PersonReasonPage>
  );
});
