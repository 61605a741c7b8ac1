import type { Metadata } from "next";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { PageHeading } from "#components/ui/page-heading";
import { WideTable } from "#components/ui/wide-table";
import { momentInWords, quantity } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { readableProposal } from "../../readable-proposal";

interface Props {
  params: Promise<{ revision: string; proposal: string }>;
}

export const metadata: Metadata = { title: "Versions of a proposal" };

export default async function VersionsPage({ params }: Props) {
  const found = await readableProposal((await params).proposal);
  if (!found) return <UnknownProposal revision={pathText((await params).revision)} what="proposal" />;
  const { proposal, versions, signedIn } = found;
  const { id, issue, decided } = proposal;
  return (
    <>
      <PageHeading
        crumbs={[
          revisionCrumb(proposal.revision),
          { href: issueHref(proposal.revision, issue.id), name: issue.label },
          { href: proposalHref(proposal.revision, id), name: "Proposal" },
        ]}
        kicker={versions[0]!.title}
        title="Versions"
      >
        <p>Each saved state of the proposal, the newest first. None is ever altered.</p>
      </PageHeading>
      <WideTable label="Versions of the proposal">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">Title</th>
              <th scope="col">Changes</th>
              <th scope="col">Saved</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, title, changes, savedAt, savedBy, note }) => (
              <tr key={version}>
                <th scope="row" className="font-normal whitespace-nowrap">
                  <a href={proposalHref(proposal.revision, id, `versions/${version}`)}>Version {version}</a>
                  {decided.includes(version) && <span className="block text-soft">decided on</span>}
                </th>
                <td>{title}</td>
                <td>{quantity(changes.length, "change")}</td>
                <td>
                  {momentInWords(savedAt)}
                  {signedIn && savedBy && <span className="block text-soft">{savedBy}</span>}
                </td>
                <td>{note || <span className="text-soft">none</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  );
}
