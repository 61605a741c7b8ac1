import { listed } from "#lib/platform/listed";
import { decidedIssueHref } from "#lib/releases/release-address";
import { type DecisionFinder, issuesOf } from "#lib/revision/compiles/map-decisions";

/** Issues in sight of one difference. */
const SHOWN = 3;

/** The issues whose decisions are behind a difference, each linked to its page. */
export function DecidedIssues({ decisions, find }: { decisions: readonly string[]; find: DecisionFinder }) {
  const issues = issuesOf(find(decisions));
  if (issues.length === 0) return <span className="text-soft">no decision: edited or imported</span>;
  return (
    <>
      {issues.slice(0, SHOWN).map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <a href={decidedIssueHref(id)} className="inline-block py-0.5">
            {label}
          </a>
        </span>
      ))}
      {issues.length > SHOWN && (
        <span title={listed(issues.slice(SHOWN).map(({ label }) => label))}>
          {" "}
          and {issues.length - SHOWN} more
        </span>
      )}
    </>
  );
}
