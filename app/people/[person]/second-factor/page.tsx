import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { UnknownPerson } from "#components/people/unknown-person";
import { PageHeading } from "#components/ui/page-heading";
import { askedPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Take a lost second factor off" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const person = await askedPerson((await params).person);
  if (!person) return <UnknownPerson />;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: "/people", name: "People" },
          { href: personPage(person.id), name: person.name },
        ]}
        title={`Take the authenticator app of ${person.name} off`}
      >
        For whoever has lost the phone and the recovery codes: make sure that it is really they who ask, by a
        call or face to face. They are signed out everywhere, sign in with the password alone, and roles that
        need a second factor do not count until they have set up another app. They are told by mail.
      </PageHeading>
      <ReasonForm
        to={personPage(person.id, "/second-factor/confirm")}
        form="second-factor"
        answer={await formAnswer(await searchParams)}
        button="Take it off"
        back={personPage(person.id)}
      />
    </>
  );
});
