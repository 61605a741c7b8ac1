import { Button } from "#components/ui/button";
import { WideTable } from "#components/ui/wide-table";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import type { Trainee } from "#lib/gold-coding/training/trainees.db";
import { count, share } from "#lib/platform/in-words";

/** Who is taught, how well they do, and the queues that they can join by now, each by one click. */
export function Trainees({ trainees }: { trainees: readonly Trainee[] }) {
  return (
    <section className="mt-9">
      <h2>How well they do</h2>
      {trainees.length === 0 ? (
        <p className="mt-2 text-soft">Nobody is taught in this batch yet.</p>
      ) : (
        <WideTable label="How well they do">
          <table className="data-table mt-3 min-w-[40rem]">
            <thead>
              <tr>
                <th scope="col">Coder</th>
                <th scope="col" className="number">
                  Lessons
                </th>
                <th scope="col" className="number">
                  Right
                </th>
                <th scope="col">Can join</th>
              </tr>
            </thead>
            <tbody>
              {trainees.map((one) => (
                <tr key={one.personId}>
                  <th scope="row" className="font-normal">
                    {one.name}
                  </th>
                  <td className="number">{count(one.lessons)}</td>
                  <td className="number">{one.lessons === 0 ? "" : share(one.right / one.lessons)}</td>
                  <td>
                    {one.queues.map((queue) => (
                      <JoinQueue key={queue.id} personId={one.personId} queue={queue} />
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}

function JoinQueue({ personId, queue }: { personId: string; queue: Trainee["queues"][number] }) {
  if (!queue.reached)
    return (
      <p className="text-soft">
        {queue.title} at {share(queue.accuracyNeeded)}
      </p>
    );
  return (
    <form method="post" action={queueHref(queue.id, "assign")}>
      <input type="hidden" name="person" value={personId} />
      <Button>Assign to {queue.title}</Button>
    </form>
  );
}
