import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { UnknownPerson } from "#components/people/unknown-person";
import { PageHeading } from "#components/ui/page-heading";
import { askedPerson } from "#lib/people/asked-person";
import { personPage } from "#lib/people/person-page";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Sign a person out everywhere" };

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
        title={`Sign ${person.name} out everywhere`}
      >
        They are signed out everywhere at once, as when a computer was lost or stolen, and can sign in again.
        To keep somebody out, deactivate them.
      </PageHeading>
      <ReasonForm
        to={personPage(person.id, "/sessions/end")}
        form="sessions"
        answer={await formAnswer(await searchParams)}
        button="Sign out everywhere"
        back={personPage(person.id)}
      />
    </>
  );
});
