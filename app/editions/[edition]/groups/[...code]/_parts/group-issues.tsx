import { IssueLinks } from "#components/revision/issues/issue-links";
import type { IssueView } from "#lib/revision/revision-view";

/** The issues of the revision that a group is named in; nothing where there are none. */
export function GroupIssues({ issues }: { issues: readonly IssueView[] }) {
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">Changes made in the revision</h2>
      <div className="mt-1 max-w-prose">
        <IssueLinks issues={issues} />
      </div>
    </section>
  );
}
