import type { Metadata } from "next";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { can } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { latestVersion, proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress, revisionSubject } from "#lib/revision/revision-of.db";
import { guarded } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { EarningsForm } from "./_parts/earnings-form";

export const metadata: Metadata = { title: "Earnings before and after" };

export default guarded("analyse microdata", async ({ params, searchParams, viewer }) => {
  const given = await params;
  const [id, revision] = [pathText(given.proposal ?? ""), await revisionOfAddress(given)];
  const [proposal, answer] = await Promise.all([readProposal(id), formAnswer(await searchParams)]);
  if (!proposal) return <UnknownProposal revision={revision} what="proposal" />;
  const mayRecord = can(viewer.person, "record evidence", await revisionSubject(given));
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(revision),
          { href: issueHref(revision, proposal.issue.id), name: proposal.issue.label },
          { href: proposalHref(revision, id), name: "Proposal" },
        ]}
        kicker={latestVersion(proposal).title}
        title="Earnings before and after"
      >
        <p>
          Median pay of the groups that this is about, as they are and as they would be, from earnings
          microdata whose records are coded to both. It is recorded as evidence on the issue and stands on the
          proposal’s page; the file is removed.
        </p>
      </PageHeading>
      <AnswerBanner answer={answer} />
      {mayRecord ? (
        <EarningsForm
          to={proposalHref(revision, id, "earnings/send")}
          back={proposalHref(revision, id)}
          answer={answer}
        />
      ) : (
        <Notice look="warning" title="Evidence is recorded by the working group.">
          <p>You may analyse microdata, and need a role in the working group of this revision as well.</p>
        </Notice>
      )}
    </>
  );
});
