import type { Metadata } from "next";
import { StandardsNav } from "#components/standards/standards-nav";
import { STANDARDS_CRUMB } from "#components/standards/unknown-standard";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { address, ParameterReader } from "#lib/platform/parameters";
import { countPairs, listPairs, PAIR_STATE_NAMES, PAIR_STATES } from "#lib/standards/duplicates/pairs.db";
import { standardsHref } from "#lib/standards/standards-address";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { PairCard } from "./_parts/pair-card";

export const metadata: Metadata = { title: "Standards that are alike" };

export default guarded("keep standards", async ({ searchParams, viewer }) => {
  const parameters = await searchParams;
  const reader = new ParameterReader(parameters);
  const kind = reader.choice("of", "The kind", ["standards", "suites"]) || "standards";
  const state = reader.choice("state", "The state", PAIR_STATES) || "waiting";
  const page = reader.page();
  const [{ pairs, pages }, counts, answer] = await Promise.all([
    listPairs(kind, state, page),
    countPairs(kind),
    formAnswer(parameters),
  ]);
  const here = (change: { of?: string; state?: string; page?: number }) => {
    const { of = kind, state: to = state, page: at = 1 } = change;
    return address(standardsHref("duplicates"), {
      of: of === "standards" ? "" : of,
      state: to === "waiting" ? "" : to,
      page: at > 1 ? at : "",
    });
  };
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <AnswerBanner answer={answer} />
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[STANDARDS_CRUMB]} title="Standards and suites that are alike">
        <p>
          Nearly the same title: the same standard twice, two versions of one, or two that only sound alike.
          What is said here holds when the next list is imported.
        </p>
      </PageHeading>
      <StandardsNav person={viewer.person} here={standardsHref("duplicates")} />
      <ChoiceLinks
        id="of"
        label="Of"
        choices={(["standards", "suites"] as const).map((one) => ({
          name: one,
          href: here({ of: one, state: "waiting" }),
          chosen: one === kind,
        }))}
      />
      <ChoicePills
        label="What was said"
        choices={PAIR_STATES.filter((one) => kind === "standards" || one !== "overlap").map((one) => ({
          name: PAIR_STATE_NAMES[one],
          items: counts[one],
          href: here({ state: one }),
          chosen: one === state,
        }))}
      />
      {pairs.length === 0 ? (
        <p className="mt-4">There are none.</p>
      ) : (
        <ol className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {pairs.map((pair) => (
            <li key={pair.id}>
              <PairCard pair={pair} answer={answer} to={here({ page })} />
            </li>
          ))}
        </ol>
      )}
      <Pagination page={page} pages={pages} href={(at) => here({ page: at })} />
    </>
  );
});
