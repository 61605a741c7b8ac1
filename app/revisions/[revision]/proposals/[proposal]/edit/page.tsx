import type { Metadata } from "next";
import { GroupChoice } from "#components/revision/proposals/group-choice";
import { ChangeKindChoice } from "#components/revision/proposals/kind-choice";
import { Meanwhile } from "#components/revision/proposals/meanwhile";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { WhatIfPanel } from "#components/revision/proposals/what-if-panel";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { EDITABLE, STAGE_NAMES } from "#lib/compile/decisions/stage";
import { momentInWords } from "#lib/platform/in-words";
import { pathText } from "#lib/platform/parameters";
import { issueHref, paperHref, revisionCrumb } from "#lib/revision/paper-address";
import { baseOf, HEAD_FORM, typedFields } from "#lib/revision/proposals/editor-page";
import { latestVersion, proposalHref } from "#lib/revision/proposals/proposal-record";
import { readProposal } from "#lib/revision/proposals/proposals.db";
import { whatIfWith } from "#lib/revision/proposals/what-if-of.db";
import { readWhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import { readBasis } from "#lib/revision/revision.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { treeAround } from "#lib/revision/trees/tree-around";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../../guarded";
import { formAnswer } from "../../../../../viewer";
import { whileOpen } from "../../../../../while-open";
import { ChangeList } from "./_parts/change-list";

export const metadata: Metadata = { title: "Edit a proposal" };

export default guarded(
  "draft a proposal",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = pathText((await params).proposal ?? "");
    const [proposal, answer] = await Promise.all([readProposal(id), formAnswer(await searchParams)]);
    if (!proposal) return <UnknownProposal revision={revisionId} what="proposal" />;
    const basis = await readBasis(proposal.revision);
    const { issue, stage, version } = proposal;
    const latest = latestVersion(proposal);
    const whatIf = await whatIfWith(proposal, latest.changes, { readership: "groups", version });
    const titles = await readWhatIfTitles(proposal.revision, whatIf, latest.changes);
    const editable = EDITABLE.has(stage);
    const head = typedFields(answer, HEAD_FORM);
    return (
      <>
        <PageHeading
          crumbs={[
            revisionCrumb(revisionId),
            { href: paperHref(revisionId, issue.paper.id), name: issue.paper.label },
            { href: issueHref(revisionId, issue.id), name: issue.label },
            { href: proposalHref(revisionId, id), name: "Proposal" },
          ]}
          kicker={issue.question}
          title={latest.title}
        >
          <p>
            Version {version}, saved {momentInWords(latest.savedAt)}
            {latest.savedBy && ` by ${latest.savedBy}`}. Stage: {STAGE_NAMES[stage]}.{" "}
            <a href={proposalHref(revisionId, id, "versions")}>All versions</a>
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {head && <Meanwhile proposal={proposal} base={baseOf(head, proposal)} groups={basis.groups} />}
        {!editable && (
          <Notice look="warning" title={`A proposal that is ${STAGE_NAMES[stage]} cannot be edited.`}>
            <p>
              Take it <a href={proposalHref(revisionId, id)}>back to the working group</a> first.
            </p>
          </Notice>
        )}
        {stage !== "draft" && editable && (
          <Notice title="Votes are on a version. Those there are go out of date when you save another." />
        )}
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-2">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
            <section aria-labelledby="changes">
              <h2 id="changes">What it changes</h2>
              <ChangeList
                revision={revisionId}
                id={id}
                version={version}
                changes={latest.changes}
                groups={basis.groups}
              />
            </section>
            {editable && (
              <section aria-labelledby="add">
                <h2 id="add">Add a change</h2>
                <form
                  method="get"
                  action={proposalHref(revisionId, id, "changes/new")}
                  className="mt-2 grid gap-5"
                >
                  <GroupChoice
                    edition={titles.editions.source}
                    tree={treeAround(basis.groups, issue.sources)}
                    chosen={issue.sources[0] ?? ""}
                    other={{ name: "other", value: "", groups: [...basis.groups.values()] }}
                  />
                  <ChangeKindChoice chosen="split" />
                  <div>
                    <Button look="secondary">Go on to its form</Button>
                  </div>
                </form>
              </section>
            )}
            {editable && (
              <section aria-labelledby="head">
                <h2 id="head">Title</h2>
                <PostForm to={proposalHref(revisionId, id, "edit/save")} className="mt-2 grid gap-4">
                  <input type="hidden" name="version" value={version} />
                  <TextField
                    label="Title of the proposal"
                    name="title"
                    defaultValue={typed(answer, HEAD_FORM, "title", latest.title)}
                    error={errorAt(answer, HEAD_FORM, "title")}
                  />
                  <TextField
                    label="Note on this version"
                    hint="It may be empty."
                    name="note"
                    defaultValue={typed(answer, HEAD_FORM, "note")}
                    error={errorAt(answer, HEAD_FORM, "note")}
                  />
                  <div>
                    <Button>Save the title</Button>
                  </div>
                </PostForm>
              </section>
            )}
          </div>
          <section aria-labelledby="what-if" className="rounded-md border border-line bg-card p-5">
            <h2 id="what-if">If it were accepted</h2>
            <p className="mt-1 mb-4 text-soft">
              The revision with this version against the revision without it.{" "}
              <a href={proposalHref(revisionId, id, "what-if")}>On a page of its own</a>
            </p>
            <WhatIfPanel whatIf={whatIf} titles={titles} />
          </section>
        </div>
      </>
    );
  }),
  ofRevision,
);
