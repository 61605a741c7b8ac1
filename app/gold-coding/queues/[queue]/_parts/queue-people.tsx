import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { WideTable } from "#components/ui/wide-table";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import type { PersonOfBatch } from "#lib/gold-coding/batches/people.db";
import type { QueuePersonLine } from "#lib/gold-coding/queues/queue.db";
import { count } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Who works a queue, with caps; and forms to assign somebody and take somebody off. */
export function QueuePeople(props: {
  queueId: number;
  people: readonly QueuePersonLine[];
  coders: readonly PersonOfBatch[];
  answer: FormAnswer | null;
}) {
  const { queueId, people, coders, answer } = props;
  const assigned = people.filter(({ endedAt }) => endedAt === null);
  const field = (form: string, name: string) => ({
    name,
    defaultValue: typed(answer, form, name),
    error: errorAt(answer, form, name),
  });
  const options = (of: readonly { id: string; name: string }[]) => [
    { value: "", name: "Choose" },
    ...of.map(({ id, name }) => ({ value: id, name })),
  ];
  return (
    <section className="mt-9">
      <h2>People</h2>
      {people.length === 0 ? (
        <p className="mt-2 text-soft">Nobody is assigned yet.</p>
      ) : (
        <WideTable label="People">
          <table className="data-table mt-3">
            <thead>
              <tr>
                <th scope="col">Coder</th>
                <th scope="col" className="number">
                  Coded
                </th>
                <th scope="col" className="number">
                  Cap
                </th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {people.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="font-normal">
                    {one.name}
                  </th>
                  <td className="number">{count(one.coded)}</td>
                  <td className="number">{one.cap === null ? "none" : count(one.cap)}</td>
                  <td>{stateOf(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      <div className="mt-5 grid gap-8 lg:grid-cols-2">
        <PostForm to={queueHref(queueId, "assign")} label="Assign a coder">
          <h3>Assign a coder</h3>
          <SelectField
            label="Coder"
            options={options(coders.filter(({ role }) => role === "coder"))}
            {...field("assign", "person")}
          />
          <TextField
            label="Most records (optional)"
            hint="Gold checks are not counted. Empty for no cap."
            inputMode="numeric"
            className="max-w-40"
            {...field("assign", "cap")}
          />
          <div>
            <Button>Assign</Button>
          </div>
        </PostForm>
        {assigned.length > 0 && (
          <PostForm to={queueHref(queueId, "take-off")} label="Take a coder off">
            <h3>Take a coder off</h3>
            <SelectField label="Who" options={options(assigned)} {...field("take-off", "who")} />
            <TextArea label="Reason for taking off" rows={2} {...field("take-off", "offReason")} />
            <div>
              <Button>Take off</Button>
            </div>
          </PostForm>
        )}
      </div>
    </section>
  );
}

function stateOf({ endedAt, coder }: QueuePersonLine): string {
  if (endedAt !== null) return "Taken off";
  return coder ? "Assigned" : "Is no coder of the batch any more";
}
