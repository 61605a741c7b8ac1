import type { Metadata } from "next";
import { DistinctionList, groupNames } from "#components/gold-coding/settling/precedent-list";
import { PAGE_SIZE, PrecedentsPage } from "#components/gold-coding/settling/precedent-page";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageStatus } from "#components/ui/page-status";
import { readEditions } from "#lib/classification/classification.db";
import { countPrecedents, listDistinctions } from "#lib/gold-coding/settling/rulings.db";
import { ParameterReader, type Parameters } from "#lib/platform/parameters";

export const metadata: Metadata = { title: "Distinctions" };

export default async function DistinctionsPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const reader = new ParameterReader(await searchParams);
  const withdrawn = reader.choice("state", "The state", ["withdrawn"]) === "withdrawn";
  const page = reader.page();
  const [counted, distinctions, editions] = await Promise.all([
    countPrecedents("distinction"),
    listDistinctions(withdrawn, page, PAGE_SIZE),
    readEditions(),
  ]);
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PrecedentsPage kind="distinction" {...{ counted, withdrawn, page }}>
        <DistinctionList distinctions={distinctions} names={groupNames(editions)} />
      </PrecedentsPage>
    </>
  );
}
