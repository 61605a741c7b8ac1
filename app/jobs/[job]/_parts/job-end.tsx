import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { Notice } from "#components/ui/notice";
import { jobHref } from "#lib/jobs/job-address";
import type { JobRecord } from "#lib/jobs/jobs.db";
import { momentInWords } from "#lib/platform/in-words";

/** What came of a job, and what can be done now. @param again whether whoever looks may have it done again */
export function JobEnd({ job, again }: { job: JobRecord; again: boolean }) {
  const { id, state, outcome, failure, endedAt } = job;
  const ended = endedAt ? momentInWords(endedAt) : "";
  if (state === "done")
    return (
      <>
        <Notice look="good" title={outcome?.said ?? "Done."}>
          <p>It was done on {ended}.</p>
        </Notice>
        {(outcome?.lines ?? []).length > 0 && (
          <ul className="my-4 grid max-w-3xl list-disc gap-1 pl-5">
            {outcome?.lines?.map((line) => (
              <li key={line} className={line.startsWith("  ") ? "ml-5" : ""}>
                {line.trim()}
              </li>
            ))}
          </ul>
        )}
        {outcome?.next && (
          <p className="mt-4">
            <a href={outcome.next.href}>{outcome.next.name}</a>
          </p>
        )}
      </>
    );
  return (
    <>
      {state === "failed" ? (
        <Notice look="danger" title="It was not done.">
          <p>{failure}</p>
        </Notice>
      ) : (
        <Notice look="warning" title="It was stopped.">
          <p>
            What it had done by then, on {ended}, stays.{again && " Trying again goes on from there."}
          </p>
        </Notice>
      )}
      {again && (
        <PostForm to={jobHref(id, "again")} className="mt-4">
          <div>
            <Button look="secondary">Try again</Button>
          </div>
        </PostForm>
      )}
    </>
  );
}
