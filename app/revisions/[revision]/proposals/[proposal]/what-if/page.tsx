import type { Metadata } from "next";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { WhatIfPanel } from "#components/revision/proposals/what-if-panel";
import { PageHeading } from "#components/ui/page-heading";
import { sizesInWords } from "#lib/gold-coding/findings/sizes/size-estimate";
import { readSizeEvidence } from "#lib/gold-coding/findings/sizes/size-evidence.db";
import { dateInWords } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { whatIfWith } from "#lib/revision/proposals/what-if-of.db";
import { readWhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import { readSizes } from "#lib/revision/revision.db";
import { readableProposal } from "../../readable-proposal";

interface Props {
  params: Promise<{ revision: string; proposal: string }>;
}

export const metadata: Metadata = { title: "If the proposal were accepted" };

export default async function WhatIfPage({ params }: Props) {
  const found = await readableProposal((await params).proposal);
  if (!found) return <UnknownProposal revision={pathText((await params).revision)} what="proposal" />;
  const { proposal, versions, readership } = found;
  const { id, issue } = proposal;
  const { version, changes, title } = versions[0]!;
  const whatIf = await whatIfWith(proposal, changes, { readership, version });
  const [titles, byGoldCodes] = await Promise.all([
    readWhatIfTitles(proposal.revision, whatIf, changes),
    readership === "groups" ? goldSizes(proposal.revision, issue.id) : "",
  ]);
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(proposal.revision),
          { href: issueHref(proposal.revision, issue.id), name: issue.label },
          { href: proposalHref(proposal.revision, id), name: "Proposal" },
        ]}
        kicker={title}
        title="If it were accepted"
      >
        <p>
          What the new edition, the coding index and the correspondence would be with version {version} of the
          proposal, against what they are without it.
        </p>
      </PageHeading>
      <WhatIfPanel whatIf={whatIf} titles={titles} headings="h2" byGoldCodes={byGoldCodes} />
    </>
  );
}

/** What gold codes say of the groups that the proposal would create: stronger than index entries, for those who work on it. */
async function goldSizes(revision: string, issue: string): Promise<string> {
  const [found, { policy }] = await Promise.all([readSizeEvidence(revision, issue), readSizes(revision)]);
  return sizesInWords(found, policy, dateInWords(new Date().toISOString()));
}
