import type { Metadata } from "next";
import { PersonReasonPage } from "#components/people/person-reason-page";
import { UnknownPerson } from "#components/people/unknown-person";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Deactivate a person" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await personOfAddress((await params).person);
  if (!person) return <UnknownPerson />;
  return (
    <PersonReasonPage
      person={person}
      title={`Deactivate ${person.name}`}
      to="/deactivate/confirm"
      form="deactivate"
      answer={await formAnswer(await searchParams)}
      button="Deactivate"
    >
      They are signed out everywhere, cannot sign in any more, and their roles do not count. What they did
      stays, with their name. They can be let in again.
    </PersonReasonPage>
  );
});
