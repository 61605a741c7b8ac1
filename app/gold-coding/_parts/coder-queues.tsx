import { ButtonLink } from "#components/ui/button";
import { WideTable } from "#components/ui/wide-table";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import { COUNTED, type WaitingQueue, waitingFor } from "#lib/gold-coding/batches/waiting.db";
import { MY_FIGURES_PATH } from "#lib/gold-coding/figures/figures-address";
import { count } from "#lib/platform/in-words";

/** The queues that somebody is to work, with what waits in each. */
export function CoderQueues({ queues }: { queues: readonly WaitingQueue[] }) {
  return (
    <section className="mt-8">
      <h2>Your queues</h2>
      {queues.length === 0 ? (
        <p className="mt-2 text-soft">
          You are in no queue that is open. The custodian puts coders into queues.
        </p>
      ) : (
        <WideTable label="Your queues">
          <table className="data-table mt-3 min-w-[40rem]">
            <thead>
              <tr>
                <th scope="col">Queue</th>
                <th scope="col">Batch</th>
                <th scope="col" className="number">
                  You have coded
                </th>
                <th scope="col" className="number">
                  Waiting for you
                </th>
                <th scope="col">
                  <span className="sr-only">Work</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {queues.map((queue) => (
                <QueueRow key={queue.id} queue={queue} />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      <p className="mt-3">
        <a href={MY_FIGURES_PATH}>My figures</a>: how long your records take, and how you answer gold checks.
      </p>
    </section>
  );
}

function QueueRow({ queue }: { queue: WaitingQueue }) {
  const { id, title, kind, batchTitle, state, coded, cap, open } = queue;
  const waiting = waitingFor(queue);
  return (
    <tr>
      <th scope="row" className="font-normal">
        {title}
        {kind === "training" && " (training)"}
      </th>
      <td>{batchTitle}</td>
      <td className="number">
        {count(coded)}
        {cap !== null && ` of ${count(cap)}`}
      </td>
      <td className="number">{waiting >= COUNTED ? `${count(COUNTED)} or more` : count(waiting)}</td>
      <td>
        {state === "paused" ? (
          "Paused"
        ) : waiting > 0 ? (
          <ButtonLink href={queueHref(id, "code")} aria-label={`${open ? "Go on with" : "Code"} ${title}`}>
            {open ? "Go on" : "Code"}
          </ButtonLink>
        ) : (
          "Nothing waits"
        )}
      </td>
    </tr>
  );
}
