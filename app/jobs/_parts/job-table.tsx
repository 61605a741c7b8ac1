import { WideTable } from "#components/ui/wide-table";
import type { JobState } from "#lib/jobs/job";
import { jobHref } from "#lib/jobs/job-address";
import type { JobRecord } from "#lib/jobs/jobs.db";
import { progressInWords } from "#lib/jobs/progress-in-words";
import { momentInWords } from "#lib/platform/in-words";

const STATES: Record<JobState, string> = {
  waiting: "Waiting",
  running: "At work",
  done: "Done",
  failed: "Failed",
  cancelled: "Stopped",
};

/** Jobs, each with how far it is. */
export function JobTable({ jobs, owners, now }: { jobs: readonly JobRecord[]; owners: boolean; now: Date }) {
  return (
    <WideTable label="Long work">
      <table className="data-table max-w-4xl">
        <caption>Long work, the newest first</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            {owners && <th scope="col">Who asked</th>}
            <th scope="col">When</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => {
            const { counts } = progressInWords(job, now);
            return (
              <tr key={job.id}>
                <td>
                  <a href={jobHref(job.id)}>{job.title}</a>
                </td>
                {owners && <td>{job.ownerName ?? "the service itself"}</td>}
                <td>{momentInWords(job.createdAt)}</td>
                <td>
                  {STATES[job.state]}
                  {job.state === "running" && counts && `, ${counts}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}
