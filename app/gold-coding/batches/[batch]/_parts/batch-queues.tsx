import { ButtonLink } from "#components/ui/button";
import { WideTable } from "#components/ui/wide-table";
import { type Batch, stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref, queueHref } from "#lib/gold-coding/batches/batch-address";
import { listQueueLines, type QueueLine } from "#lib/gold-coding/batches/progress.db";
import { count, share } from "#lib/platform/in-words";

const STATES: Record<string, string> = { open: "Open", paused: "Paused", closed: "Closed" };

/** The queues of a batch, each with how far it has come. */
export async function BatchQueues({ batch, keeps }: { batch: Batch; keeps: boolean }) {
  const queues = await listQueueLines(batch.id);
  const makes = keeps && stateOf(batch) === "open";
  return (
    <section className="mt-9">
      <h2>Queues</h2>
      {queues.length === 0 ? (
        <p className="mt-2 text-soft">
          No queue is made yet. {makes && "Make one of all records, or of some, and put coders into it."}
        </p>
      ) : (
        <WideTable label="Queues">
          <table className="data-table mt-3 min-w-[44rem]">
            <thead>
              <tr>
                <th scope="col">Queue</th>
                <th scope="col">Assigned code</th>
                <th scope="col" className="number">
                  Coders
                </th>
                <th scope="col" className="number">
                  Codings done
                </th>
                <th scope="col" className="number">
                  Of those wanted
                </th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {queues.map((queue) => (
                <QueueRow key={queue.id} queue={queue} keeps={keeps} />
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {makes && (
        <p className="mt-4">
          <ButtonLink href={batchHref(batch.id, "queues/new")}>Make a queue</ButtonLink>
        </p>
      )}
    </section>
  );
}

function QueueRow({ queue, keeps }: { queue: QueueLine; keeps: boolean }) {
  const { id, title, kind, arm, state, people, seats, coded } = queue;
  return (
    <tr>
      <th scope="row" className="font-normal">
        {keeps ? <a href={queueHref(id)}>{title}</a> : title}
        {kind === "training" && " (training)"}
      </th>
      <td>{arm === "blind" ? "Hidden from coders" : "Shown to coders"}</td>
      <td className="number">{count(people)}</td>
      <td className="number">{count(coded)}</td>
      <td className="number">{seats === 0 ? "" : `${count(seats)} (${share(coded / seats)})`}</td>
      <td>{STATES[state] ?? state}</td>
    </tr>
  );
}
