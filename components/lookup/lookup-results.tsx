import { CodeGroups } from "#components/lookup/code-groups";
import { LookupQuestion } from "#components/lookup/lookup-question";
import { LookupRows, type Shown } from "#components/lookup/lookup-rows";
import { ResultRow } from "#components/lookup/result-row";
import { shortTitleOf } from "#lib/facts/edition";
import type { Answer, TitleAnswer } from "#lib/lookup/answer";
import { lookupAddress } from "#lib/lookup/lookup-request";
import { isRefusal } from "#lib/lookup/refuse-query";
import { shownResults } from "#lib/lookup/screen/shown-results";
import { correctionText } from "#lib/lookup/words/correction-text";
import { quantity } from "#lib/platform/in-words";

interface LookupResultsProps {
  /** Null while there is no question. */
  answer: Answer | null;
  /** Whether the groups that are less likely are wanted too. */
  all?: boolean | undefined;
  shown: Shown;
}

/** The answer of the lookup, the same in the page and in the browser. */
export function LookupResults({ answer, all, shown }: LookupResultsProps) {
  if (answer === null || isRefusal(answer)) return null;
  if (answer.by === "code") return <CodeGroups answer={answer} shown={shown} />;
  if (answer.results.length === 0) return <NothingFound query={answer.query} />;
  return <TitleGroups answer={answer} all={all} shown={shown} />;
}

function TitleGroups({
  answer,
  all,
  shown,
}: {
  answer: TitleAnswer;
  all?: boolean | undefined;
  shown: Shown;
}) {
  const { place, edition, industry, keys } = shown;
  const query = answer.query.trim();
  const { shown: results, more } = shownResults(answer.results, all);
  const heading = `${quantity(results.length, "unit group")} of ${shortTitleOf(edition, place.editions)} for “${query}”`;
  return (
    <section aria-labelledby="answer" className="mt-4">
      <h2 id="answer">{heading}</h2>
      <Corrections answer={answer} />
      <LookupQuestion answer={answer} shown={shown} />
      <LookupRows keys={keys} label={heading}>
        {results.map((result, at) => (
          <ResultRow key={result.code} {...{ answer, result, at, shown }} />
        ))}
      </LookupRows>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {more && (
          <a
            href={lookupAddress({ query, edition, industry, all: true }, place)}
            data-more
            className="py-0.5"
          >
            More groups, less likely
          </a>
        )}
        <span className="py-0.5">
          None of these is right? <SuggestLink query={query} />
        </span>
      </p>
    </section>
  );
}

/** For those who are signed in; others are led to sign in and back. */
function SuggestLink({ query }: { query: string }) {
  const title = query.trim().slice(0, 200);
  return (
    <a href={`/coding-index/suggestions/new?${new URLSearchParams({ title })}`}>
      Suggest this title for the index
    </a>
  );
}

function Corrections({ answer }: { answer: TitleAnswer }) {
  if (answer.corrections.length === 0) return null;
  return (
    <ul
      className="mt-1 flex flex-wrap gap-x-4 text-[0.95rem] text-amber"
      aria-label="What was changed in your words"
    >
      {answer.corrections.map((correction) => (
        <li key={correction.kind + correction.from}>{correctionText(correction)}</li>
      ))}
    </ul>
  );
}

function NothingFound({ query }: { query: string }) {
  return (
    <section aria-labelledby="answer" className="mt-4">
      <h2 id="answer">No unit group found for “{query.trim()}”</h2>
      <p className="mt-2">
        Nothing in the coding index is like these words. Try the plain name of the occupation, or{" "}
        <a href={`/coding-index?${new URLSearchParams({ q: query.trim() })}`}>search the index as text</a>.
      </p>
      <p className="mt-2">
        If people work under this title, <SuggestLink query={query} />.
      </p>
    </section>
  );
}
