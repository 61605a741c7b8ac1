import type { Metadata } from "next";
import { ChangeEditor } from "#components/revision/proposals/change-editor";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { pathText } from "#lib/platform/parameters";
import { readChangePage, whatIfTyped } from "#lib/revision/proposals/change-page.db";
import { baseOf, CHANGE_FORM, numberNow, typedFields } from "#lib/revision/proposals/editor-page";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../../guarded";
import { formAnswer } from "../../../../../../viewer";
import { whileOpen } from "../../../../../../while-open";

export const metadata: Metadata = { title: "Edit a change" };

export default guarded(
  "draft a proposal",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const { proposal: id = "", number: asked = "" } = await params;
    const [proposal, answer] = await Promise.all([
      readProposal(pathText(id)),
      formAnswer(await searchParams),
    ]);
    if (!proposal) return <UnknownProposal revision={revisionId} what="proposal" />;
    const typed = typedFields(answer, CHANGE_FORM);
    const number = /^[1-9]\d{0,2}$/.test(asked)
      ? numberNow(proposal, Number(asked), baseOf(typed, proposal))
      : null;
    if (number === null && !typed) return <UnknownProposal revision={revisionId} what="change" />;
    const page = await readChangePage(proposal, number, { kind: "split", source: "" }, typed);
    const whatIf = await whatIfTyped(proposal, number, page, typed);
    return <ChangeEditor proposal={proposal} page={page} number={number} answer={answer} whatIf={whatIf} />;
  }),
  ofRevision,
);
