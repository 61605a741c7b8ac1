import type { Metadata } from "next";
import { NearEntries } from "#components/editing/near-entries";
import { SuggestionDecision } from "#components/editing/suggestion-decision";
import { SuggestionFacts } from "#components/editing/suggestion-facts";
import { TypedValues } from "#components/editing/typed-values";
import { entryHref } from "#components/entry-table";
import { HistoryList } from "#components/history/history-list";
import { PageStatus } from "#components/page-status";
import { RaiseLink } from "#components/review-issues/raise-link";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { readHistory } from "#lib/audit/store";
import { told } from "#lib/audit/words";
import { readRegister } from "#lib/coding-index/store";
import { knownOf } from "#lib/index-suggestions/known";
import { readSuggestion } from "#lib/index-suggestions/store";
import { can } from "#lib/people/permissions";
import { guarded, type PageProps } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "A suggestion for the index" };

const CRUMBS = [
  { href: "/coding-index", name: "Coding index" },
  { href: "/coding-index/suggestions", name: "Suggestions" },
];

async function asked({ params }: Pick<PageProps, "params">) {
  const { id = "" } = await params;
  return /^\d{1,9}$/.test(id) ? readSuggestion(Number(id)) : null;
}

export default guarded(
  "see own suggestions",
  async ({ params, searchParams, viewer: { person } }) => {
    const [suggestion, answer] = await Promise.all([asked({ params }), formAnswer(await searchParams)]);
    if (!suggestion)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={CRUMBS} title="Suggestion not found">
            <p>There is no suggestion of this number. All there are stand under Suggestions.</p>
          </PageHeading>
        </>
      );
    const { id, title, status } = suggestion;
    const [known, register, history] = await Promise.all([
      knownOf(suggestion),
      readRegister(),
      readHistory("index-suggestion", String(id)),
    ]);
    const decides = can(person, "decide on suggestions") && status === "open";
    return (
      <>
        <PageHeading crumbs={CRUMBS} kicker={`Suggestion ${id}`} title={title} />
        <AnswerBanner answer={answer} />
        {status !== "open" &&
          ["accept", "refuse", "research"].map((form) => (
            <TypedValues key={form} answer={answer} form={form} />
          ))}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
          <SuggestionFacts suggestion={suggestion} />
          {status === "open" && (
            <section>
              <h2>What the index has that is near</h2>
              {known.entry && (
                <Notice look="warning" title="The index has this title already.">
                  <p>
                    <a href={entryHref(known.entry.uid)}>{known.entry.title}</a>, entry {known.entry.uid}
                  </p>
                </Notice>
              )}
              <NearEntries near={known.near} register={register} />
            </section>
          )}
          <RaiseLink
            from={{ kind: "suggestion", id }}
            revision={await currentRevision()}
            mayRaise={can(person, "raise an issue")}
          />
          {decides && <SuggestionDecision suggestion={suggestion} answer={answer} />}
          <HistoryList deeds={history.map((deed) => told(deed, true))} none="Nothing was done with it yet." />
        </div>
      </>
    );
  },
  async (props) => {
    const suggestion = await asked(props);
    return suggestion ? { ownerId: suggestion.suggestedById } : {};
  },
);
