import type { Metadata } from "next";
import { LookupForm } from "#components/lookup/lookup-form";
import { LookupResults } from "#components/lookup/lookup-results";
import { ErrorSummary } from "#components/ui/error-summary";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { readLookup } from "#lib/coding-index/coding-index.db";
import { answer } from "#lib/lookup/answer";
import { readLookupRequest } from "#lib/lookup/lookup-request";
import { isRefusal } from "#lib/lookup/refuse-query";
import { readSearchIndex, searchIndexAddress } from "#lib/publication/search-index.db";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = readLookupRequest(await searchParams);
  return { title: query ? `${query.slice(0, 60)} — lookup` : "Lookup" };
}

export default async function LookupPage({ searchParams }: Props) {
  const request = readLookupRequest(await searchParams);
  const { query, edition, industry } = request;
  const [index, searchIndex] = await Promise.all([readLookup(), readSearchIndex()]);
  const given = query === "" ? null : answer(index, { query, edition, industry });
  const error = request.error ?? (given && isRefusal(given) ? given.message : undefined);
  return (
    <>
      {error && <PageStatus code={400} />}
      <ErrorSummary errors={error ? [{ field: "q", message: error }] : []} />
      <PageHeading title="Look up a job title" />
      <Island name="lookup" data={{ searchIndex: searchIndexAddress(searchIndex) }}>
        <LookupForm query={query} edition={edition} industry={industry} error={error} />
        <p data-part="status" role="status" className="mt-2 min-h-6 text-[0.92rem] text-soft" />
        <div data-part="results">
          <LookupResults edition={edition} answer={given} />
        </div>
      </Island>
    </>
  );
}
