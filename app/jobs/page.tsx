import type { Metadata } from "next";
import { PageHeading } from "#components/ui/page-heading";
import { listJobs } from "#lib/jobs/jobs.db";
import { KEPT_DAYS } from "#lib/jobs/old-jobs.db";
import { can } from "#lib/permissions/permissions";
import { guarded } from "../guarded";
import { currentViewer } from "../viewer";
import { JobTable } from "./_parts/job-table";

export const metadata: Metadata = { title: "Long work" };

export default guarded(
  "see own jobs",
  async ({ viewer: { person } }) => {
    const everybodys = can(person, "see own jobs");
    const jobs = await listJobs(everybodys ? {} : { ownerId: person.id });
    return (
      <>
        <PageHeading title="Long work">
          <p>
            Imports and other work that takes longer than a page. It goes on when you leave, and is listed
            here with what came of it: the newest hundred first. What has ended is kept for {KEPT_DAYS} days,
            with the rows that were refused.
          </p>
        </PageHeading>
        {jobs.length > 0 ? (
          <JobTable jobs={jobs} owners={everybodys} now={new Date()} />
        ) : (
          <p>Nothing was asked for yet. Whatever you start that takes long will be here.</p>
        )}
      </>
    );
  },
  async () => ({ ownerId: (await currentViewer())?.person.id ?? "" }),
);
