import type { Metadata } from "next";
import { ChoiceLinks } from "#components/ui/choice-links";
import { ChoicePills } from "#components/ui/choice-pills";
import { ErrorSummary } from "#components/ui/error-summary";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { UNDER_REVIEW } from "#lib/compile/sizes/assessment";
import { VERDICT_WORDS } from "#lib/compile/sizes/assessment-in-words";
import { reviewedBelow } from "#lib/compile/sizes/policy";
import { can, inRevision } from "#lib/permissions/permissions";
import { count, quantity } from "#lib/platform/in-words";
import { closedFor } from "#lib/revision/closed-revision";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { countByVerdict, groupsFor } from "#lib/revision/under-review/under-review";
import { readGroupsUnderReview } from "#lib/revision/under-review/under-review.db";
import {
  readReviewListAddress,
  underReviewFileHref,
  underReviewHref,
} from "#lib/revision/under-review/under-review-address";
import { guarded, ofRevision } from "../../../guarded";
import { currentReadership } from "../../../readership";
import { formAnswer } from "../../../viewer";
import { RaiseForm } from "./_parts/raise-form";
import { ReviewSources } from "./_parts/review-sources";
import { ReviewTable } from "./_parts/review-table";

export const metadata: Metadata = { title: "Groups under review" };

export default guarded(
  "read work in progress",
  async ({ params, searchParams, viewer }) => {
    const revision = await revisionOfAddress(await params);
    const parameters = await searchParams;
    const [read, answer] = await Promise.all([
      currentReadership(revision).then((readership) => readGroupsUnderReview(revision, readership)),
      formAnswer(parameters),
    ]);
    const { view, groups, policy, majors } = read;
    const { asked, reader } = readReviewListAddress(parameters, majors);
    const shown = groupsFor(groups, asked);
    const counts = countByVerdict(groups);
    const under = UNDER_REVIEW.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0);
    const { name } = view.editions.source;
    const review = reviewedBelow(policy);
    const open = closedFor(view.heading) === null;
    const mayRaise = open && can(viewer.person, "raise an issue", inRevision(revision));
    const papers = view.papers.filter((paper) => paper.open);
    const choice = (show: typeof asked.show, words: string, items: number) => ({
      name: words,
      items,
      href: underReviewHref(revision, { ...asked, show }),
      chosen: asked.show === show,
    });
    return (
      <>
        {reader.errors.length > 0 && <PageStatus code={400} />}
        <ErrorSummary errors={reader.errors} />
        <PageHeading crumbs={[revisionCrumb(revision)]} title="Groups under review">
          <p>
            Unit groups of {name} of which a source says fewer than {count(review.cases)}, cannot tell, or
            keeps its figure back. Of a group of fewer it is said that {review.below} ({review.source}). That
            is advice to the working group: nothing follows from it by itself.
          </p>
        </PageHeading>
        <AnswerBanner answer={answer} />
        <ReviewSources read={read} />
        <ChoicePills
          label="By what the sources say"
          choices={[
            choice("", "Under review", under),
            ...UNDER_REVIEW.map((verdict) =>
              choice(verdict, VERDICT_WORDS[verdict], counts.get(verdict) ?? 0),
            ),
            choice("over", VERDICT_WORDS.over, counts.get("over") ?? 0),
            choice("all", "All unit groups", groups.length),
          ]}
        />
        <ChoiceLinks
          id="major"
          label="Major group"
          choices={["", ...majors].map((major) => ({
            name: major === "" ? "all" : major,
            title: major === "" ? undefined : view.sources.get(major)?.title,
            href: underReviewHref(revision, { ...asked, major }),
            chosen: asked.major === major,
          }))}
        />
        <ChoiceLinks
          id="named"
          label="Open issue"
          choices={(["", "with", "without"] as const).map((named) => ({
            name: named === "" ? "any" : named === "with" ? "names it" : "none yet",
            href: underReviewHref(revision, { ...asked, named }),
            chosen: asked.named === named,
          }))}
        />
        <p className="mb-2">
          {quantity(shown.length, "group")}.{" "}
          <span className="no-print">
            Download:{" "}
            {(["csv", "xlsx", "json"] as const).map((format, at) => (
              <span key={format}>
                {at > 0 && ", "}
                <a href={underReviewFileHref(revision, asked, format)}>
                  {format === "xlsx" ? "Excel" : format.toUpperCase()}
                </a>
              </span>
            ))}
          </span>
        </p>
        {shown.length === 0 ? (
          <p>No group is of this kind.</p>
        ) : mayRaise && papers.length > 0 ? (
          <RaiseForm revision={revision} asked={asked} papers={papers} answer={answer}>
            <ReviewTable {...{ revision, asked, view, policy, answer }} groups={shown} ticks />
          </RaiseForm>
        ) : (
          <>
            <ReviewTable {...{ revision, asked, view, policy, answer }} groups={shown} ticks={false} />
            {mayRaise && (
              <p className="mt-4">
                No review paper is open for issues.{" "}
                <a href={revisionHref(revision, "papers/new")}>Open a review paper</a> to raise an issue on
                some of these groups.
              </p>
            )}
          </>
        )}
      </>
    );
  },
  ofRevision,
);
