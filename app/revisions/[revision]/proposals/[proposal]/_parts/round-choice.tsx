import { londonMoment } from "#lib/revision/consultation/window";
import type { OpenRound } from "#lib/revision/life/proposal-life";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** The round that is to ask about a proposal: one that asks about its paper already, or another one for whoever looks for it. */
export function RoundChoice({ rounds, answer }: { rounds: readonly OpenRound[]; answer: FormAnswer | null }) {
  const own = rounds.filter(({ ofPaper }) => ofPaper);
  const others = rounds.filter(({ ofPaper }) => !ofPaper);
  const asking = own.find(({ asks }) => asks) ?? (own.length === 1 ? own[0] : undefined);
  const chosen = typed(answer, "move", "round", String(asking?.id ?? ""));
  const error = errorAt(answer, "move", "round");
  return (
    <fieldset className={error ? "border-l-4 border-danger pl-3" : ""} aria-describedby="round-hint">
      <legend className="mb-1 font-semibold">Consultation round</legend>
      <p id="round-hint" className="mb-1 text-[0.92rem] text-soft">
        Only for a proposal that goes out for comment.{" "}
        {own.length === 0 && "No open round asks about this paper yet."}
      </p>
      {error && (
        <p className="mb-1 font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {own.map((round, at) => (
        <Round key={round.id} round={round} id={at === 0 ? "round" : undefined} chosen={chosen} />
      ))}
      {others.length > 0 && (
        <details open={others.some(({ id }) => String(id) === chosen)}>
          <summary className="inline-block py-1 text-accent">
            {own.length === 0 ? "Choose a round" : "Choose another round"}
          </summary>
          {others.map((round, at) => (
            <Round
              key={round.id}
              round={round}
              id={at === 0 && own.length === 0 ? "round" : undefined}
              chosen={chosen}
            />
          ))}
        </details>
      )}
    </fieldset>
  );
}

/** @param id of the first, to which the error summary leads */
function Round(props: { round: OpenRound; id: string | undefined; chosen: string }) {
  const { id, title, closesAt } = props.round;
  return (
    <label className="flex min-h-8 items-baseline gap-2 py-1">
      <input
        type="radio"
        id={props.id}
        name="round"
        value={id}
        defaultChecked={String(id) === props.chosen}
        className="size-4.5 shrink-0 translate-y-0.5"
      />
      {title}, closes {londonMoment(closesAt)}
    </label>
  );
}
