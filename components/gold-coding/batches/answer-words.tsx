import type { Group } from "#lib/facts/edition";
import type { CodeAnswer } from "#lib/gold-coding/coding/answer";
import { answerInWords } from "#lib/gold-coding/coding/answer-in-words";

/**
 * An answer in words, a line for each edition of the batch.
 * @param editions in the order of the answers
 */
export function AnswerWords(props: {
  answers: readonly CodeAnswer[];
  editions: readonly { shortTitle: string; groups: readonly Group[] }[];
  className?: string;
}) {
  const { answers, editions, className } = props;
  return (
    <ul className={className}>
      {answers.map((answer, at) => (
        <li key={at}>
          {answers.length > 1 && <span className="font-normal text-soft">{editions[at]?.shortTitle}: </span>}
          {answerInWords(answer, editions[at]?.groups)}
        </li>
      ))}
    </ul>
  );
}
