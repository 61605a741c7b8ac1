import { DecisionFields } from "#components/revision/life/decision-fields";
import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { OUTCOMES, type Outcome } from "#lib/compile/decisions/decision";
import { decisionMissing, type Member } from "#lib/revision/life/life";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import type { MeetingHeading } from "#lib/revision/meetings/meeting";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const OUTCOME_CHOICES: Record<Outcome, { name: string; note: string }> = {
  accepted: { name: "Accept", note: "Its changes are in the draft of the new edition from then on." },
  rejected: { name: "Reject", note: "Nothing changes." },
  deferred: { name: "Defer", note: "Nothing changes; the issue is kept for a later revision." },
  "no further action": {
    name: "No further action",
    note: "No content moves; the new titles and codes that it proposes are given.",
  },
};

/** The form by which the steering group decides: what can be decided now, and what is missing for the rest. */
export function DecideForm(props: {
  life: ProposalLife;
  member: Member;
  onlyRenames: boolean;
  meetings: readonly MeetingHeading[];
  to: string;
  answer: FormAnswer | null;
}) {
  const { life, member, onlyRenames, meetings, to, answer } = props;
  const offered = OUTCOMES.filter((outcome) => outcome !== "no further action" || onlyRenames).map(
    (outcome) => ({ outcome, missing: decisionMissing(life.steps, life, member, outcome) }),
  );
  const open = offered.filter(({ missing }) => missing.length === 0);
  const waiting = offered.filter(({ missing }) => missing.length > 0);
  const chosen = typed(answer, "decide", "outcome");
  return (
    <div className="grid gap-5">
      {open.length > 0 && (
        <PostForm to={to} label="Decide">
          <input type="hidden" name="version" value={life.version} />
          <RadioChoices
            legend={`The decision on version ${life.version}`}
            name="outcome"
            hint="The next page says what it will do, and nothing is recorded before. Your own vote is cast for it if you have not voted. A decision stays; it can be reversed by another one."
            error={errorAt(answer, "decide", "outcome")}
            chosen={chosen}
            choices={open.map(({ outcome }) => ({
              value: outcome,
              ...OUTCOME_CHOICES[outcome],
            }))}
          />
          <DecisionFields form="decide" meetings={meetings} answer={answer} />
          <div>
            <Button>Look at what it will do</Button>
          </div>
        </PostForm>
      )}
      {waiting.length > 0 && (
        <div>
          <h3>What cannot be decided now, and why</h3>
          <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
            {waiting.map(({ outcome, missing }) => (
              <li key={outcome}>
                <span className="font-semibold">{OUTCOME_CHOICES[outcome].name}:</span> {missing.join(" ")}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
