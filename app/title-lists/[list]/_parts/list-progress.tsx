import { JobProgress } from "#components/jobs/job-progress";
import { RefusedRows } from "#components/jobs/refused-rows";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { readJob, refusedRows } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { listHref } from "#lib/title-lists/list-address";
import type { TitleList } from "#lib/title-lists/title-list";

/** How many rows that cannot be read are shown; the file of the job has all that are listed. */
const MOST_SHOWN = 50;

/** How far the work on a list is; where it failed, why, at which rows, and what can be done. */
export async function ListProgress({
  list,
  keeps,
  still,
}: {
  list: TitleList;
  keeps: boolean;
  still: boolean;
}) {
  const job = list.jobId === null ? null : await readJob(list.jobId);
  const words = job && progressInWords(job, new Date());
  if (words && !words.over)
    return (
      <JobProgress
        words={words}
        page={listHref(list.id)}
        from={listHref(list.id, "progress")}
        still={still}
      />
    );
  return (
    <>
      <Notice look="danger" title={job?.state === "cancelled" ? "It was stopped." : "It was not done."}>
        <p>{job?.failure ?? "Go on from where it stands, or choose the columns again."}</p>
      </Notice>
      {keeps && (
        <div className="mt-4 flex flex-wrap gap-3">
          <PostForm to={listHref(list.id, "change")} className="">
            <Button>Choose the columns again</Button>
          </PostForm>
          {job && (
            <PostForm to={listHref(list.id, "again")} className="">
              <Button look="secondary">Try again</Button>
            </PostForm>
          )}
        </div>
      )}
      {job && job.refused > 0 && (
        <RefusedRows
          job={job.id}
          rows={await refusedRows(job.id, MOST_SHOWN)}
          all={job.refused}
          file={false}
        />
      )}
    </>
  );
}
