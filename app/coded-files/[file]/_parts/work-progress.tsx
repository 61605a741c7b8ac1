import { JobProgress } from "#components/jobs/job-progress";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { type CodedFile, codedFileHref } from "#lib/coded-files/kept/coded-file";
import { readJob } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";

/** How far the work on a file is; where it failed, why and what can be done. */
export async function WorkProgress({ file, still }: { file: CodedFile; still: boolean }) {
  const job = file.jobId === null ? null : await readJob(file.jobId);
  const words = job && progressInWords(job, new Date());
  if (words && !words.over)
    return (
      <JobProgress
        words={words}
        page={codedFileHref(file.key)}
        from={codedFileHref(file.key, "progress")}
        still={still}
      />
    );
  return (
    <>
      <Notice look="danger" title={job?.state === "cancelled" ? "It was stopped." : "It was not done."}>
        <p>{job?.failure ?? "Go on from where it stands, or choose the columns again."}</p>
      </Notice>
      <div className="mt-4 flex flex-wrap gap-3">
        {job && (
          <PostForm to={codedFileHref(file.key, "again")} className="">
            <Button>Try again</Button>
          </PostForm>
        )}
        <PostForm to={codedFileHref(file.key, "change")} className="">
          <Button look="secondary">Choose the columns again</Button>
        </PostForm>
      </div>
    </>
  );
}
