import { clusterHref, listHref } from "#lib/title-lists/list-address";
import { OUTCOMES, type Outcome, type OutcomesOf } from "#lib/title-lists/outcomes/outcome";

/** What was made of a cluster, and what of its titles before: a line each. */
export function OutcomeLinks({ own, before }: OutcomesOf) {
  if (own.length + before.length === 0) return <span className="text-soft">nothing yet</span>;
  return (
    <ul>
      {own.map((outcome) => (
        <li key={outcome.id}>
          <OutcomeLink outcome={outcome} />
        </li>
      ))}
      {before.map((outcome) => (
        <li key={outcome.id}>
          Decided before: <OutcomeLink outcome={outcome} />, in{" "}
          <a
            href={
              outcome.cluster === null ? listHref(outcome.list) : clusterHref(outcome.list, outcome.cluster)
            }
          >
            {outcome.listName}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What a cluster became, and how far that is. */
export function OutcomeLink({ outcome }: { outcome: Outcome }) {
  const { became, href, standing } = outcome;
  const name = OUTCOMES[became].name;
  return (
    <>
      {href === null ? name : <a href={href}>{name}</a>}
      {standing && ` (${standing})`}
    </>
  );
}
