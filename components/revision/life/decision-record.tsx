import { dateInWords, momentInWords } from "#lib/platform/in-words";
import type { TakenDecision } from "#lib/revision/life/proposal-life";
import { meetingHref } from "#lib/revision/meetings/meeting-href";
import { OUTCOME_NAMES } from "#lib/revision/paper-address";

/** Every decision on an issue in the order in which they were taken, reversals among them, each with its reason. */
export function DecisionRecord(props: {
  /** Id of the revision. */
  revision: string;
  decisions: readonly TakenDecision[];
  /** Whether the reader belongs to the groups: only they see who recorded them, and read minutes. */
  groups: boolean;
}) {
  const { revision, decisions, groups } = props;
  if (decisions.length === 0) return <p>Nothing is decided yet.</p>;
  const undone = new Map(decisions.flatMap((one) => (one.reverses === null ? [] : [[one.reverses, one]])));
  return (
    <ol className="grid max-w-3xl gap-3">
      {decisions.map((decision) => (
        <li key={decision.id} id={decision.id} className="border-l-2 border-line pl-3">
          <p>
            <strong className="inline-block first-letter:uppercase">
              {decision.reverses === null
                ? OUTCOME_NAMES[decision.outcome]
                : "the decision before is reversed"}
            </strong>
            {decision.version !== null && decision.reverses === null && ` (version ${decision.version})`}
            {undone.has(decision.id) && <span className="text-soft"> – reversed since</span>}
          </p>
          <p className="whitespace-pre-line">{decision.reason}</p>
          <p className="text-[0.92rem] text-soft">
            <Circumstances revision={revision} decision={decision} groups={groups} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function Circumstances(props: { revision: string; decision: TakenDecision; groups: boolean }) {
  const { revision, decision, groups } = props;
  const { decidedOn, meeting, name, at } = decision;
  return (
    <>
      {decidedOn ? `Decided on ${dateInWords(decidedOn)}` : "The day is not recorded"}
      {meeting && (
        <>
          {" in "}
          {groups ? <a href={meetingHref(revision, meeting.id)}>{meeting.title}</a> : meeting.title}
        </>
      )}
      {name !== null && `; recorded ${momentInWords(at)}${groups ? ` by ${name}` : ""}`}
    </>
  );
}
