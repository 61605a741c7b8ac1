import { quantity } from "#lib/platform/in-words";
import { listed } from "#lib/platform/listed";
import type { DecisionVotes, UnansweredComments, UndecidedIssue } from "#lib/releases/check/open-ends.db";
import { decidedIssueHref } from "#lib/releases/release-address";

/** Comments in rounds that have closed, to which nobody has responded. */
export function OpenComments({ unanswered }: { unanswered: readonly UnansweredComments[] }) {
  return (
    <section aria-labelledby="comments" className="mt-9">
      <h2 id="comments">Comments without a response</h2>
      {unanswered.length === 0 ? (
        <p>Every comment of the rounds that have closed has a response.</p>
      ) : (
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          {unanswered.map(({ round, proposal, title, comments }) => (
            <li key={`${round} ${proposal}`}>
              {title}: {quantity(comments, "comment")} in “{round}”
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The decisions that are new in this release, with who voted for them. */
export function NewDecisions(props: { votes: readonly DecisionVotes[]; lastTitle: string | null }) {
  const { votes, lastTitle } = props;
  return (
    <section aria-labelledby="decisions" className="mt-9">
      <h2 id="decisions">{lastTitle ? `Decisions since ${lastTitle}` : "Decisions"}</h2>
      {votes.length === 0 && <p>None: the release would rest on the same decisions.</p>}
      <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
        {votes.map((one) => (
          <li key={one.decision}>
            <a href={decidedIssueHref(one.issue.id)}>{one.issue.label}</a>, {one.title}: {votesInWords(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function votesInWords({ by, voters, quorum }: DecisionVotes): string {
  if (by === null) return "read off what was published, by nobody who signs in here.";
  const voted = voters.length === 0 ? "nobody voted for it" : `${listed(voters)} voted for it`;
  const asked =
    voters.length >= quorum
      ? `${quantity(quorum, "vote")} ${quorum === 1 ? "is" : "are"} asked for`
      : `${quantity(quorum, "vote")} would be asked for now, so it has too few`;
  return `${voted}; ${asked}. Recorded by ${by}.`;
}

/** Issues that nothing is decided on. */
export function Undecided({ issues }: { issues: readonly UndecidedIssue[] }) {
  return (
    <section aria-labelledby="undecided" className="mt-9">
      <h2 id="undecided">Issues without a decision</h2>
      {issues.length === 0 ? (
        <p>Every issue is decided.</p>
      ) : (
        <>
          <p>
            Nothing is decided on {quantity(issues.length, "issue")}: the groups concerned stay as they are.
          </p>
          <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
            {issues.map(({ id, label, question }) => (
              <li key={id}>
                <a href={decidedIssueHref(id)}>{label}</a>, {question}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
