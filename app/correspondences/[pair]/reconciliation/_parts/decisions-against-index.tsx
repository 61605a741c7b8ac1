import { pairKey } from "#lib/correspondence/map";
import { pairHref, type Reading } from "#lib/correspondence/reading";
import { count, quantity } from "#lib/platform/in-words";
import { type DecisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";
import type { ReviewRow } from "#lib/revision/compiles/review";
import { anyIssueHref } from "#lib/revision/paper-address";

/** Pairs in sight before the rest folds away. */
const SHOWN = 10;

interface Props {
  rows: readonly ReviewRow[];
  find: DecisionFinder;
  reading: Reading;
}

/** Whether the decisions of the revision make the pairs that the index has, and where they do not. */
export function DecisionsAgainstIndex({ rows, find, reading }: Props) {
  const apart = rows.filter(({ decided, entries }) => decided !== entries > 0);
  const decided = rows.filter((row) => row.decided).length;
  return (
    <>
      <p className="mt-2">
        Decisions and index:{" "}
        {apart.length === 0
          ? `they make the same ${quantity(decided, "pair")} as the index, no more and no fewer.`
          : `they make ${quantity(decided, "pair")}, and differ from the index in ${count(apart.length)}.`}
      </p>
      <Pairs rows={apart.slice(0, SHOWN)} find={find} reading={reading} />
      {apart.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(apart.length - SHOWN, "more pair")}
          </summary>
          <Pairs rows={apart.slice(SHOWN)} find={find} reading={reading} />
        </details>
      )}
    </>
  );
}

function Pairs({ rows, find, reading }: Props) {
  if (rows.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {rows.map(({ source, target, decided, decisions, entries }) => (
        <li key={pairKey(source.code, target.code)}>
          <a href={pairHref(reading, source.code, target.code)} className="inline-block py-0.5">
            {source.code} to {target.code}
          </a>
          :{" "}
          {decided
            ? "decided, but no index entry carries both codes"
            : `no decision, but ${quantity(entries, "index entry carries", "index entries carry")} both codes`}
          {issuesOf(find(decisions)).map(({ id, label }) => (
            <span key={id}>
              {"; "}
              <a href={anyIssueHref(id)} className="inline-block py-0.5">
                {label}
              </a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
