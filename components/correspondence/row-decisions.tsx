import { pairHref, type Reading } from "#lib/correspondence/reading";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { count } from "#lib/platform/in-words";
import { type DecisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";
import { anyIssueHref } from "#lib/revision/paper-address";

/** The issue that a row of the table was decided in, in a line; where there are several, the rest is on the pair's page. */
export function RowDecisions(props: {
  row: MapRow;
  find: DecisionFinder;
  /** How the row is read. */
  reading: Reading;
}) {
  const { row, find, reading } = props;
  const [first, ...others] = issuesOf(find(row.decisions));
  if (!first) return <span className="block text-[0.88em] text-soft">no decision touches it</span>;
  const { source, target } = codesOf(row);
  const isOfUnitGroups = (source ?? target)?.length === 4;
  return (
    <span className="block text-[0.88em]">
      <a href={anyIssueHref(first.id)} className="inline-block py-0.5">
        {first.label}
      </a>
      {others.length > 0 &&
        (isOfUnitGroups ? (
          <>
            {" "}
            <a
              href={`${pairHref(reading, source, target)}#decisions`}
              className="inline-block py-0.5 whitespace-nowrap"
            >
              and {count(others.length)} more
            </a>
          </>
        ) : (
          ` and ${count(others.length)} more`
        ))}
    </span>
  );
}
