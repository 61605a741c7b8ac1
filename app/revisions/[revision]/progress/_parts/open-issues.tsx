import { WideTable } from "#components/ui/wide-table";
import { dateInWords } from "#lib/platform/in-words";
import { issueHref, OUTCOME_NAMES } from "#lib/revision/paper-address";
import type { ListedIssue } from "#lib/revision/progress/listed-issues";
import { standingOf } from "#lib/revision/progress/progress-address";
import { proposalHref } from "#lib/revision/proposals/proposal-record";

/** Issues with where they stand, what they wait for and since when. */
export function OpenIssues({ listed, label }: { listed: readonly ListedIssue[]; label: string }) {
  return (
    <WideTable label={label}>
      <table className="data-table max-w-5xl">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col">Stands at</th>
            <th scope="col">Waits for</th>
            <th scope="col">Since</th>
          </tr>
        </thead>
        <tbody>
          {listed.map(({ issue, waits, since }) => (
            <tr key={issue.id}>
              <th scope="row" className="max-w-[28rem] border-b border-line font-normal">
                <a
                  href={
                    issue.proposal
                      ? proposalHref(issue.revision, issue.proposal.id)
                      : issueHref(issue.revision, issue.id)
                  }
                >
                  {issue.label}
                </a>
                <span className="block text-[0.94rem]">{issue.question}</span>
              </th>
              <td>{standingOf(issue)}</td>
              <td>{issue.outcome === null ? waits : OUTCOME_NAMES[issue.outcome]}</td>
              <td className="whitespace-nowrap">
                {since && <time dateTime={since.toISOString()}>{dateInWords(since.toISOString())}</time>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
