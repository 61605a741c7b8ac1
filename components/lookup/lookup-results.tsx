import { groupHref } from "#components/editions/group-link";
import { Notice } from "#components/ui/notice";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import { DEFAULT_FLAGS } from "#lib/facts/entry";
import type { Answer, CodeAnswer } from "#lib/lookup/answer";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupAnswer, LookupEdition, LookupResult } from "#lib/lookup/lookup";
import { noGroupSentence } from "#lib/lookup/no-group";
import { isRefusal } from "#lib/lookup/refuse-query";
import { correctionText } from "#lib/lookup/words/correction-text";
import { quantity, share } from "#lib/platform/in-words";

/** Where groups and entries of an answer have their pages. */
export interface LookupHrefs {
  group: (edition: EditionId, code: string) => string;
  entry: (uid: string) => string;
}

/** The pages that everybody reads. */
export const PUBLIC_HREFS: LookupHrefs = { group: groupHref, entry: (uid) => `/coding-index/${uid}` };

/** What every part of an answer is shown with. */
interface Shown {
  /** The editions that titles are looked up in. */
  editions: readonly LookupEdition[];
  hrefs: LookupHrefs;
}

interface LookupResultsProps {
  edition: EditionId;
  editions: readonly LookupEdition[];
  hrefs?: LookupHrefs;
  /** Null while there is no question. */
  answer: Answer | null;
  /** Which result the keyboard is on; only where there is JavaScript. */
  selected?: number;
  /** Whether the keyboard works here, so that its keys are explained. */
  keys?: boolean;
}

/** Groups beyond the first few whose confidence is under one in a hundred are folded away: they are there, not in the way. */
const ALWAYS_SHOWN = 3;
const WORTH_SHOWING = 0.01;

/** The answer of the lookup, the same in the page and in the browser. */
export function LookupResults(props: LookupResultsProps) {
  const { edition, editions, hrefs = PUBLIC_HREFS, answer, selected, keys } = props;
  const shown: Shown = { editions, hrefs };
  if (answer === null || isRefusal(answer)) return null;
  if (answer.by === "code") return <ByCode {...{ answer, selected, keys, shown }} />;
  if (answer.results.length === 0) return <NothingFound query={answer.query} />;
  const first = answer.results.filter(
    ({ confidence }, at) => at < ALWAYS_SHOWN || confidence >= WORTH_SHOWING,
  );
  const rest = answer.results.slice(first.length);
  return (
    <section aria-labelledby="answer" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="answer">
          {quantity(answer.results.length, "unit group")} of {shortTitleOf(edition, editions)} for “
          {answer.query.trim()}”
        </h2>
        {keys && <KeyHint />}
      </div>
      <Corrections answer={answer} />
      {answer.vague && (
        <Notice look="warning" title={answer.vague.reason}>
          <p>
            {answer.vague.ask} <a href="#industry">Add the industry</a> and the groups below are ranked again.
          </p>
        </Notice>
      )}
      <Results results={first} at={0} {...{ edition, selected, shown }} />
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit py-1 text-accent">
            {quantity(rest.length, "group")} with little in common
          </summary>
          <Results results={rest} at={first.length} {...{ edition, selected, shown }} />
        </details>
      )}
      <p className="mt-4">
        None of these is right? <SuggestLink query={answer.query} />
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

function KeyHint() {
  return (
    <p className="hidden text-[0.88rem] text-soft sm:block">
      <kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> copies the code, <kbd>/</kbd> back to the title
    </p>
  );
}

function Corrections({ answer }: { answer: LookupAnswer }) {
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

function Results(props: {
  results: LookupResult[];
  edition: EditionId;
  /** Place of the first of them in the whole answer. */
  at: number;
  selected: number | undefined;
  shown: Shown;
}) {
  return (
    <ol start={props.at + 1} className="mt-3 border-t border-line">
      {props.results.map((result, at) => (
        <Result
          key={result.code}
          result={result}
          edition={props.edition}
          at={props.at + at}
          selected={props.at + at === props.selected}
          shown={props.shown}
        />
      ))}
    </ol>
  );
}

function Result(props: {
  result: LookupResult;
  edition: EditionId;
  at: number;
  selected: boolean;
  shown: Shown;
}) {
  const { result, edition, at, selected, shown } = props;
  return (
    <li
      data-code={result.code}
      aria-current={selected ? "true" : undefined}
      className={`grid grid-cols-[4.2rem_1fr] gap-x-3 border-b border-line py-2.5 pl-2 sm:grid-cols-[4.2rem_1fr_13rem_8rem] ${selected ? "bg-accent-wash shadow-[inset_4px_0_0_var(--color-accent)]" : ""}`}
    >
      <a href={shown.hrefs.group(edition, result.code)} className="code pt-0.5 text-[1.25rem]">
        {result.code}
      </a>
      <div>
        <p className={at === 0 ? "text-[1.12rem] font-semibold" : "font-semibold"}>{result.title}</p>
        <p>
          <EntryLink entry={result.entry} shown={shown} />
        </p>
        <p className="text-[0.9rem] text-soft">{result.reasons.join(" ")}</p>
        {result.others.length > 0 && (
          <details className="mt-1 text-[0.94rem]">
            <summary className="w-fit py-0.5 text-accent">
              {quantity(result.others.length, "more entry", "more entries")} like this
            </summary>
            <ul className="mt-1 grid gap-0.5 border-l-2 border-line pl-3">
              {result.others.map((entry) => (
                <li key={entry.uid}>
                  <EntryLink entry={entry} shown={shown} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <OtherEditions result={result} shown={shown} />
      <Confidence value={result.confidence} />
    </li>
  );
}

function EntryLink({ entry, shown }: { entry: LookupEntry; shown: Shown }) {
  return (
    <>
      <a href={shown.hrefs.entry(entry.uid)} className="text-ink visited:text-ink">
        {entry.natural}
      </a>
      {entry.add && <span className="text-soft"> · {entry.add}</span>}
      {entry.ind && <span className="text-soft"> · industry: {entry.ind}</span>}
      {entry.defaultFlag && (
        <abbr
          title={DEFAULT_FLAGS[entry.defaultFlag]}
          className="ml-1.5 rounded bg-wash px-1.5 text-[0.85rem] text-soft no-underline"
        >
          default
        </abbr>
      )}
    </>
  );
}

/** The codes in the editions beside it, each edition a line of its own. */
function OtherEditions({ result, shown }: { result: LookupResult; shown: Shown }) {
  const editions = [...new Set(result.otherEditionCodes.map(({ edition }) => edition))];
  return (
    <div className="col-start-2 text-[0.94rem] sm:col-start-3 sm:pt-1">
      {editions.map((edition) => (
        <p key={edition}>
          <span className="text-soft">{shortTitleOf(edition, shown.editions)} </span>
          {result.otherEditionCodes
            .filter((one) => one.edition === edition)
            .map(({ code, title }, at) => (
              <span key={code}>
                {at > 0 && " or "}
                <a href={shown.hrefs.group(edition, code)} className="code">
                  {code}
                </a>{" "}
                {title !== result.title && <span className="text-soft">{title}</span>}
              </span>
            ))}
        </p>
      ))}
    </div>
  );
}

/** Words first; the bar repeats them. */
function Confidence({ value }: { value: number }) {
  const word =
    value >= 0.75 ? "Likely" : value >= 0.35 ? "Possible" : value >= 0.1 ? "Less likely" : "Unlikely";
  return (
    <div className="col-start-2 mt-1 flex items-center gap-2 text-[0.88rem] text-soft sm:col-start-4 sm:mt-1.5 sm:block sm:pr-2 sm:text-right">
      <span>
        {word} <span className="sr-only">, confidence</span> {share(value)}
      </span>
      <svg aria-hidden="true" className="block h-1.5 w-24 overflow-hidden rounded-full bg-line sm:ml-auto">
        <rect width={`${Math.round(value * 100)}%`} height="100%" className="fill-accent" />
      </svg>
    </div>
  );
}

function ByCode(props: {
  answer: CodeAnswer;
  selected: number | undefined;
  keys: boolean | undefined;
  shown: Shown;
}) {
  const { selected, keys, shown } = props;
  const { code, groups } = props.answer;
  if (groups.length === 0) {
    return (
      <section aria-labelledby="answer" className="mt-6">
        <h2 id="answer">No group with the code {code}</h2>
        <p className="mt-2">{noGroupSentence(props.answer, shown.editions)}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="answer" className="mt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="answer">{quantity(groups.length, code.includes("/") ? "group" : "unit group")} by code</h2>
        {keys && <KeyHint />}
      </div>
      <ol className="mt-3 border-t border-line">
        {groups.map(({ edition, code, title }, at) => (
          <li
            key={edition + code}
            data-code={code}
            aria-current={at === selected ? "true" : undefined}
            className={`flex gap-4 border-b border-line py-2 pl-2 ${at === selected ? "bg-accent-wash shadow-[inset_4px_0_0_var(--color-accent)]" : ""}`}
          >
            <span className="w-20 shrink-0 text-soft">{shortTitleOf(edition, shown.editions)}</span>
            <a href={shown.hrefs.group(edition, code)} className="no-underline hover:underline">
              <span className="code">{code}</span> {title}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NothingFound({ query }: { query: string }) {
  return (
    <section aria-labelledby="answer" className="mt-6">
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
