import type { Metadata } from "next";
import { ChangeDifferences } from "#components/revision/proposals/change-differences";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { PageHeading } from "#components/ui/page-heading";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { sentence } from "#lib/compile/reconstruct/reconstruct-wording";
import { momentInWords } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { readBasis } from "#lib/revision/revision.db";
import { readableProposal } from "../../../readable-proposal";

interface Props {
  params: Promise<{ revision: string; proposal: string; version: string }>;
}

export const metadata: Metadata = { title: "A version of a proposal" };

export default async function VersionPage({ params }: Props) {
  const { proposal: segment, version: asked } = await params;
  const found = await readableProposal(segment);
  if (!found) return <UnknownProposal revision={pathText((await params).revision)} what="proposal" />;
  const { proposal, versions, signedIn } = found;
  const { groups } = await readBasis(proposal.revision);
  const at = versions.findIndex(({ version }) => String(version) === asked);
  const one = versions[at];
  if (!one) return <UnknownProposal revision={pathText((await params).revision)} what="version" />;
  const before = versions[at + 1];
  const { id, issue } = proposal;
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(proposal.revision),
          { href: issueHref(proposal.revision, issue.id), name: issue.label },
          { href: proposalHref(proposal.revision, id), name: "Proposal" },
          { href: proposalHref(proposal.revision, id, "versions"), name: "Versions" },
        ]}
        kicker={`Version ${one.version}`}
        title={one.title}
      >
        <p>
          Saved {momentInWords(one.savedAt)}
          {signedIn && one.savedBy && ` by ${one.savedBy}`}. {one.note}
        </p>
      </PageHeading>
      <section aria-labelledby="changes" className="max-w-3xl">
        <h2 id="changes">What it changes</h2>
        {one.changes.length === 0 ? (
          <p>Nothing yet.</p>
        ) : (
          <ol className="mt-1 grid list-decimal gap-1 pl-6">
            {one.changes.map((change, number) => (
              <li key={number}>{sentence(changeInWords(change, groups))}</li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="since" className="mt-8 max-w-3xl">
        <h2 id="since">{before ? `Since version ${before.version}` : "Since the version before"}</h2>
        {before ? (
          <ChangeDifferences before={before} after={one} groups={groups} />
        ) : (
          <p>There is no version before it.</p>
        )}
      </section>
      <nav aria-label="Versions" className="no-print mt-8 flex gap-6">
        {before && (
          <a href={proposalHref(proposal.revision, id, `versions/${before.version}`)}>
            Version {before.version}
          </a>
        )}
        {versions[at - 1] && (
          <a href={proposalHref(proposal.revision, id, `versions/${versions[at - 1]!.version}`)}>
            Version {versions[at - 1]!.version}
          </a>
        )}
      </nav>
    </>
  );
}
