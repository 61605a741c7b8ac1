import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { CHOICE_NAMES, CHOICES } from "#lib/revision/life/life";
import { BODY_NAMES, type Body } from "#lib/revision/life/life-step";
import type { ProposalLife } from "#lib/revision/life/proposal-life";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The form by which a member votes on the version that there is, or changes their vote. */
export function VoteForm(props: {
  life: ProposalLife;
  body: Body;
  personId: string;
  /** Whether "no further action" can be its outcome: it does nothing but rename and recode. */
  onlyRenames: boolean;
  to: string;
  answer: FormAnswer | null;
}) {
  const { life, body, personId, onlyRenames, to, answer } = props;
  const own = life.cast.find(
    (vote) => vote.personId === personId && vote.body === body && vote.version === life.version,
  );
  const offered = CHOICES[body].filter((choice) => choice !== "no further action" || onlyRenames);
  const chosen = typed(answer, "vote", "choice", own?.choice ?? "");
  return (
    <PostForm to={to} label="Vote">
      <input type="hidden" name="version" value={life.version} />
      <input type="hidden" name="body" value={body} />
      <RadioChoices
        legend={`Your vote in the ${BODY_NAMES[body]} on version ${life.version}`}
        name="choice"
        hint={
          own
            ? `You voted “${CHOICE_NAMES[own.choice]}”. You can change it until the proposal moves on.`
            : "You can change it until the proposal moves on. It goes out of date when the proposal is edited."
        }
        error={errorAt(answer, "vote", "choice")}
        chosen={chosen}
        choices={offered.map((choice) => ({
          value: choice,
          name: <span className="inline-block first-letter:uppercase">{CHOICE_NAMES[choice]}</span>,
        }))}
      />
      <TextArea
        label="Why (you may leave it empty)"
        name="voteReason"
        rows={2}
        hint="The groups read it beside your vote."
        defaultValue={typed(answer, "vote", "voteReason", own?.reason ?? "")}
        error={errorAt(answer, "vote", "voteReason")}
      />
      <div>
        <Button look="secondary">{own ? "Change the vote" : "Vote"}</Button>
      </div>
    </PostForm>
  );
}
