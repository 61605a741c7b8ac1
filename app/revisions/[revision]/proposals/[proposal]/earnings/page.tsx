import type { Metadata } from "next";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { can, inRevision } from "#lib/permissions/permissions";
import { pathText } from "#lib/platform/parameters";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { latestVersion, proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { EarningsForm } from "./_parts/earnings-form";

export const metadata: Metadata = { title: "Earnings before and after" };

export default guarded(
  "record evidence",
  async ({ params, searchParams, viewer }) => {
    const given = await params;
    const [id, revision] = [pathText(given.proposal ?? ""), await revisionOfAddress(given)];
    const [proposal, answer] = await Promise.all([readProposal(id), formAnswer(await searchParams)]);
    if (!proposal) return <UnknownProposal revision={revision} what="proposal" />;
    const mayAnalyse = can(viewer.person, "analyse microdata", inRevision(revision));
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
            microdata whose records are coded to both. It is recorded as evidence on the issue and stands on
            the proposal’s page; the file is removed.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {mayAnalyse ? (
          <EarningsForm
            to={proposalHref(revision, id, "earnings/send")}
            back={proposalHref(revision, id)}
            answer={answer}
          />
        ) : (
          <Notice look="warning" title="Microdata are analysed by the custodian.">
            <p>You may record evidence here, and need the role of whoever may hold microdata as well.</p>
          </Notice>
        )}
      </>
    );
  },
  ofRevision,
);
