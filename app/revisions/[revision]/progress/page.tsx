import type { Metadata } from "next";
import { ErrorSummary } from "#components/ui/error-summary";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { quantity } from "#lib/platform/in-words";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { memberOf } from "#lib/revision/life/member";
import { revisionCrumb, revisionHref } from "#lib/revision/paper-address";
import { listedFor, listedIssues } from "#lib/revision/progress/listed-issues";
import { readOpenWork } from "#lib/revision/progress/progress.db";
import { progressHref, readProgressAddress } from "#lib/revision/progress/progress-address";
import { revisionOfAddress } from "#lib/revision/revision-of.db";
import { underReviewHref } from "#lib/revision/under-review/under-review-address";
import type { PageProps } from "../../../guarded";
import { currentReadership, currentRevision } from "../../../readership";
import { currentViewer } from "../../../viewer";
import { OpenIssues } from "./_parts/open-issues";
import { ProgressTable } from "./_parts/progress-table";
import { WaitsForYou } from "./_parts/waits-for-you";

export const metadata: Metadata = { title: "Progress of the revision" };

export default async function ProgressPage({ params, searchParams }: PageProps) {
  const revisionId = await revisionOfAddress(await params);
  const [{ papers }, work, steps, readership, viewer] = await Promise.all([
    currentRevision(revisionId),
    readOpenWork(revisionId),
    readSteps(revisionId),
    currentReadership(revisionId),
    currentViewer(),
  ]);
  const member = readership === "groups" && viewer ? memberOf(viewer.person, revisionId) : null;
  const { asked, reader } = readProgressAddress(await searchParams, papers);
  const listed = listedIssues(papers, work, { steps, member, now: new Date() });
  const shown = listedFor(listed, asked);
  const filtered = asked.paper !== "" || asked.stage !== "";
  return (
    <>
      {reader.errors.length > 0 && <PageStatus code={400} />}
      <ErrorSummary errors={reader.errors} />
      <PageHeading crumbs={[revisionCrumb(revisionId)]} title="Progress of the revision">
        <p>
          Where each issue stands, paper by paper, and what waits for whom.
          {member === null && " Issues are shown from when their proposal goes out for comment."}{" "}
          <a href={revisionHref(revisionId, "conflicts")}>Conflicts between open proposals</a> have a page of
          their own
          {member && (
            <>
              , as have <a href={underReviewHref(revisionId)}>groups under review</a> for their size
            </>
          )}
          .
        </p>
      </PageHeading>
      {member && <WaitsForYou listed={listed} />}
      <section aria-labelledby="papers">
        <h2 id="papers" className="mb-2">
          By paper
        </h2>
        <ProgressTable revision={revisionId} papers={papers} asked={asked} />
      </section>
      <section aria-labelledby="issues" className="mt-9">
        <h2 id="issues" className="mb-1 scroll-mt-4">
          {filtered ? "The issues asked for" : "Open issues, longest waiting first"}
        </h2>
        <p className="mb-2">
          {quantity(shown.length, "issue")}.{" "}
          {filtered && (
            <a href={progressHref(revisionId)} className="no-print">
              Show all open issues
            </a>
          )}
        </p>
        {shown.length > 0 ? (
          <OpenIssues listed={shown} label={filtered ? "The issues asked for" : "Open issues"} />
        ) : (
          <p>{filtered ? "None stands there now." : "Every issue that can be read here is decided."}</p>
        )}
      </section>
    </>
  );
}
