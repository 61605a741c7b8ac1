import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { UnknownPerson } from "#components/people/unknown-person";
import { PageHeading } from "#components/ui/page-heading";
import { askedPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Let a person in again" };

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
        title={`Let ${person.name} in again`}
      >
        They sign in as before and have the roles again that they held. End those that they should not have
        any more first.
      </PageHeading>
      <ReasonForm
        to={personPage(person.id, "/let-in/confirm")}
        form="let-in"
        answer={await formAnswer(await searchParams)}
        button="Let in again"
        back={personPage(person.id)}
      />
    </>
  );
});
