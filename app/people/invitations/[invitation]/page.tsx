import type { Metadata } from "next";
import { ReasonForm } from "#components/people/reason-form";
import { UnknownPerson } from "#components/people/unknown-person";
import { PageHeading } from "#components/ui/page-heading";
import { openInvitations } from "#lib/people/invitation/invitation.db";
import { dateInWords } from "#lib/platform/in-words";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Withdraw an invitation" };

export default guarded("manage people", async ({ params, searchParams }) => {
  const { invitation: id } = await params;
  const answer = await formAnswer(await searchParams);
  const invitation = (await openInvitations()).find((one) => String(one.id) === id);
  if (!invitation) return <UnknownPerson what="invitation" />;
  return (
    <>
      <PageHeading
        crumbs={[{ href: "/people", name: "People" }]}
        title={`Withdraw the invitation of ${invitation.email}`}
      >
        Its link, sent on {dateInWords(invitation.invitedAt.toISOString())}, then opens nothing. You can
        invite them again at any time.
      </PageHeading>
      <ReasonForm
        to={`/people/invitations/${invitation.id}/withdraw`}
        form="withdraw"
        answer={answer}
        button="Withdraw the invitation"
        back="/people"
      />
    </>
  );
});
