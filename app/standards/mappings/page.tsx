import type { Metadata } from "next";
import { StandardsNav } from "#components/standards/standards-nav";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { Button } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { Island } from "#components/ui/island";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { count, quantity } from "#lib/platform/in-words";
import { address, ParameterReader } from "#lib/platform/parameters";
import {
  countWaiting,
  QUEUE_FILTERS,
  type QueueFilter,
  waitingStandards,
} from "#lib/standards/mapping/mappings.db";
import { standardsHref } from "#lib/standards/standards-address";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { QueueForm } from "./_parts/queue-form";

export const metadata: Metadata = { title: "Groups of standards to decide on" };

/** Few enough that one looks at each. */
const PAGE = 10;
const NAMES: Record<QueueFilter, string> = {
  all: "all",
  sure: "sure",
  doubtful: "in doubt",
  divided: "divided by a release",
};

export default guarded("keep standards", async ({ searchParams, viewer }) => {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const filter = reader.choice("show", "What is shown", QUEUE_FILTERS) || "all";
  const counts = await countWaiting();
  const asked = reader.page();
  const answer = await formAnswer(parameters);
  const first = await waitingStandards(filter, { page: asked, size: PAGE });
  const pages = Math.max(1, Math.ceil(first.total / PAGE));
  // What was decided on may have been the last page.
  const page = Math.min(asked, pages);
  const { standards, total } = page === asked ? first : await waitingStandards(filter, { page, size: PAGE });
  const here = (at: number) =>
    address(standardsHref("mappings"), { show: filter === "all" ? "" : filter, page: at > 1 ? at : "" });
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title="Unit groups of standards to decide on">
        <p>
          What codes, relevant occupations and titles speak for. Nothing counts before somebody accepts it;
          what is refused is not asked again.
        </p>
      </PageHeading>
      <StandardsNav person={viewer.person} here={standardsHref("mappings")} />
      <ChoicePills
        label="Groups that wait"
        choices={QUEUE_FILTERS.map((one) => ({
          name: NAMES[one],
          items: counts[one],
          href: address(standardsHref("mappings"), { show: one === "all" ? "" : one }),
          chosen: one === filter,
        }))}
      />
      {standards.length === 0 ? (
        <p className="mt-4">Nothing waits{filter === "all" ? "" : " here"}.</p>
      ) : (
        <Island name="case-keys">
          <p className="mt-3 mb-1 font-semibold" role="status">
            {quantity(total, "standard")}
            {pages > 1 && `, page ${count(page)} of ${count(pages)}`}
          </p>
          <QueueForm {...{ standards, filter, page, answer }} />
          <Pagination page={page} pages={pages} href={here} />
        </Island>
      )}
      <details className="mt-9">
        <summary className="inline-block py-1 text-accent">Look for groups anew</summary>
        <PostForm to={`${standardsHref("mappings")}/look-again`} className="mt-2 grid max-w-xl gap-3">
          <p>
            After the index has changed, or codes were converted otherwise. What was decided stays; what waits
            is looked for again, and so are standards that are alike.
          </p>
          <div>
            <Button look="secondary">Look anew</Button>
          </div>
        </PostForm>
      </details>
    </>
  );
});
