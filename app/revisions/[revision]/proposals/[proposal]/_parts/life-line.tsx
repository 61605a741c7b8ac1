import { isPublic, STAGE_NAMES, STAGES } from "#lib/compile/decisions/stage";
import { dateInWords, momentInWords } from "#lib/platform/in-words";
import type { ProposalLife } from "#lib/revision/life/proposal-life";

/** How far a proposal has come, and by which moves. @param groups whether the reader belongs to the groups, who read all of it */
export function LifeLine({ life, groups }: { life: ProposalLife; groups: boolean }) {
  const shown = life.moves.filter(({ from, to }) => groups || isPublic(to) || isPublic(from));
  return (
    <>
      <ol className="flex flex-wrap gap-y-1" aria-label="Stages of a proposal">
        {STAGES.map((stage) => (
          <li
            key={stage}
            aria-current={stage === life.stage ? "step" : undefined}
            className="after:mx-2 after:text-rule after:content-['→'] last:after:content-none aria-[current=step]:font-semibold"
          >
            {stage}
            {stage === life.stage && (
              <span className="font-normal text-soft">
                {" "}
                (since {dateInWords(life.stageChangedAt.toISOString())})
              </span>
            )}
          </li>
        ))}
      </ol>
      {shown.length > 0 && (
        <ol className="mt-3 grid max-w-3xl gap-2">
          {shown.map(({ from, to, version, at, name, reason }) => (
            <li key={at.toISOString()} className="border-l-2 border-line pl-3">
              <p>
                From {from} to <strong>{to}</strong>
                <span className="text-soft">
                  , version {version}, <time dateTime={at.toISOString()}>{momentInWords(at)}</time>
                  {groups && `, by ${name}`}
                </span>
              </p>
              {groups && reason !== "" && <p className="whitespace-pre-line">{reason}</p>}
            </li>
          ))}
        </ol>
      )}
      {life.moves.length === 0 && life.stage !== "draft" && (
        <p className="mt-2 text-soft">
          It is {STAGE_NAMES[life.stage]}, as it was published; no moves are kept.
        </p>
      )}
    </>
  );
}
