import type { Metadata } from "next";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { sourcesOf, targetsOf } from "#lib/compile/decisions/change";
import { readWorkingData } from "#lib/facts/data.db";
import { address, ParameterReader } from "#lib/platform/parameters";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { readRevision } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { type CompiledTrees, majorGroups, revisionTrees } from "#lib/revision/trees/revision-trees";
import { treesWithProposal } from "#lib/revision/trees/trees-with-proposal.db";
import type { PageProps } from "../../../guarded";
import { readableProposal } from "../proposals/readable-proposal";
import { TreePicture } from "./_parts/tree-picture";
import { TreeTable } from "./_parts/tree-table";

export const metadata: Metadata = { title: "The tree before and after" };

export default async function TreePage({ params, searchParams }: PageProps) {
  const revisionId = await revisionOfAddress(await params);
  const reader = new ParameterReader(await searchParams);
  const named = reader.text("proposal", "The proposal");
  const group = reader.matching("group", "The major group", /^[1-9]$/, "3");
  const [revision, proposal, { groups }] = await Promise.all([
    readRevision(revisionId),
    named === "" ? null : proposalForComment(revisionId, named),
    readWorkingData(),
  ]);
  const { source, target } = revision.editions;
  const compiled: CompiledTrees = proposal?.trees ?? revision;
  const choices = majorGroups(compiled);
  const code = group || proposal?.majorGroup || (choices[0]?.code ?? "");
  const chosen = choices.find((one) => one.code === code);
  const trees = revisionTrees(code, compiled, proposal?.trees ? revision : undefined);
  const isMissing = (named !== "" && !proposal) || (!chosen && choices.length > 0);
  const title = chosen ? `Major group ${chosen.code}, ${chosen.title}` : "The tree";
  const published = (edition: string) =>
    new Set(groups.flatMap((one) => (one.edition === edition ? [one.code] : [])));
  return (
    <>
      {isMissing ? <PageStatus code={404} /> : reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading
        crumbs={[
          revisionCrumb(revisionId),
          ...(proposal ? [{ href: proposalHref(revisionId, proposal.id), name: proposal.label }] : []),
        ]}
        kicker={proposal?.title}
        title={`The tree before and after${proposal?.trees ? ", with the proposal" : ""}`}
      >
        <p>
          {source.name} on the left, what the decisions{proposal?.trees ? " and the proposal" : ""} compile to
          on the right, one major group at a time.
        </p>
      </PageHeading>
      {named !== "" && !proposal && <Notice look="warning" title="There is no such proposal to look at." />}
      {proposal && !proposal.trees && <Notice title="This proposal is accepted: the tree has it already." />}
      <ChoicePills
        label="Major groups, with how many of their groups are not as they were"
        choices={choices.map((one) => ({
          name: `${one.code} ${one.title}`,
          items: one.changed,
          href: address(revisionHref(revisionId, "tree"), {
            group: one.code,
            proposal: proposal ? named : undefined,
          }),
          chosen: one.code === code,
        }))}
      />
      {chosen ? (
        <>
          <h2>{title}</h2>
          <TreePicture
            trees={trees}
            title={title}
            before={source}
            after={target}
            withProposal={Boolean(proposal?.trees)}
          />
          <TreeTable
            side={source}
            caption={`${source.name}, before`}
            rows={trees.before}
            published={published(source.edition)}
          />
          <TreeTable
            side={target}
            caption={`${target.name}, after`}
            rows={trees.after}
            published={published(target.edition)}
          />
        </>
      ) : (
        <p>There is no such major group. Choose one of those above.</p>
      )}
    </>
  );
}

/** A proposal as whoever looks may read it, with what would be compiled with it; null where there is none for them. */
async function proposalForComment(revisionId: string, id: string) {
  const readable = await readableProposal(id);
  const [version] = readable?.versions ?? [];
  if (!readable || !version || readable.proposal.revision !== revisionId) return null;
  const { issue } = readable.proposal;
  const codes = version.changes.flatMap((change) => [
    ...sourcesOf(change),
    ...targetsOf(change).flatMap(({ code, parent }) => code ?? parent ?? []),
  ]);
  return {
    id,
    title: version.title,
    label: issue.label,
    majorGroup: codes[0]?.charAt(0) ?? "",
    trees: await treesWithProposal(revisionId, {
      id,
      issue: { id: issue.id, label: issue.label },
      proposal: id,
      version: version.version,
      changes: version.changes,
    }),
  };
}
