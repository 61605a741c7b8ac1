import { FoldedIssues } from "#components/revision/issues/issue-links";
import type { DecidedIssue } from "#lib/revision/compiles/decided-issues";
import { anyIssueHref } from "#lib/revision/paper-address";

/** Issues that were decided, by label and what was decided on, each linked to its page. */
export function DecidedIssueLinks({ issues }: { issues: readonly DecidedIssue[] }) {
  return (
    <FoldedIssues
      issues={issues}
      item={({ id, label, title }) => (
        <>
          <a href={anyIssueHref(id)} className="inline-block py-0.5">
            {label}
          </a>
          {title && `: ${title}`}
        </>
      )}
    />
  );
}
