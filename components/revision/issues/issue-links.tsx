import type { ReactNode } from "react";
import { quantity } from "#lib/platform/in-words";
import { issueHref } from "#lib/revision/paper-address";
import type { IssueView } from "#lib/revision/revision-view";

/** Issues in sight before the rest folds away. */
const SHOWN = 6;

/** Issues by label and proposal, each linked to its page. */
export function IssueLinks({ issues }: { issues: readonly IssueView[] }) {
  return <FoldedIssues issues={issues} item={(issue) => <IssueLink issue={issue} />} />;
}

interface FoldedProps<Issue> {
  issues: readonly Issue[];
  item: (issue: Issue) => ReactNode;
}

/** The first issues, and the rest folded away. */
export function FoldedIssues<Issue extends { id: string }>({ issues, item }: FoldedProps<Issue>) {
  return (
    <>
      <Items issues={issues.slice(0, SHOWN)} item={item} />
      {issues.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(issues.length - SHOWN, "more issue")}
          </summary>
          <Items issues={issues.slice(SHOWN)} item={item} />
        </details>
      )}
    </>
  );
}

function Items<Issue extends { id: string }>({ issues, item }: FoldedProps<Issue>) {
  return (
    <ul className="grid list-disc gap-0.5 pl-5">
      {issues.map((issue) => (
        <li key={issue.id}>{item(issue)}</li>
      ))}
    </ul>
  );
}

/** "Major Group 2, issue 14: Split 2136 …". */
export function IssueLink({ issue: { revision, id, label, proposal, question } }: { issue: IssueView }) {
  return (
    <>
      <a href={issueHref(revision, id)} className="inline-block py-0.5">
        {label}
      </a>
      : {proposal?.title ?? question}
    </>
  );
}
