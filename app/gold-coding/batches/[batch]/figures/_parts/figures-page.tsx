import type { ReactNode } from "react";
import { UnknownBatch } from "#components/gold-coding/batches/unknown-batch";
import { FiguresHeading } from "#components/gold-coding/figures/figures-heading";
import { ErrorSummary } from "#components/ui/error-summary";
import { Notice } from "#components/ui/notice";
import { PageStatus } from "#components/ui/page-status";
import { stateOf } from "#lib/gold-coding/batches/batch";
import type { Person } from "#lib/permissions/permissions";
import { momentInWords } from "#lib/platform/in-words";
import type { PageProps } from "../../../../../guarded";
import { type FiguresRequest, figuresRequest } from "./figures-request";

/** A page of a batch's figures, as far as whoever looks may see them. */
export async function figuresPage(
  { params, searchParams }: PageProps,
  person: Person,
  page: { below: string; title: string; lead: string },
  content: (request: FiguresRequest) => Promise<ReactNode>,
): Promise<ReactNode> {
  const request = await figuresRequest(await params, await searchParams, person);
  if (!request) return <UnknownBatch />;
  const { of, errors, readership } = request;
  return (
    <>
      {errors.length > 0 && <PageStatus code={400} />}
      <FiguresHeading batch={of.batch} person={person} page={page.below} title={page.title}>
        {page.lead}
      </FiguresHeading>
      <ErrorSummary errors={errors} />
      {readership === "none" ? (
        <Notice title="These figures can be read once the batch is closed.">
          Until then they change with each record, and the change would tell of single records.
        </Notice>
      ) : (
        <>
          {readership === "large" && (
            <Notice title="What would tell of fewer than 10 records is kept back.">
              So are a few larger figures, so that nothing can be worked out from the others.
            </Notice>
          )}
          {await content(request)}
          {stateOf(of.batch) === "open" && (
            <p className="mt-6 text-[0.95rem] text-soft">
              As of {momentInWords(of.asOf)}. While records are coded, these figures are worked out anew at
              most once a minute.
            </p>
          )}
        </>
      )}
    </>
  );
}
