import { pairHref, type Reading } from "#lib/correspondence/reading";
import { count } from "#lib/platform/in-words";
import type { DecidedIssues } from "#lib/revision/compiles/decided-issues";
import { type DecisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";
import type { ReviewRow } from "#lib/revision/compiles/review";
import { anyIssueHref } from "#lib/revision/paper-address";
import type { IssueView } from "#lib/revision/revision-view";

/**
 * The issues that a pair was decided in; for one that no decision makes, those on its source; and those raised from it, as
 * far as the reader may know them.
 */
export function ReviewIssues(props: {
  row: Pick<ReviewRow, "source" | "target" | "decided" | "decisions">;
  find: DecisionFinder;
  issues: DecidedIssues;
  raised: readonly IssueView[];
  reading: Reading;
}) {
  const { row, find, issues, raised, reading } = props;
  const { source, target, decided, decisions } = row;
  const [first, ...others] = decided
    ? issuesOf(find(decisions))
    : issues.naming(reading.source.edition, source.code);
  return (
    <>
      {!decided && <span className="text-soft">none{first && "; see "}</span>}
      {decided && !first && <span className="text-soft">unchanged</span>}
      {first && (
        <a href={anyIssueHref(first.id)} className="inline-block py-0.5">
          {first.label}
        </a>
      )}
      {others.length > 0 && (
        <>
          {" "}
          <a
            href={`${pairHref(reading, source.code, target.code)}#decisions`}
            className="inline-block py-0.5 whitespace-nowrap"
          >
            and {count(others.length)} more
          </a>
        </>
      )}
      {raised.map(({ id, label }) => (
        <span key={id} className="block">
          raised:{" "}
          <a href={anyIssueHref(id)} className="inline-block py-0.5">
            {label}
          </a>
        </span>
      ))}
    </>
  );
}
