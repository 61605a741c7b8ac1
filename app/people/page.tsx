import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { lastSignIns } from "#lib/people/account/account.db";
import { openInvitations } from "#lib/people/invitation/invitation.db";
import { listPeople } from "#lib/people/people.db";
import { filterPeople, readPersonAddress } from "#lib/people/person-filter";
import { ParameterReader } from "#lib/platform/parameters";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";
import { InvitationTable } from "./_parts/invitation-table";
import { PeopleFilter } from "./_parts/people-filter";
import { PeopleTable } from "./_parts/people-table";

export const metadata: Metadata = { title: "People" };

export default guarded("manage people", async ({ searchParams }) => {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const asked = readPersonAddress(reader);
  const [answer, people, invitations, signedIn] = await Promise.all([
    formAnswer(parameters),
    listPeople(),
    openInvitations(),
    lastSignIns(),
  ]);
  return (
    <>
      <PageHeading title="People">
        Everybody who signs in, with the roles they hold. Roles are given, ended and kept on record; nobody is
        deleted.
      </PageHeading>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <AnswerBanner answer={answer} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href="/people/invite">
          Invite somebody
        </ButtonLink>
        <ButtonLink href="/people/outbox">Letters sent and waiting</ButtonLink>
      </div>
      <PeopleFilter asked={asked} reader={reader} />
      <PeopleTable people={filterPeople(people, asked)} signedIn={signedIn} />
      <h2 className="mt-10 mb-2">Open invitations</h2>
      <InvitationTable invitations={invitations} />
    </>
  );
});
