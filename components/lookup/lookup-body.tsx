import type { ReactNode } from "react";
import { LookupForm } from "#components/lookup/lookup-form";
import { type LookupHrefs, LookupResults } from "#components/lookup/lookup-results";
import { ErrorSummary } from "#components/ui/error-summary";
import { Island } from "#components/ui/island";
import { PageStatus } from "#components/ui/page-status";
import { answer } from "#lib/lookup/answer";
import type { Lookup } from "#lib/lookup/lookup";
import type { LookupPlace, LookupRequest } from "#lib/lookup/lookup-request";
import { isRefusal } from "#lib/lookup/refuse-query";
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
  const { lookup, place, request, rulings, searchIndex, hrefs, heading } = props;
  const { query, edition, industry } = request;
  const given =
    query === "" ? null : withRulings(answer(lookup, { query, edition, industry }), edition, rulings);
  const error = request.error ?? (given && isRefusal(given) ? given.message : undefined);
  const form = <LookupForm request={request} place={place} error={error} />;
  const results = <LookupResults {...{ edition, hrefs }} editions={place.editions} answer={given} />;
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
        <Island name="lookup" data={{ searchIndex, place }}>
          {form}
          <p data-part="status" role="status" className="mt-2 min-h-6 text-[0.92rem] text-soft" />
          <div data-part="results">{results}</div>
        </Island>
      )}
    </>
  );
}
