import type { Metadata } from "next";
import { entryHref } from "#components/coding-index/entry-table";
import { NearEntries } from "#components/coding-index/near-entries";
import { HistoryList } from "#components/record/history-list";
import { RaiseLink } from "#components/revision/issues/raise-link";
import { FromTitles } from "#components/title-lists/from-titles";
import { AnswerBanner } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { TypedValues } from "#components/ui/typed-values";
import { readRegister } from "#lib/coding-index/coding-index.db";
import { entryGroups, suggestionEdition } from "#lib/coding-index/meant-entry.db";
import { knownOf } from "#lib/coding-index/suggestions/similar-titles.db";
import { readSuggestion } from "#lib/coding-index/suggestions/suggestions.db";
import { can, inRevision } from "#lib/permissions/permissions";
import { readHistory } from "#lib/record/record.db";
import { historyItem } from "#lib/record/sentences";
import { revisionAtWork } from "#lib/revision/stored-revision.db";
import { guarded, type PageProps } from "../../../guarded";
import { currentRevision } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { SuggestionDecision } from "./_parts/suggestion-decision";
import { SuggestionFacts } from "./_parts/suggestion-facts";

export const metadata: Metadata = { title: "A suggestion for the index" };

const CRUMBS = [
  { href: "/coding-index", name: "Coding index" },
  { href: "/coding-index/suggestions", name: "Suggestions" },
];

async function suggestionAt({ params }: Pick<PageProps, "params">) {
  const { id = "" } = await params;
  return /^\d{1,9}$/.test(id) ? readSuggestion(Number(id)) : null;
}

export default guarded(
  "see own suggestions",
  async ({ params, searchParams, viewer: { person } }) => {
    const [suggestion, answer] = await Promise.all([
      suggestionAt({ params }),
      formAnswer(await searchParams),
    ]);
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
    const [known, edition, register, history] = await Promise.all([
      knownOf(suggestion),
      suggestionEdition(),
      readRegister("working"),
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
          <SuggestionFacts suggestion={suggestion} edition={edition} />
          <FromTitles became="suggestion" id={String(id)} person={person} />
          {status === "open" && (
            <section>
              <h2>What the index has that is near</h2>
              {known.entry && (
                <Notice look="warning" title="The index has this title already.">
                  <p>
                    <a href={entryHref(known.entry.uid, "working")}>{known.entry.title}</a>, entry{" "}
                    {known.entry.uid}
                  </p>
                </Notice>
              )}
              <NearEntries near={known.near} register={register} edition={edition.id} />
            </section>
          )}
          <RaiseLink
            from={{ kind: "suggestion", id }}
            revision={await currentRevision(await revisionAtWork())}
            mayRaise={can(person, "raise an issue", inRevision(await revisionAtWork()))}
          />
          {decides && (
            <SuggestionDecision suggestion={suggestion} answer={answer} editions={await entryGroups()} />
          )}
          <HistoryList
            deeds={history.map((deed) => historyItem(deed, true))}
            none="Nothing was done with it yet."
          />
        </div>
      </>
    );
  },
  async (props) => {
    const suggestion = await suggestionAt(props);
    return suggestion ? { ownerId: suggestion.suggestedById } : {};
  },
);
