import type { Metadata } from "next";
import { PersonReasonPage } from "#components/people/person-reason-page";
import { UnknownPerson } from "#components/people/unknown-person";
import { personOfAddress } from "#lib/people/person-of-address.db";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Take a lost second factor off" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await personOfAddress((await params).person);
  if (!person) return <UnknownPerson />;
  return (
    <PersonReasonPage
      person={person}
      title={`Take the authenticator app of ${person.name} off`}
      to="/second-factor/confirm"
      form="second-factor"
      answer={await formAnswer(await searchParams)}
      button="Take it off"
    >
      For whoever has lost the phone and the recovery codes: make sure that it is really they who ask, by a
      call or face to face. They are signed out everywhere, sign in with the password alone, and roles that
      need a second factor do not count until they have set up another app. They are told by mail.
    </PersonReasonPage>
  );
});
