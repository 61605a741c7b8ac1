import type { Metadata } from "next";
import { IssueFields } from "#components/revision/issues/issue-fields";
import { UnknownOfRevision } from "#components/revision/unknown-of-revision";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { pathText } from "#lib/platform/parameters";
import { issueGroups } from "#lib/revision/issues/issue-form.db";
import { readIssueFacts } from "#lib/revision/issues/issues.db";
import { issueHref, revisionCrumb } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { guarded, ofRevision } from "../../../../../guarded";
import { currentRevision } from "../../../../../readership";
import { formAnswer } from "../../../../../viewer";
import { whileOpen } from "../../../../../while-open";

export const metadata: Metadata = { title: "Edit an issue" };

const FORM = "edit-issue";

export default guarded(
  "raise an issue",
  whileOpen(async ({ params, searchParams }) => {
    const revisionId = await revisionOfAddress(await params);
    const id = pathText((await params).issue ?? "");
    const [answer, revision, facts, groups] = await Promise.all([
      formAnswer(await searchParams),
      currentRevision(revisionId),
      readIssueFacts(id),
      issueGroups(revisionId),
    ]);
    const issue = revision.issue(id);
    const { source, target } = revision.editions;
    if (!issue || !facts) return <UnknownOfRevision revision={revision} what="issue" id={id} />;
    return (
      <>
        <PageHeading
          crumbs={[revisionCrumb(revisionId), { href: issueHref(revisionId, id), name: issue.label }]}
          title={`Edit ${issue.label}`}
        >
          <p>Its number and what it was raised from stay. What changes stands in its history.</p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        {facts.open && issue.stage !== "out for comment" ? (
          <>
            {answer && answer.errors.length > 0 && (
              <Notice title="As it is saved now">
                <p>{issue.question}</p>
                <p className="text-soft">
                  {source.name}: {issue.sources.join(", ") || "none"}. {target.name}:{" "}
                  {issue.targets.join(", ") || "none"}.
                </p>
                <p className="whitespace-pre-line">{issue.evidence}</p>
              </Notice>
            )}
            <PostForm to={issueHref(revisionId, id, "edit/save")}>
              <input type="hidden" name="revision" value={facts.revision} />
              <IssueFields
                answer={answer}
                form={FORM}
                draft={issue}
                groups={groups}
                editions={revision.editions}
              />
              <FormButtons button="Save" back={issueHref(revisionId, id)} />
            </PostForm>
          </>
        ) : (
          <p>
            {facts.open
              ? "The proposal on this issue is out for comment, so what it answers stays as it is. "
              : "This issue is decided, so it stays as it is. "}
            <a href={issueHref(revisionId, id)}>Back to the issue</a>
          </p>
        )}
      </>
    );
  }),
  ofRevision,
);
