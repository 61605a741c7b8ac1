import { pairHref } from "#lib/correspondence/direction";
import { pairKey } from "#lib/correspondence/map";
import { count, quantity } from "#lib/presentation";
import { REVISION_PATH } from "#lib/revision/paper-query";
import type { ThreeWayPair } from "#lib/revision/reconcile";

/** Pairs in sight before the rest folds away. */
const SHOWN = 10;

/** Whether the decisions of the revision make the pairs that the index has, and where they do not. */
export function DecisionsAgainstIndex({ pairs }: { pairs: readonly ThreeWayPair[] }) {
  const apart = pairs.filter(({ decided, entries }) => decided !== entries > 0);
  const decided = pairs.filter((pair) => pair.decided).length;
  return (
    <>
      <p className="mt-2">
        The decisions of the <a href={REVISION_PATH}>revision</a> are a third source:{" "}
        {apart.length === 0
          ? `they make the same ${quantity(decided, "pair")} as the index, no more and no fewer.`
          : `they make ${quantity(decided, "pair")}, and differ from the index in ${count(apart.length)}.`}
      </p>
      <Pairs pairs={apart.slice(0, SHOWN)} />
      {apart.length > SHOWN && (
        <details>
          <summary className="inline-block py-1.5 text-accent">
            {quantity(apart.length - SHOWN, "more pair")}
          </summary>
          <Pairs pairs={apart.slice(SHOWN)} />
        </details>
      )}
    </>
  );
}

function Pairs({ pairs }: { pairs: readonly ThreeWayPair[] }) {
  if (pairs.length === 0) return null;
  return (
    <ul className="list-disc pl-5">
      {pairs.map(({ source, target, decided, entries }) => (
        <li key={pairKey(source, target)}>
          <a href={pairHref(source, target)} className="inline-block py-0.5">
            {source} to {target}
          </a>
          :{" "}
          {decided
            ? "decided, but no index entry carries both codes"
            : `no decision, but ${quantity(entries, "index entry carries", "index entries carry")} both codes`}
        </li>
      ))}
    </ul>
  );
}
