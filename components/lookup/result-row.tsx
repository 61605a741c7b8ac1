import { LookupCell, LookupCode, LookupRow, type Shown } from "#components/lookup/lookup-rows";
import { shortTitleOf } from "#lib/facts/edition";
import { DEFAULT_FLAGS } from "#lib/facts/entry";
import type { TitleAnswer } from "#lib/lookup/answer";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupResult } from "#lib/lookup/lookup";
import { briefReason } from "#lib/lookup/screen/brief-reason";
import { likelihoodOf } from "#lib/lookup/screen/shown-results";
import { quantity, share } from "#lib/platform/in-words";

/** A unit group that a title may be coded to: its codes, the entry that speaks for it, why in a word or two, how likely. */
export function ResultRow(props: { answer: TitleAnswer; result: LookupResult; at: number; shown: Shown }) {
  const { answer, result, at, shown } = props;
  const { code, title, entry, confidence } = result;
  const { keys, edition, hrefs } = shown;
  const href = hrefs.group(edition, code);
  return (
    <LookupRow
      {...{ keys, at, code, href }}
      name={`${code} ${title}. ${likelihoodOf(confidence)}, ${share(confidence)}.`}
      className="grid grid-cols-[5rem_1fr] gap-x-3 py-2.5 pl-2 sm:grid-cols-[6.4rem_1fr_17rem_7rem]"
    >
      <LookupCell keys={keys} className="flex items-baseline gap-1.5">
        {keys && (
          <span aria-hidden="true" className="hidden w-3 shrink-0 text-[0.85rem] text-soft sm:inline">
            {at < 9 ? at + 1 : ""}
          </span>
        )}
        <LookupCode {...{ href, code, keys }} large />
      </LookupCell>
      <LookupCell keys={keys}>
        <p className={at === 0 ? "text-[1.12rem] font-semibold" : "font-semibold"}>{title}</p>
        <p>
          <EntryLink entry={entry} shown={shown} />
        </p>
        <Reasons {...{ answer, result, shown }} />
      </LookupCell>
      <LookupCell keys={keys} className="col-start-2 text-[0.94rem] sm:col-start-3 sm:pt-1">
        <OtherEditions result={result} shown={shown} />
      </LookupCell>
      <LookupCell keys={keys} className="col-start-2 mt-1 sm:col-start-4 sm:mt-1.5 sm:pr-2 sm:text-right">
        <Confidence value={confidence} />
      </LookupCell>
    </LookupRow>
  );
}

/** In a word or two why the group is here; the rest on demand. */
function Reasons({ answer, result, shown }: { answer: TitleAnswer; result: LookupResult; shown: Shown }) {
  const { reasons, others } = result;
  const more = others.length > 0 && ` · ${quantity(others.length, "more entry", "more entries")}`;
  return (
    <details className="text-[0.92rem]">
      <summary className="w-fit py-0.5 text-soft hover:text-ink">
        {briefReason(answer, result, shown.industry)}
        {more}
      </summary>
      <p className="max-w-prose py-0.5">{reasons.join(" ")}</p>
      <ul className="mb-1 grid gap-0.5 border-l-2 border-line pl-3">
        {others.map((entry) => (
          <li key={entry.uid}>
            <EntryLink entry={entry} shown={shown} />
          </li>
        ))}
      </ul>
    </details>
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
  const { place, hrefs, keys } = shown;
  const editions = [...new Set(result.otherEditionCodes.map(({ edition }) => edition))];
  return editions.map((edition) => (
    <p key={edition} className="grid grid-cols-[4.5rem_1fr]">
      <span className="text-soft">{shortTitleOf(edition, place.editions)}</span>
      <span>
        {result.otherEditionCodes
          .filter((one) => one.edition === edition)
          .map(({ code, title }, at) => (
            <span key={code}>
              {at > 0 && " or "}
              <LookupCode href={hrefs.group(edition, code)} code={code} keys={keys} />{" "}
              {title !== result.title && <span className="text-soft">{title}</span>}
            </span>
          ))}
      </span>
    </p>
  ));
}

/** Words first; the bar repeats them. */
function Confidence({ value }: { value: number }) {
  return (
    <div className="flex items-center gap-2 text-[0.88rem] text-soft sm:block">
      <span>
        {likelihoodOf(value)} <span className="sr-only">, confidence</span> {share(value)}
      </span>
      <svg aria-hidden="true" className="block h-1.5 w-24 overflow-hidden rounded-full bg-line sm:ml-auto">
        <rect width={`${Math.round(value * 100)}%`} height="100%" className="fill-accent" />
      </svg>
    </div>
  );
}
