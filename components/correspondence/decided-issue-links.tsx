import { quantity } from "#lib/platform/in-words";
import type { DecidedIssue } from "#lib/revision/compiles/decided-issues";
import { anyIssueHref } from "#lib/revision/paper-address";

/** Issues in sight before the rest folds away. */
const SHOWN = 6;

/** Issues that were decided, by label and what was decided on, each linked to its page. */
export function DecidedIssueLinks({ issues }: { issues: readonly DecidedIssue[] }) {
  return (
    <>
      <Items issues={issues.slice(0, SHOWN)} />
      {issues.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(issues.length - SHOWN, "more issue")}
          </summary>
          <Items issues={issues.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

function Items({ issues }: { issues: readonly DecidedIssue[] }) {
  return (
    <ul className="grid list-disc gap-0.5 pl-5">
      {issues.map(({ id, label, title }) => (
        <li key={id}>
          <a href={anyIssueHref(id)} className="inline-block py-0.5">
            {label}
          </a>
          {title && `: ${title}`}
        </li>
      ))}
    </ul>
  );
}
