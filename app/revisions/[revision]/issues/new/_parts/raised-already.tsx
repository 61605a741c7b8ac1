import { Notice } from "#components/ui/notice";
import { issueHref } from "#lib/revision/paper-address";
import type { IssueView } from "#lib/revision/revision-view";

/** Says which issues something was raised as; nothing where there are none. */
export function RaisedAlready({ issues }: { issues: readonly IssueView[] }) {
  if (issues.length === 0) return null;
  return (
    <Notice title={issues.length === 1 ? "An issue was raised from this." : "Issues were raised from this."}>
      <ul>
        {issues.map((issue) => (
          <li key={issue.id}>
            <a href={issueHref(issue.revision, issue.id)}>{issue.label}</a>: {issue.question}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
