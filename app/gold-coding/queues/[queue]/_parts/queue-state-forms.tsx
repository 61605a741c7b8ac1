import { Button } from "#components/ui/button";
import { TextArea, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { RadioChoices } from "#components/ui/radio-choices";
import { queueHref } from "#lib/gold-coding/batches/batch-address";
import type { StoredQueue } from "#lib/gold-coding/queues/queue.db";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

const CHOICES = {
  open: { value: "open", name: "Open it", note: "Records are handed out." },
  paused: { value: "paused", name: "Pause it", note: "Nobody is given another record for now." },
  closed: {
    value: "closed",
    name: "Close it",
    note: "It is done with. What was not coded can come into another queue.",
  },
};

/** Opens, pauses or closes a queue, and changes when its turn is. */
export function QueueStateForms({ queue, answer }: { queue: StoredQueue; answer: FormAnswer | null }) {
  return (
    <section className="mt-9 grid gap-8 lg:grid-cols-2">
      <PostForm to={queueHref(queue.id, "state")} label="Open, pause or close">
        <h2>Open, pause or close</h2>
        <RadioChoices
          legend="What is to become of this queue?"
          name="state"
          chosen={typed(answer, "state", "state")}
          error={errorAt(answer, "state", "state")}
          choices={Object.values(CHOICES).filter(({ value }) => value !== queue.state)}
        />
        <TextArea
          label="Reason for the record"
          name="stateReason"
          rows={2}
          defaultValue={typed(answer, "state", "stateReason")}
          error={errorAt(answer, "state", "stateReason")}
        />
        <div>
          <Button>Change the state</Button>
        </div>
      </PostForm>
      <PostForm to={queueHref(queue.id, "priority")} label="Priority">
        <h2>Priority</h2>
        <TextField
          label="Priority"
          hint="The queue with the lowest number comes first."
          name="priority"
          inputMode="numeric"
          className="max-w-40"
          defaultValue={typed(answer, "priority", "priority", String(queue.priority))}
          error={errorAt(answer, "priority", "priority")}
        />
        <div>
          <Button>Change the priority</Button>
        </div>
      </PostForm>
    </section>
  );
}
