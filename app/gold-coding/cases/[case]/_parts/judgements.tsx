import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import { RulingList } from "#components/gold-coding/settling/precedent-list";
import { editionName } from "#lib/facts/edition";
import type { AnswerPlace } from "#lib/gold-coding/settling/chosen-answer";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";
import { momentInWords } from "#lib/platform/in-words";

/** What the record was settled as, now and before it was opened again, the newest first. */
export function Judgements({ found, places }: { found: CodingCaseView; places: readonly AnswerPlace[] }) {
  const { judgements, rulings, state, id } = found;
  if (judgements.length === 0)
    return state === "settled" ? (
      <p>Nobody had to settle it: a coder took back or changed what it was about.</p>
    ) : null;
  const placeOf = (edition: string) => places[found.batch.editions.indexOf(edition)];
  const names = {
    edition: (edition: string) => placeOf(edition)?.shortTitle ?? editionName(edition),
    title: (edition: string, wanted: string) =>
      placeOf(edition)?.groups.find(({ code }) => code === wanted)?.title ?? "",
  };
  return (
    <section aria-labelledby="judgements">
      <h2 id="judgements">Settled as</h2>
      <ul className="mt-1 grid gap-3">
        {judgements.map(({ caseId, answers, reason, by, at }) => (
          <li key={`${caseId} ${at.toISOString()}`} className="border-l-2 border-line pl-3">
            <AnswerWords
              answers={answers}
              editions={places}
              className={caseId === id ? "font-semibold" : ""}
            />
            <p className="whitespace-pre-line">{reason}</p>
            <p className="text-[0.9rem] text-soft">
              {by}, {momentInWords(at)}
              {caseId !== id && ", before it was opened again"}
            </p>
          </li>
        ))}
      </ul>
      {rulings.length > 0 && (
        <>
          <h3 className="mt-4 mb-1">Rulings made of it</h3>
          <RulingList rulings={rulings} names={names} />
        </>
      )}
    </section>
  );
}
