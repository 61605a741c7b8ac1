import { Notice } from "#components/ui/notice";
import { GOLD_CODING_PATH } from "#lib/gold-coding/batches/batch-address";
import { type WaitingQueue, waitingFor } from "#lib/gold-coding/batches/waiting.db";
import { codingHref } from "#lib/gold-coding/coding/coding-address";
import { type Progress, progressInWords } from "#lib/gold-coding/coding/progress";
import { WHY_NOT, type WhyNot } from "#lib/gold-coding/queues/claim.db";
import { quantity } from "#lib/platform/in-words";

/** Why there is no record, and what to do next. */
export function NothingToCode(props: {
  why: WhyNot;
  progress: Progress;
  /** The person's other queues in which something waits. */
  others: readonly WaitingQueue[];
}) {
  const { why, progress, others } = props;
  const done = why === "empty" || why === "cap";
  return (
    <>
      <Notice look={done ? "good" : "information"} title={WHY_NOT[why]}>
        <p>{progressInWords(progress)}.</p>
        {why === "empty" && progress.left > 0 && (
          <p>
            What is left is with other coders or was coded by you already. Records that they leave come back:
            look again later.
          </p>
        )}
      </Notice>
      {others.length > 0 ? (
        <section>
          <h2>Your other queues</h2>
          <ul className="mt-1 grid gap-1">
            {others.map((queue) => (
              <li key={queue.id}>
                <a href={codingHref(queue.id)}>{queue.title}</a> ({queue.batchTitle}):{" "}
                {quantity(waitingFor(queue), "record")}
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p>
          No other queue waits for you. <a href={GOLD_CODING_PATH}>See what you have done</a>, or ask the
          custodian for more.
        </p>
      )}
    </>
  );
}
