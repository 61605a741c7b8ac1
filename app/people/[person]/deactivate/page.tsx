import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { UnknownPerson } from "#components/people/unknown-person";
import { PageHeading } from "#components/ui/page-heading";
import { askedPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Deactivate a person" };

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
        title={`Deactivate ${person.name}`}
      >
        They are signed out everywhere, cannot sign in any more, and their roles do not count. What they did
        stays, with their name. They can be let in again.
      </PageHeading>
      <ReasonForm
        to={personPage(person.id, "/deactivate/confirm")}
        form="deactivate"
        answer={await formAnswer(await searchParams)}
        button="Deactivate"
        back={personPage(person.id)}
      />
    </>
  );
});
