import type { Metadata } from "next";
import { AnswerBanner, PostForm } from "#components/ui/form";
import { FormButtons } from "#components/ui/form-buttons";
import { PageHeading } from "#components/ui/page-heading";
import { PageStatus } from "#components/ui/page-status";
import { jobHref } from "#lib/jobs/job-address";
import { jobSubject, readJob } from "#lib/jobs/jobs.db";
import { guarded } from "../../../guarded";
import { formAnswer } from "../../../viewer";

export const metadata: Metadata = { title: "Stop long work" };

export default guarded(
  "stop or retry own jobs",
  async ({ params, searchParams }) => {
    const [{ job: id = "" }, answer] = [await params, await formAnswer(await searchParams)];
    const job = await readJob(id);
    const crumbs = [{ href: "/jobs", name: "Long work" }];
    if (!job)
      return (
        <>
          <PageStatus code={404} />
          <PageHeading crumbs={crumbs} title="There is no such work">
            Nothing was asked for at this address. What was asked for stands under Long work.
          </PageHeading>
        </>
      );
    return (
      <>
        <PageHeading crumbs={[...crumbs, { href: jobHref(id), name: job.title }]} title="Stop this work">
          It stops once the part that it is at has come to its end. What it has done by then stays, and it can
          be taken up again from there.
        </PageHeading>
        <AnswerBanner answer={answer} />
        <PostForm to={jobHref(id, "stop/send")}>
          <FormButtons button="Stop it" back={jobHref(id)} />
        </PostForm>
      </>
    );
  },
  async ({ params }) => jobSubject(await params),
);
