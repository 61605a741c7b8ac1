import { quantity } from "#lib/platform/in-words";
import { type Round, roundHref } from "#lib/revision/consultation/round";
import { type WindowState, windowInWords, windowState } from "#lib/revision/consultation/window";
import { revisionHref } from "#lib/revision/paper-address";

const SECTIONS: { state: WindowState; title: string; none: string }[] = [
  {
    state: "open",
    title: "Open now",
    none: "No round is open. Those to come stand below, with when they open; what was said in earlier ones stands by each.",
  },
  { state: "coming", title: "To come", none: "No round is planned." },
  { state: "closed", title: "Closed", none: "No round has closed yet." },
];

/** Every round: open ones first, then those to come, then closed ones. @param inGroups of which to say what waits for the working group */
export function RoundList(props: {
  rounds: readonly Round[];
  now: Date;
  inGroups: (round: Round) => boolean;
}) {
  const { rounds, now, inGroups } = props;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      {SECTIONS.map(({ state, title, none }) => {
        const some = rounds.filter((round) => windowState(round, now) === state);
        return (
          <section key={state} aria-labelledby={state}>
            <h2 id={state}>{title}</h2>
            {some.length === 0 ? (
              <p className="mt-1 text-soft">{none}</p>
            ) : (
              <ul className="mt-2 grid max-w-3xl gap-4">
                {some.map((round) => (
                  <li key={round.id} className="border-l-2 border-line pl-3">
                    <a href={roundHref(round.id)} className="text-lg font-semibold">
                      {round.title}
                    </a>
                    <p className="text-[0.92rem]">
                      Of <a href={revisionHref(round.of.id)}>{round.of.title}</a>
                    </p>
                    <p className="first-letter:uppercase">{windowInWords(round, now)}</p>
                    <p className="text-[0.92rem] text-soft">
                      {asksInWords(round)}
                      {inGroups(round) && `; ${commentsInWords(round)}`}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

function asksInWords({ asks }: Round): string {
  const proposals = new Set(asks.map(({ proposal }) => proposal)).size;
  return proposals === 0
    ? "It asks about no proposal yet"
    : `It asks about ${quantity(proposals, "proposal")}`;
}

function commentsInWords({ comments, waiting }: Round): string {
  if (comments === 0) return "no comments yet";
  const rest = waiting === 0 ? "all with a response" : `${waiting} without a response`;
  return `${quantity(comments, "comment")}, ${rest}`;
}
