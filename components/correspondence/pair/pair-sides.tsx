import { agrees, type ThreeWayPair } from "#lib/compile/reconcile";
import type { Reading } from "#lib/correspondence/reading";
import { count, quantity } from "#lib/platform/in-words";
import { reviewListOf } from "#lib/revision/compiles/review";
import { reviewedAt } from "#lib/revision/compiles/review-address";

/** What the decisions, the index and the records each say of a pair. */
export function PairSides({ sides, reading }: { sides: ThreeWayPair; reading: Reading }) {
  const { source, target, decided, decisions, entries, people } = sides;
  const said = [
    {
      side: "Decisions",
      has: decided,
      words: decided
        ? decisions.length === 0
          ? "leave it as it was"
          : `make it: ${quantity(decisions.length, "decision")}`
        : "do not make it",
    },
    {
      side: "Coding index",
      has: entries > 0,
      words:
        entries > 0
          ? `${quantity(entries, "entry is", "entries are")} coded to both groups`
          : "no entry is coded to both groups",
    },
    {
      side: "Dual-coded records",
      has: people === null ? null : people > 0,
      words:
        people === null
          ? `say nothing: nobody of the ${reading.source.name} group was observed`
          : people === 0
            ? "nobody was coded to both groups"
            : `${count(people)} ${people === 1 ? "person was" : "people were"} coded to both groups`,
    },
  ];
  return (
    <>
      <dl className="grid max-w-3xl gap-x-6 sm:grid-cols-[max-content_1fr]">
        {said.map(({ side, has, words }) => (
          <div key={side} className="grid gap-x-6 py-1 sm:col-span-2 sm:grid-cols-subgrid">
            <dt className="font-semibold">{side}</dt>
            <dd>
              <strong className={has === null ? "text-soft" : has ? "text-good" : "text-danger"}>
                {has === null ? "–" : has ? "Yes" : "No"}
              </strong>
              , {words}
            </dd>
          </div>
        ))}
      </dl>
      {!agrees(sides) && (
        <p className="mt-1">
          They disagree: the pair is on the{" "}
          <a href={reviewedAt(reading.path, reviewListOf(sides), source, target)}>list to review</a>.
        </p>
      )}
    </>
  );
}
