import type { Metadata } from "next";
import { PageStatus } from "#components/page-status";
import { InvitationTable } from "#components/people/invitation-table";
import { PeopleFilter } from "#components/people/people-filter";
import { PeopleTable } from "#components/people/people-table";
import { ButtonLink } from "#components/ui/button";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { lastSignIns } from "#lib/account/store";
import { openInvitations } from "#lib/invitation/store";
import { ParameterReader } from "#lib/parameters";
import { filterPeople, readPersonQuery } from "#lib/people/person-filter";
import { listPeople } from "#lib/people/store";
import { guarded } from "../guarded";
import { formAnswer } from "../viewer";

export const metadata: Metadata = { title: "People" };

export default guarded("manage people", async ({ searchParams }) => {
  const parameters = await searchParams;
  const asked = new ParameterReader(parameters);
  const query = readPersonQuery(asked);
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
      {asked.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={asked.errors} />
      <AnswerBanner answer={answer} />
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href="/people/invite">
          Invite somebody
        </ButtonLink>
        <ButtonLink href="/people/outbox">Letters sent and waiting</ButtonLink>
      </div>
      <PeopleFilter query={query} asked={asked} />
      <PeopleTable people={filterPeople(people, query)} signedIn={signedIn} />
      <h2 className="mt-10 mb-2">Open invitations</h2>
      <InvitationTable invitations={invitations} />
    </>
  );
});
