import { issuesRaisedFrom, type RaisedFrom, raiseHref } from "#lib/revision/issues/raised-from";
import { issueHref } from "#lib/revision/paper-address";
import type { RevisionView } from "#lib/revision/revision-view";

/** The issues that something was raised as, and for those who may, the way to raise one from it; nothing where there is neither. */
export function RaiseLink(props: {
  from: RaisedFrom;
  /** As far as the reader may read it. */
  revision: Pick<RevisionView, "heading" | "papers">;
  /** Whether the reader may raise issues; in a revision that is finished nobody does. */
  mayRaise: boolean;
}) {
  const { from, revision } = props;
  const mayRaise = props.mayRaise && revision.heading.status === "open";
  const raised = issuesRaisedFrom(revision, from);
  if (raised.length === 0 && !mayRaise) return null;
  return (
    <ul className="grid gap-0.5">
      {raised.map(({ id, label, question }) => (
        <li key={id}>
          Issue raised:{" "}
          <a href={issueHref(revision.heading.id, id)} className="inline-block py-0.5">
            {label}
          </a>
          : {question}
        </li>
      ))}
      {mayRaise && (
        <li className="no-print">
          <a href={raiseHref(revision.heading.id, from)} className="inline-block py-0.5">
            {from.kind === "group" ? "Raise an issue about this group" : "Raise an issue from this"}
          </a>
        </li>
      )}
    </ul>
  );
}
