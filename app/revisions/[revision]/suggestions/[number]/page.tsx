import type { Metadata } from "next";
import { HistoryList } from "#components/record/history-list";
import { UnknownRevision } from "#components/revision/opening/unknown-revision";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { TypedValues } from "#components/ui/typed-values";
import { readEdition } from "#lib/classification/classification.db";
import { can, inRevision } from "#lib/permissions/permissions";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { raiseHref } from "#lib/revision/issues/raised-from";
import { suggestionsHref } from "#lib/revision/opening/opening-address";
import { issueHref, REVISIONS_PATH } from "#lib/revision/paper-address";
import { reference, suggestedHref } from "#lib/revision/suggestions/suggestion";
import { suggestionOfAddress, workingRevision } from "#lib/revision/suggestions/suggestion-of-address.db";
import { guarded, ofRevision } from "../../../../guarded";
import { formAnswer } from "../../../../viewer";
import { ANSWER_FORM, AnswerForm, MOVE_FORM, MoveForm } from "./_parts/answer-forms";
import { SuggestionFacts } from "./_parts/suggestion-facts";

export const metadata: Metadata = { title: "A suggestion" };

export default guarded(
  "answer suggestions for a revision",
  async ({ params, searchParams, viewer: { person } }) => {
    const named = await params;
    const [revision, suggestion] = await Promise.all([workingRevision(named), suggestionOfAddress(named)]);
    if (!revision) return <UnknownRevision />;
    const crumbs = [
      { href: REVISIONS_PATH, name: "Revisions" },
      { href: suggestionsHref(revision.id), name: `Suggestions for “${revision.title}”` },
    ];
    if (!suggestion)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={crumbs} title="Suggestion not found">
            <p>This revision has no suggestion of this number.</p>
          </PageHeading>
        </>
      );
    const { id, status, issue, answer: given, published } = suggestion;
    const subject = inRevision(revision.id);
    const [answer, edition, history] = await Promise.all([
      formAnswer(await searchParams),
      readEdition(suggestion.edition),
      readHistory("revision-suggestion", reference(id)),
    ]);
    const open = status === "open";
    return (
      <>
        <PageHeading crumbs={crumbs} kicker={`Suggestion ${reference(id)}`} title={suggestion.title}>
          {suggestion.revision === null && <p>It waits for the revision that is opened next.</p>}
        </PageHeading>
        <AnswerBanner answer={answer} />
        {!open && <TypedValues answer={answer} form={ANSWER_FORM} />}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
          <SuggestionFacts suggestion={suggestion} revision={revision.id} edition={edition} />
          {issue !== null && (
            <p>
              <a href={issueHref(suggestion.revision ?? revision.id, issue)}>
                The issue that was raised from it
              </a>
            </p>
          )}
          {status === "answered" && (
            <section>
              <h2>Answer</h2>
              <p className="mt-1 max-w-prose whitespace-pre-line break-words">{given}</p>
              <p className="mt-2">
                {published ? (
                  <>
                    Everybody reads <a href={suggestedHref(id)}>both</a>.
                  </>
                ) : (
                  "Only the groups read it."
                )}
              </p>
            </section>
          )}
          {open && can(person, "raise an issue", subject) && (
            <section>
              <h2>Raise an issue from it</h2>
              <p className="mt-1 max-w-prose">
                The issue begins with its words, and keeps the link.{" "}
                <a href={raiseHref(revision.id, { kind: "intake", id })}>
                  Raise an issue from this suggestion
                </a>
              </p>
            </section>
          )}
          {open && (
            <section>
              <h2 className="mb-3">Answer it</h2>
              <AnswerForm suggestion={suggestion} revision={revision.id} answer={answer} />
            </section>
          )}
          {open && suggestion.revision !== null && can(person, "open a revision", subject) && (
            <section>
              <h2 className="mb-3">Leave it to the following revision</h2>
              <MoveForm suggestion={suggestion} revision={revision.id} answer={answer} />
            </section>
          )}
          {!open && <TypedValues answer={answer} form={MOVE_FORM} />}
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, true))}
            none="Nothing was done with it yet."
          />
        </div>
      </>
    );
  },
  ofRevision,
);
