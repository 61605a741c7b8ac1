import { AnswerWords } from "#components/gold-coding/batches/answer-words";
import { answerInWords } from "#lib/gold-coding/coding/answer-in-words";
import type { AnswerPlace } from "#lib/gold-coding/settling/chosen-answer";
import type { CodingCaseView } from "#lib/gold-coding/settling/coding-case";

/** What each coder said and why, without their names until the case is settled; the assigned code where they saw it. */
export function CaseAnswers({ found, places }: { found: CodingCaseView; places: readonly AnswerPlace[] }) {
  const { codings, assigned, batch } = found;
  const at = assigned ? batch.editions.indexOf(assigned.edition) : -1;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">What coders said</h2>
      {assigned && (
        <p className="mt-1">
          Assigned before:{" "}
          {at < 0
            ? `${assigned.code} in another edition`
            : answerInWords({ outcome: "right", code: assigned.code, otherCode: "" }, places[at]!.groups)}
        </p>
      )}
      {codings.length === 0 && <p>No coding of this record counts now.</p>}
      <ul className="mt-2 grid gap-3">
        {codings.map((coding) => (
          <li key={coding.token} className="rounded-md border border-line bg-card px-3 py-2">
            <p className="font-semibold">
              {coding.name}{" "}
              <span className="font-normal text-soft">
                {coding.certainty}
                {coding.flagged && ", flagged"}
              </span>
            </p>
            <AnswerWords answers={coding.answers} editions={places} />
            {coding.note && <p className="mt-1 whitespace-pre-line">{coding.note}</p>}
            {coding.query && (
              <p className="mt-1 whitespace-pre-line">
                <span className="font-semibold">Asks: </span>
                {coding.query}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
