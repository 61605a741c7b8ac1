import { DecisionFields } from "#components/revision/life/decision-fields";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";
import type { FormAnswer } from "#lib/web/answer";

/** Folded away: the form that leads to undoing a decision, by the page that says what that will do. */
export function ReverseForm(props: {
  /** Id of the decision. */
  decision: string;
  /** What becomes of what was decided on. */
  then: string;
  meetings: readonly MeetingHeading[];
  to: string;
  answer: FormAnswer | null;
}) {
  const { decision, then, meetings, to, answer } = props;
  return (
    <details className="no-print mt-4" open={answer?.form === "reverse" && answer.said === ""}>
      <summary className="w-fit py-1 text-accent">Reverse this decision</summary>
      <p className="mt-1 mb-3 max-w-3xl">
        The decision stays where it is read, with the one that reverses it beside it. {then}
      </p>
      <PostForm to={to} label="Reverse this decision">
        <input type="hidden" name="decision" value={decision} />
        <DecisionFields form="reverse" meetings={meetings} answer={answer} />
        <div>
          <Button look="secondary">Look at what that will do</Button>
        </div>
      </PostForm>
    </details>
  );
}
