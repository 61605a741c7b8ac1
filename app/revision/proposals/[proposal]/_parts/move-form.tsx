import { Button } from "#components/ui/button";
import { SelectField, TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { londonMoment } from "#lib/revision/consultation/window";
import { type Member, movesFrom, type OpenMove } from "#lib/revision/life/life";
import { moveInWords } from "#lib/revision/life/move-names";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The moves out of a proposal's stage: those that this member can make now as a form, the others with what is missing. */
export function MoveForm(props: {
  life: ProposalLife;
  member: Member;
  to: string;
  answer: FormAnswer | null;
}) {
  const { life, member, to, answer } = props;
  // A round can be chosen with the move, and a decision makes its own.
  const standing = { ...life, inRound: life.inRound || life.rounds.length > 0 };
  const moves = movesFrom(life.steps, standing, member).filter(
    ({ step }) => step.to !== "decided" && step.from !== "decided",
  );
  const open = moves.filter(({ missing }) => missing.length === 0);
  const waiting = moves.filter(({ missing }) => missing.length > 0);
  if (moves.length === 0) return <p>There is no step from here but a decision.</p>;
  const goesOut = open.some(({ step }) => step.to === "out for comment");
  const chosen = typed(answer, "move", "to", open.length === 1 ? open[0]!.step.to : "");
  return (
    <div className="grid gap-5">
      {open.length > 0 && (
        <PostForm to={to} label="Move the proposal">
          <input type="hidden" name="from" value={life.stage} />
          <input type="hidden" name="version" value={life.version} />
          <RadioChoices
            legend="What happens next"
            name="to"
            error={errorAt(answer, "move", "to")}
            chosen={chosen}
            choices={open.map(({ step }) => ({
              value: step.to,
              ...moveInWords(step),
            }))}
          />
          {goesOut && <RoundChoice life={life} answer={answer} />}
          <TextArea
            label="Reason"
            name="moveReason"
            rows={3}
            hint="It stands in the record and beside the proposal."
            defaultValue={typed(answer, "move", "moveReason")}
            error={errorAt(answer, "move", "moveReason")}
          />
          <div>
            <Button>Move the proposal</Button>
          </div>
        </PostForm>
      )}
      {waiting.length > 0 && <Waiting moves={waiting} />}
    </div>
  );
}

function RoundChoice({ life, answer }: { life: ProposalLife; answer: FormAnswer | null }) {
  const asking = life.rounds.find(({ asks }) => asks);
  const only = life.rounds.length === 1 ? life.rounds[0] : undefined;
  return (
    <SelectField
      label="Consultation round"
      name="round"
      hint="Only for a proposal that goes out for comment: the round that asks about this version."
      defaultValue={typed(answer, "move", "round", String((asking ?? only)?.id ?? ""))}
      error={errorAt(answer, "move", "round")}
      options={[
        { value: "", name: "Choose a round" },
        ...life.rounds.map(({ id, title, closesAt }) => ({
          value: String(id),
          name: `${title}, closes ${londonMoment(closesAt)}`,
        })),
      ]}
    />
  );
}

function Waiting({ moves }: { moves: readonly OpenMove[] }) {
  return (
    <div>
      <h3>What is not open to you now, and why</h3>
      <ul className="mt-1 grid max-w-3xl list-disc gap-1 pl-5">
        {moves.map(({ step, missing }) => (
          <li key={step.id}>
            <span className="font-semibold">{moveInWords(step).name}:</span> {missing.join(" ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
