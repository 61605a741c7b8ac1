import { type RaisedFrom, raiseHref } from "#lib/review-issues/raised-from";
import type { HeldIssue } from "#lib/revision/held-revision";
import { issueHref } from "#lib/revision/paper-query";

/**
 * What issue something was raised as, and for those who may, the way to raise one from it; nothing where there is neither.
 */
export function RaiseLink(props: {
  from: RaisedFrom;
  /** The issues that the reader may know of. */
  raised: readonly HeldIssue[];
  mayRaise: boolean;
}) {
  const { from, raised, mayRaise } = props;
  if (raised.length === 0)
    return mayRaise ? (
      <a href={raiseHref(from)} className="no-print inline-block py-0.5">
        Raise an issue
      </a>
    ) : null;
  return (
    <>
      {raised.map(({ id, label }) => (
        <a key={id} href={issueHref(id)} className="inline-block py-0.5">
          Issue raised: {label}
        </a>
      ))}
    </>
  );
}
