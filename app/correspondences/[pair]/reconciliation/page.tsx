import { NoSuchPage } from "#components/correspondence/no-such-page";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { pairOf, type Reading } from "#lib/correspondence/reading";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import { pairId } from "#lib/facts/edition-pair";
import { quantity } from "#lib/platform/in-words";
import type { DecidedIssues } from "#lib/revision/compiles/decided-issues";
import { readDecidedIssues } from "#lib/revision/compiles/decided-issues.db";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import {
  agreementOf,
  REVIEW_LISTS,
  type ReviewList,
  type ReviewRow,
  reviewFor,
} from "#lib/revision/compiles/review";
import {
  type ReviewAddress,
  readReviewAddress,
  reviewHref,
  reviewPath,
} from "#lib/revision/compiles/review-address";
import { currentWorkOn, type WorkOn } from "../../../readership";
import { PairNav } from "../../nav";
import { ofPair, pairMetadata } from "../../of-pair";
import { DecisionsAgainstIndex } from "./_parts/decisions-against-index";
import { ReviewFilter } from "./_parts/review-filter";
import { ReviewTable } from "./_parts/review-table";
import { ThreeSides } from "./_parts/three-sides";

export const generateMetadata = pairMetadata(
  (_, { source, target }) => `Decisions, index and records, ${source.name} to ${target.name}`,
);

const MEANINGS: Record<ReviewList, string> = {
  observed:
    "People were coded to these two groups, but no decision sends content from the one to the other and no index entry carries both codes. For each, either something was left undecided or the records were miscoded.",
  decided:
    "Decisions send content from the one group to the other, but no index entry carries both codes. For each, either the index did not follow, or what was decided names no entry.",
  index:
    "Index entries carry these two codes, but no decision sends content from the one group to the other. For each, either the index is wrong or a decision is missing.",
  unobserved:
    "Decisions and index agree, but nobody was observed in both groups. The share is not known, which is not the same as 0.",
  all: "Decisions, index and records agree that these two groups have content in common.",
};

export default ofPair(async ({ correspondence, reading, searchParams }) => {
  const nav = <PairNav current="reconciliation" {...{ correspondence, reading }} />;
  const { source, target } = reading;
  const behind = correspondence.revision;
  if (behind === null)
    return (
      <NoSuchPage nav={nav} title="Nothing to reconcile">
        {source.name} to {target.name} is read off the coding index alone: there are no decisions to hold it
        against.
      </NoSuchPage>
    );
  const parameters = await searchParams;
  const { asked, reader } = readReviewAddress(parameters, reading);
  const [issues, work] = await Promise.all([
    readDecidedIssues(correspondence),
    currentWorkOn((pair) => pairId(pair) === pairId(pairOf(correspondence.forward()))),
  ]);
  const { find } = correspondence;
  const rows = correspondence.review();
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      {nav}
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Decisions, index and records">
        <p>
          Three sides tell how {source.name} became {target.name}. Nothing is added to or taken from any of
          them: where they disagree is for people to settle.
        </p>
        <ThreeSides path={reading.path} revision={behind} agreement={agreementOf(rows)} />
        <DecisionsAgainstIndex rows={rows} find={find} reading={reading} />
      </PageHeading>
      <ReviewFilter asked={asked} reader={reader} parameters={parameters} reading={reading} />
      {!refused && <Lists {...{ rows, asked, find, issues, work, reading }} />}
    </>
  );
}, "one");

function Lists(props: {
  rows: readonly ReviewRow[];
  asked: ReviewAddress;
  find: DecisionFinder;
  issues: DecidedIssues;
  work: WorkOn | null;
  reading: Reading;
}) {
  const { rows, asked, find, issues, work, reading } = props;
  const path = reviewPath(reading.path);
  const found = reviewFor(rows, asked);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_LENGTH));
  const page = Math.min(asked.page, pages);
  const label = `${quantity(found.length, "pair")} ${REVIEW_LISTS[asked.list]}`;
  return (
    <>
      <ChoicePills
        label="Lists"
        choices={(Object.keys(REVIEW_LISTS) as ReviewList[]).map((list) => ({
          name: REVIEW_LISTS[list],
          items: reviewFor(rows, { ...asked, list }).length,
          href: reviewHref(path, asked, { list }),
          chosen: asked.list === list,
        }))}
      />
      <p className="mb-3 max-w-3xl">{MEANINGS[asked.list]}</p>
      {found.length === 0 ? (
        <p className="my-6">
          No pair of this list meets all of these conditions.{" "}
          <a
            href={reviewHref(path, {
              list: asked.list,
              text: "",
              source: "",
              target: "",
              minPeople: undefined,
              page: 1,
            })}
          >
            Show the whole list
          </a>
        </p>
      ) : (
        <>
          <p className="mb-1 text-[0.94rem] text-soft">
            {label}, most people first; men and women together. Shares are of the {reading.source.name}{" "}
            group’s people.
          </p>
          <ReviewTable
            rows={found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
            label={label}
            find={find}
            issues={issues}
            work={work}
            reading={reading}
          />
        </>
      )}
      <Pagination page={page} pages={pages} href={(number) => reviewHref(path, asked, { page: number })} />
      <p className="no-print mt-4 flex flex-wrap gap-2">
        <ButtonLink href={reviewHref(`${path}/file`, asked)}>
          Download {quantity(found.length, "pair")} as CSV
        </ButtonLink>
      </p>
    </>
  );
}
