import type { ReactNode } from "react";
import { LookupForm } from "#components/lookup/lookup-form";
import { LookupResults } from "#components/lookup/lookup-results";
import { type LookupHrefs, PUBLIC_HREFS } from "#components/lookup/lookup-rows";
import { ErrorSummary } from "#components/ui/error-summary";
import { Island } from "#components/ui/island";
import { PageStatus } from "#components/ui/page-status";
import type { Lookup } from "#lib/lookup/lookup";
import type { LookupPlace, LookupRequest } from "#lib/lookup/lookup-request";
import { isRefusal } from "#lib/lookup/refuse-query";
import { answerShown } from "#lib/lookup/screen/answer-shown";
import { type TitleRuling, withRulings } from "#lib/lookup/title-rulings";

/**
 * A page on which titles are looked up: the form, and the answer to what its address asks. A draft has one as well as the
 * released index.
 */
export function LookupBody(props: {
  /** What answers. */
  lookup: Lookup;
  place: LookupPlace;
  request: LookupRequest;
  /** What gold coding ruled on the title that is asked for. */
  rulings: readonly TitleRuling[];
  /** Where the browser finds what it answers from as one types; null where it has to ask the server. */
  searchIndex: string | null;
  /** Where groups and entries have their pages, where it is not everybody's. */
  hrefs?: LookupHrefs;
  heading: ReactNode;
}) {
  const { lookup, place, request, rulings, searchIndex, hrefs = PUBLIC_HREFS, heading } = props;
  const { query, edition, industry, all } = request;
  const asked = { query, edition, industry, all };
  const given = query === "" ? null : withRulings(answerShown(lookup, asked), edition, rulings);
  const error = request.error ?? (given && isRefusal(given) ? given.message : undefined);
  const form = <LookupForm request={request} place={place} error={error} />;
  const results = <LookupResults answer={given} all={all} shown={{ place, hrefs, edition, industry }} />;
  return (
    <>
      {error && <PageStatus code={400} />}
      <ErrorSummary errors={error ? [{ field: "q", message: error }] : []} />
      {heading}
      {searchIndex === null ? (
        <>
          {form}
          {results}
        </>
      ) : (
        <LookupIsland {...{ searchIndex, place, form, results }} />
      )}
    </>
  );
}

/** The form and the answer, which the script takes over where there is JavaScript. */
export function LookupIsland(props: {
  searchIndex: string;
  place: LookupPlace;
  form: ReactNode;
  results?: ReactNode;
}) {
  const { searchIndex, place, form, results } = props;
  return (
    <Island name="lookup" data={{ searchIndex, place }}>
      {form}
      <div className="mt-2 flex max-w-4xl flex-wrap items-start justify-between gap-x-6 text-[0.92rem] text-soft">
        <p data-part="status" role="status" className="min-h-6" />
        <div data-part="keys" />
      </div>
      <div data-part="results">{results}</div>
      <div data-part="recent" />
    </Island>
  );
}
