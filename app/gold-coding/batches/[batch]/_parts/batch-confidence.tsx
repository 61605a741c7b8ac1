import { Button } from "#components/ui/button";
import { PostForm } from "#components/ui/form";
import { type Batch, stateOf } from "#lib/gold-coding/batches/batch";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { countUnstated } from "#lib/gold-coding/batches/confidence/confidence-job.db";
import { count, quantity } from "#lib/platform/in-words";

/** Has the lookup say how sure it is, so that queues by confidence can be made of records that came without one. */
export async function BatchConfidence({ batch }: { batch: Batch }) {
  if (stateOf(batch) !== "open") return null;
  const { records, said } = await countUnstated(batch.id);
  if (records === 0) return null;
  return (
    <section className="mt-9">
      <h2>Confidence of the assigned codes</h2>
      <p className="mt-1 mb-3 max-w-3xl">
        {quantity(records, "record")} came without one.{" "}
        {said === 0
          ? "The lookup can say how sure it is of each code, and of its first answer where no code was assigned. Queues can then be made by confidence, or have the least sure first."
          : `For ${count(said)} of them the lookup has said how sure it is. Have it done again once the index has changed, or more records have come in.`}
      </p>
      <PostForm to={batchHref(batch.id, "confidence")} label="Confidence of the assigned codes">
        <div>
          <Button look="secondary">
            {said === 0 ? "Work out the lookup’s confidence" : "Work it out again"}
          </Button>
        </div>
      </PostForm>
    </section>
  );
}
