import type { EditionOfAnswers } from "#lib/gold-coding/batches/batch-editions.db";
import { type AnswerColumns, answersOf, OUTCOME_WORDS } from "#lib/gold-coding/coding/answer";

/** An answer in words, a line for each edition of the batch: the code with its group's title, and what was said of it. */
export function AnswerWords({
  answer,
  editions,
}: {
  answer: AnswerColumns;
  editions: readonly EditionOfAnswers[];
}) {
  return (
    <ul>
      {answersOf(answer).map(({ outcome, code, otherCode }, at) => {
        const edition = editions[at];
        const titled = (one: string) => `${one} ${edition?.edition?.byCode.get(one)?.title ?? ""}`.trim();
        const codes = [code, otherCode].filter((one) => one !== "").map(titled);
        return (
          <li key={at}>
            {editions.length > 1 && `${edition?.shortTitle ?? ""}: `}
            {codes.join(" or ")}
            <span className="text-soft">
              {codes.length > 0 && ", "}
              {OUTCOME_WORDS[outcome].toLowerCase()}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
