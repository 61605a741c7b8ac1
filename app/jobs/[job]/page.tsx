import type { Metadata } from "next";
import { JobProgress } from "#components/jobs/job-progress";
import { RefusedRows } from "#components/jobs/refused-rows";
import { AnswerBanner } from "#components/ui/form";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { jobHref } from "#lib/jobs/job-address";
import { jobSubject, readJob, refusedRows } from "#lib/jobs/jobs.db";
import { mayAskAgain } from "#lib/jobs/may-ask-again";
import { KEPT_DAYS } from "#lib/jobs/old-jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { momentInWords } from "#lib/platform/in-words";
import { guarded } from "../../guarded";
import { formAnswer } from "../../viewer";
import { JobEnd } from "./_parts/job-end";

export const metadata: Metadata = { title: "Long work" };

const CRUMBS = [{ href: "/jobs", name: "Long work" }];
/** How many rows that were not taken the page shows; the file has all. */
const MOST_SHOWN = 100;

export default guarded(
  "see own jobs",
  async ({ params, searchParams, viewer: { person } }) => {
    const [{ job: id = "" }, parameters] = [await params, await searchParams];
    const [job, answer] = await Promise.all([readJob(id), formAnswer(parameters)]);
    if (!job)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={CRUMBS} title="There is no such work">
            Nothing was asked for at this address, or it ended more than {KEPT_DAYS} days ago. What was asked
            for stands under Long work.
          </PageHeading>
        </>
      );
    const words = progressInWords(job, new Date());
    const rows = await refusedRows(job.id, MOST_SHOWN);
    return (
      <>
        <PageHeading crumbs={CRUMBS} title={job.title}>
          Asked for {job.ownerName && `by ${job.ownerName} `}on {momentInWords(job.createdAt)}.
        </PageHeading>
        <AnswerBanner answer={answer} />
        {words.over ? (
          <JobEnd job={job} again={mayAskAgain(person, job)} />
        ) : (
          <JobProgress
            words={words}
            page={jobHref(job.id)}
            from={jobHref(job.id, "progress")}
            stop={job.stopAsked ? undefined : jobHref(job.id, "stop")}
            still={parameters.still === "yes"}
          />
        )}
        {job.refused > 0 && <RefusedRows job={job.id} rows={rows} all={job.refused} />}
        {job.href && (
          <p className="mt-6">
            <a href={job.href}>Go back to where it was asked for</a>
          </p>
        )}
      </>
    );
  },
  async ({ params }) => jobSubject(await params),
);
