import type { Metadata } from "next";
import { IssueFields } from "#components/revision/issues/issue-fields";
import { ButtonLink } from "#components/ui/button";
import { SelectField } from "#components/ui/field";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { listSuggestions } from "#lib/coding-index/suggestions/suggestions.db";
import type { Reading } from "#lib/correspondence/reading";
import { address, ParameterReader } from "#lib/platform/parameters";
import { readingOf } from "#lib/revision/draft/draft-address";
import { issueGroups } from "#lib/revision/issues/issue-form.db";
import {
  issuesRaisedFrom,
  type RaisedFrom,
  raisedFromLink,
  raisedFromText,
  readRaisedFrom,
} from "#lib/revision/issues/raised-from";
import { BY_HAND, startingPoint } from "#lib/revision/issues/starting-point.db";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { errorAt, typed } from "#lib/web/answer";
import { guarded, ofRevision } from "../../../../guarded";
import { currentRevision } from "../../../../readership";
import { formAnswer } from "../../../../viewer";
import { whileOpen } from "../../../../while-open";
import { RaisedAlready } from "./_parts/raised-already";
import { StartingPoints } from "./_parts/starting-points";

export const metadata: Metadata = { title: "Raise an issue" };

const FORM = "raise-issue";

export default guarded(
  "raise an issue",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const parameters = await searchParams;
    const reader = new ParameterReader(parameters);
    const asked = reader.text("from", "What it is raised from");
    const from = readRaisedFrom(asked);
    const [answer, revision, suggestions, start, groups] = await Promise.all([
      formAnswer(parameters),
      currentRevision(revisionId),
      from ? [] : listSuggestions({ status: "open" }),
      from ? startingPoint(revisionId, from) : BY_HAND,
      issueGroups(revisionId),
    ]);
    const open = revision.papers.filter((paper) => paper.open);
    const paper = reader.text("paper", "The paper");
    return (
      <>
        <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Raise an issue">
          <p>
            A numbered question of a review paper, with the groups that it is about. The working group records
            evidence on it and proposes a change, or the steering group finds that nothing needs to change.
            Until then only the groups can read it.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {from && start && <From from={from} reading={readingOf(revisionId, revision.editions)} />}
        {from && <RaisedAlready issues={issuesRaisedFrom(revision, from)} />}
        {!start || (asked && !from) ? (
          <Notice look="warning" title="What you wanted to raise it from is not there.">
            <p>Raise the issue by hand, or start again from what it is about.</p>
          </Notice>
        ) : null}
        {open.length === 0 ? (
          <>
            <p className="max-w-3xl">No review paper is open for issues here. Open one first.</p>
            <p className="mt-4">
              <ButtonLink href={revisionHref(revisionId, "papers/new")} look="primary">
                Open a review paper
              </ButtonLink>
            </p>
          </>
        ) : (
          <PostForm
            to={address(revisionHref(revisionId, "issues/new/raise"), {
              from: from && start ? raisedFromText(from) : undefined,
              paper,
            })}
          >
            <SelectField
              label="Review paper"
              name="paper"
              hint={
                <>
                  It gets the paper’s next number. Or{" "}
                  <a href={revisionHref(revisionId, "papers/new")}>open another paper</a> first.
                </>
              }
              options={open.map(({ id, label, title }) => ({ value: id, name: `${label}: ${title}` }))}
              defaultValue={typed(answer, FORM, "paper", paper)}
              error={errorAt(answer, FORM, "paper")}
            />
            <IssueFields
              answer={answer}
              form={FORM}
              draft={start ?? BY_HAND}
              groups={groups}
              editions={revision.editions}
            />
            <FormButtons button="Raise the issue" back={revisionHref(revisionId)} />
          </PostForm>
        )}
        {open.length > 0 && !from && (
          <StartingPoints
            revision={revisionId}
            suggestions={suggestions.slice(0, 20)}
            paper={paper || undefined}
            editions={revision.editions}
          />
        )}
      </>
    );
  }),
  ofRevision,
);

function From({ from, reading }: { from: RaisedFrom; reading: Reading }) {
  const { words, href } = raisedFromLink(from, reading);
  return (
    <p className="mb-5 max-w-3xl">
      Raised from <a href={href}>{words}</a>
      {from.kind === "group"
        ? "."
        : ". The issue keeps the link; change the words below as they should stand."}
    </p>
  );
}
