import type { Metadata } from "next";
import { CorrespondenceNav } from "#components/correspondence/correspondence-nav";
import { ButtonLink } from "#components/ui/button";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { Pagination } from "#components/ui/pagination";
import { PAGE_LENGTH } from "#lib/correspondence/table-address";
import { can } from "#lib/permissions/permissions";
import { quantity } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";
import { readReview } from "#lib/revision/compiles/correspondence.db";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import {
  agreementOf,
  REVIEW_LISTS,
  type ReviewList,
  type ReviewRow,
  reviewFor,
} from "#lib/revision/compiles/review";
import {
  REVIEW_PATH,
  type ReviewAddress,
  readReviewAddress,
  reviewHref,
} from "#lib/revision/compiles/review-address";
import type { RevisionView } from "#lib/revision/revision-view";
import { revisionOfCorrespondence } from "#lib/revision/stored-revision.db";
import { currentRevision } from "../../readership";
import { currentViewer } from "../../viewer";
import { DecisionsAgainstIndex } from "./_parts/decisions-against-index";
import { ReviewFilter } from "./_parts/review-filter";
import { ReviewTable } from "./_parts/review-table";
import { ThreeSides } from "./_parts/three-sides";

export const metadata: Metadata = { title: "Decisions, index and records" };

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

export default async function ReconciliationPage({ searchParams }: { searchParams: Promise<Parameters> }) {
  const parameters = await searchParams;
  const { asked, reader } = readReviewAddress(parameters);
  const [{ rows, find }, revision, viewer] = await Promise.all([
    readReview(),
    revisionOfCorrespondence().then(currentRevision),
    currentViewer(),
  ]);
  const mayRaise = viewer !== null && can(viewer.person, "raise an issue");
  const refused = reader.errors.length > 0;
  return (
    <>
      {refused && <PageStatus code={400} />}
      <CorrespondenceNav current="reconciliation" />
      <ErrorSummary errors={reader.errors} />
      <PageHeading title="Decisions, index and records">
        <p>
          Three sides tell how SOC2010 became SOC2020. Nothing is added to or taken from any of them: where
          they disagree is for people to settle.
        </p>
        <ThreeSides agreement={agreementOf(rows)} />
        <DecisionsAgainstIndex rows={rows} find={find} />
      </PageHeading>
      <ReviewFilter asked={asked} reader={reader} parameters={parameters} />
      {!refused && <Lists rows={rows} asked={asked} find={find} revision={revision} mayRaise={mayRaise} />}
    </>
  );
}

function Lists(props: {
  rows: readonly ReviewRow[];
  asked: ReviewAddress;
  find: DecisionFinder;
  revision: RevisionView;
  mayRaise: boolean;
}) {
  const { rows, asked, find, revision, mayRaise } = props;
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
          href: reviewHref(asked, { list }),
          chosen: asked.list === list,
        }))}
      />
      <p className="mb-3 max-w-3xl">{MEANINGS[asked.list]}</p>
      {found.length === 0 ? (
        <p className="my-6">
          No pair of this list meets all of these conditions.{" "}
          <a
            href={reviewHref({
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
            {label}, most people first; men and women together. Shares are of the SOC2010 group’s people.
          </p>
          <ReviewTable
            rows={found.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH)}
            label={label}
            find={find}
            revision={revision}
            mayRaise={mayRaise}
          />
        </>
      )}
      <Pagination page={page} pages={pages} href={(number) => reviewHref(asked, { page: number })} />
      <p className="no-print mt-4 flex flex-wrap gap-2">
        <ButtonLink href={reviewHref(asked, {}, `${REVIEW_PATH}/file`)}>
          Download {quantity(found.length, "pair")} as CSV
        </ButtonLink>
      </p>
    </>
  );
}
