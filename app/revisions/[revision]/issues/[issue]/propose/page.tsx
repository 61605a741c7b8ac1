import type { Metadata } from "next";
import { groupFieldOf } from "#components/editions/group-field";
import { GroupChoice } from "#components/revision/proposals/group-choice";
import { ChangeKindChoice } from "#components/revision/proposals/kind-choice";
import { UnknownProposal } from "#components/revision/proposals/unknown-proposal";
import { Button, ButtonLink } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { pathText } from "#lib/platform/parameters";
import { issueHref, paperHref, revisionCrumb } from "#lib/revision/paper-address";
import { isChangeType } from "#lib/revision/proposals/change-kinds";
import { proposalHref } from "#lib/revision/proposals/proposal-record";
import { proposalOf } from "#lib/revision/proposals/proposals.db";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { treeAround } from "#lib/revision/trees/tree-around";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../../guarded";
import { currentRevision } from "../../../../../readership";
import { formAnswer } from "../../../../../viewer";
import { whileOpen } from "../../../../../while-open";

export const metadata: Metadata = { title: "Propose a change" };

const FORM = "propose";

export default guarded(
  "draft a proposal",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = pathText((await params).issue ?? "");
    const [revision, begun, answer] = await Promise.all([
      currentRevision(revisionId),
      proposalOf(id),
      formAnswer(await searchParams),
    ]);
    const issue = revision.issue(id);
    const paper = issue && revision.paper(issue.paper);
    if (!issue || !paper) return <UnknownProposal revision={revisionId} what="issue" />;
    const kind = typed(answer, FORM, "kind", "split");
    return (
      <>
        <PageHeading
          crumbs={[
            revisionCrumb(revisionId),
            { href: paperHref(revisionId, paper.id), name: paper.label },
            { href: issueHref(revisionId, id), name: issue.label },
          ]}
          kicker={issue.question}
          title="Propose a change"
        >
          <p>
            This begins a draft that the working group reads and edits. Every saved state is kept as a
            version, and what it would change is shown beside it.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {begun ? (
          <Notice title="This issue has a proposal.">
            <p className="mt-2 flex flex-wrap gap-3">
              <ButtonLink look="primary" href={proposalHref(revisionId, begun, "edit")}>
                Edit it
              </ButtonLink>
              <ButtonLink href={proposalHref(revisionId, begun)}>Read it</ButtonLink>
            </p>
          </Notice>
        ) : (
          <PostForm to={issueHref(revisionId, id, "propose/start")} className="grid max-w-3xl gap-6">
            <TextField
              label="Title of the proposal"
              hint="What it does, in a line: “Split 4122 to make payroll clerks a group”. It can be changed later."
              name="title"
              defaultValue={typed(answer, FORM, "title", issue.question.slice(0, 200))}
              error={errorAt(answer, FORM, "title")}
            />
            <ChangeKindChoice
              chosen={isChangeType(kind) ? kind : "split"}
              error={errorAt(answer, FORM, "kind")}
            />
            <GroupChoice
              edition={revision.editions.source.name}
              tree={treeAround(revision.sources, issue.sources)}
              chosen={typed(answer, FORM, "group", issue.sources[0] ?? "")}
              other={{ ...groupFieldOf(answer, FORM, "other"), groups: [...revision.sources.values()] }}
            />
            <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
              <Button>Begin the draft</Button>
              <a href={issueHref(revisionId, id)}>Cancel</a>
            </div>
          </PostForm>
        )}
      </>
    );
  }),
  ofRevision,
);
