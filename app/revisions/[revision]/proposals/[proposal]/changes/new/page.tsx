import type { Metadata } from "next";
import { ChangeEditor } from "#components/revision/proposals/change-editor";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { ErrorSummary } from "#components/ui/error-summary";
import { readTypedGroups } from "#lib/classification/typed-groups";
import { ParameterReader, pathText } from "#lib/platform/parameters";
import { CHANGE_TYPES } from "#lib/revision/proposals/change-kinds";
import { readChangePage, whatIfTyped } from "#lib/revision/proposals/change-page.db";
import { CHANGE_FORM, typedFields } from "#lib/revision/proposals/editor-page";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { readBasis } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../../guarded";
import { formAnswer } from "../../../../../../viewer";
import { whileOpen } from "../../../../../../while-open";
import { WhichGroup } from "./_parts/which-group";

export const metadata: Metadata = { title: "A change to propose" };

export default guarded(
  "draft a proposal",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const parameters = await searchParams;
    const [proposal, answer] = await Promise.all([
      readProposal(pathText((await params).proposal ?? "")),
      formAnswer(parameters),
    ]);
    if (!proposal) return <UnknownProposal revision={revisionId} what="proposal" />;
    const reader = new ParameterReader(parameters);
    const codeIn = (name: string) => reader.matching(name, "The group", /^\d{1,4}$/, "1131");
    const kind = reader.choice("kind", "The kind of change", CHANGE_TYPES) || "split";
    const { groups } = await readBasis(proposal.revision);
    const other = readTypedGroups([...groups.values()], reader.text("other", "The group"), []);
    const [unclear] = other.unclear;
    if (unclear)
      return (
        <WhichGroup
          {...unclear}
          form={proposalHref(revisionId, proposal.id, "changes/new")}
          kind={kind}
          crumbs={[{ href: proposalHref(revisionId, proposal.id, "edit"), name: "Proposal" }]}
        />
      );
    const beginning = { kind, source: other.codes[0] || codeIn("group") || codeIn("source") };
    const typed = typedFields(answer, CHANGE_FORM);
    const page = await readChangePage(proposal, null, beginning, typed);
    const whatIf = await whatIfTyped(proposal, null, page, typed);
    return (
      <>
        <ErrorSummary errors={reader.errors.map(({ message }) => ({ field: "source", message }))} />
        <ChangeEditor proposal={proposal} page={page} number={null} answer={answer} whatIf={whatIf} />
      </>
    );
  }),
  ofRevision,
);
