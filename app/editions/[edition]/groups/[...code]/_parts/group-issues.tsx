import { DecidedIssueLinks } from "#components/correspondence/decided-issue-links";
import type { DecidedIssue } from "#lib/revision/compiles/decided-issues";

/** The issues whose decisions name a group, as they are released; nothing where there are none. */
export function GroupIssues({ issues }: { issues: readonly DecidedIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="issues">
      <h2 id="issues">Changes made in the revision</h2>
      <div className="mt-1 max-w-prose">
        <DecidedIssueLinks issues={issues} />
      </div>
    </section>
  );
}
