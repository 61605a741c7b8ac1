import type { ReactNode } from "react";
import { ReasonForm } from "#components/people/reason-form";
import { PageHeading } from "#components/ui/page-heading";
import { personPage } from "#lib/people/person-page";
import type { FormAnswer } from "#lib/web/answer";

/** Asks once more, and why, before something is done to a person. */
export function PersonReasonPage(props: {
  person: { id: string; name: string };
  title: string;
  /** Where the form is sent, below the person's page: "/deactivate/confirm". */
  to: `/${string}`;
  form: string;
  answer: FormAnswer | null;
  button: string;
  /** What follows from it. */
  children: ReactNode;
}) {
  const { person, title, to, form, answer, button, children } = props;
  return (
    <>
      <PageHeading
        crumbs={[
          { href: "/people", name: "People" },
          { href: personPage(person.id), name: person.name },
        ]}
        title={title}
      >
        {children}
      </PageHeading>
      <ReasonForm
        to={personPage(person.id, to)}
        form={form}
        answer={answer}
        button={button}
        back={personPage(person.id)}
      />
    </>
  );
}
