import { BrokenRules } from "#components/revision/life/broken-rules";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { CheckBoxes, PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import type { RevisionProblem } from "#lib/compile/problem";
import { quantity } from "#lib/platform/in-words";
import { goesPublic, markOf } from "#lib/revision/life/broken-rules";
import { type Member, movesFrom, type OpenMove } from "#lib/revision/life/life";
import { moveInWords } from "#lib/revision/life/move-names";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import { errorAt, type FormAnswer, ticked, typed } from "#lib/web/answer";
import { RoundChoice } from "./round-choice";

/** The moves out of a proposal's stage: those that this member can make now as a form, the others with what is missing. */
export function MoveForm(props: {
  life: ProposalLife;
  member: Member;
  /** The rules that this version breaks. */
  broken: readonly RevisionProblem[];
  to: string;
  answer: FormAnswer | null;
}) {
  const { life, member, broken, to, answer } = props;
  // A round can be chosen with the move, and a decision makes its own.
  const standing = { ...life, inRound: life.inRound || life.rounds.length > 0 };
  const moves = movesFrom(life.steps, standing, member).filter(
    ({ step }) => step.to !== "decided" && step.from !== "decided",
  );
  const open = moves.filter(({ missing }) => missing.length === 0);
  const waiting = moves.filter(({ missing }) => missing.length > 0);
  if (moves.length === 0) return <p>There is no step from here but a decision.</p>;
  const goesOut = open.some(({ step }) => step.to === "out for comment");
  const needsWord = broken.length > 0 && open.some(({ step }) => goesPublic(step));
  const chosen = typed(answer, "move", "to", open.length === 1 ? open[0]!.step.to : "");
  return (
    <div className="grid gap-5">
      <BrokenRules
        broken={broken}
        title={`Version ${life.version} breaks ${quantity(broken.length, "rule")}. Mend it before it goes on:`}
      />
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
          {goesOut && <RoundChoice rounds={life.rounds} answer={answer} />}
          {needsWord && <Despite broken={broken} answer={answer} />}
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

/** Where everybody will read what breaks a rule: whoever makes the move says that they know, and why. */
function Despite({ broken, answer }: { broken: readonly RevisionProblem[]; answer: FormAnswer | null }) {
  const confirmed = ticked(answer, "move", "despite", "yes", false);
  return (
    <fieldset className="grid gap-4 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">To send it out although it breaks a rule</legend>
      <input type="hidden" name="rulesShown" value={markOf(broken)} />
      <CheckBoxes
        legend="Rules broken"
        name="despite"
        error={errorAt(answer, "move", "despite")}
        boxes={[{ value: "yes", name: "Send it out although it breaks the rules above", checked: confirmed }]}
      />
      <TextArea
        label="Why it goes out all the same"
        name="despiteReason"
        rows={3}
        hint="It is recorded with the move."
        defaultValue={typed(answer, "move", "despiteReason")}
        error={errorAt(answer, "move", "despiteReason")}
      />
    </fieldset>
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
