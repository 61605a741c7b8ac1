import { caseHref } from "#lib/gold-coding/settling/case-address";
import type { WaitingQuestion } from "#lib/gold-coding/settling/case-questions.db";
import { momentInWords } from "#lib/platform/in-words";

/** Questions of adjudicators that wait for a coder's answer; nothing where none does. */
export function CoderQuestions({ questions }: { questions: readonly WaitingQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>Questions for you</h2>
      <ul className="mt-3 grid gap-2">
        {questions.map(({ caseId, batchTitle, queueTitle, at }) => (
          <li key={caseId}>
            <a href={caseHref(caseId, "answer")}>
              The adjudicator asks about a record of {batchTitle}, {queueTitle}
            </a>
            , {momentInWords(at)}
          </li>
        ))}
      </ul>
    </section>
  );
}
