import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import type { Batch } from "#lib/gold-coding/batches/batch";
import { findingsPath } from "#lib/gold-coding/findings/finding";
import type { SetCounts } from "#lib/gold-coding/findings/sets/gold-sets.db";
import { count, quantity } from "#lib/platform/in-words";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** How many settled records are in which set, and what is done with them. */
export function SetForms(props: {
  batch: Batch;
  editions: readonly { id: string; shortTitle: string }[];
  sets: SetCounts;
  answer: FormAnswer | null;
  may: { assign: boolean; take: boolean };
}) {
  const { batch, editions, sets, answer, may } = props;
  const options = editions.map(({ id, shortTitle }) => ({ value: id, name: shortTitle }));
  return (
    <>
      <p className="max-w-3xl">
        {quantity(sets.evaluation, "record is", "records are")} there to measure the lookup by,{" "}
        {count(sets.training)} for it to learn from, and {count(sets.waiting)} settled{" "}
        {sets.waiting === 1 ? "one is" : "ones are"} in neither yet. No record, and none like it, is ever in
        both, in whatever batch.
      </p>
      <div className="mt-4 grid gap-8 lg:grid-cols-3">
        {may.assign && sets.waiting > 0 && (
          <PostForm to={findingsPath(batch.id, "sets/assign")} label="Put into sets" className="grid gap-4">
            <h3>Put settled records into sets</h3>
            <TextField
              label="Percentage to measure by"
              hint="The rest is to learn from."
              name="share"
              inputMode="numeric"
              defaultValue={typed(answer, "sets-assign", "share", "30")}
              error={errorAt(answer, "sets-assign", "share")}
            />
            <TextField
              label="Seed"
              hint="Any word. The same one puts the same records into the same set."
              name="seed"
              defaultValue={typed(answer, "sets-assign", "seed", batch.id)}
              error={errorAt(answer, "sets-assign", "seed")}
            />
            <p>
              <Button>Put {quantity(sets.waiting, "record")} into sets</Button>
            </p>
          </PostForm>
        )}
        {may.assign && sets.evaluation > 0 && (
          <PostForm to={findingsPath(batch.id, "sets/measure")} label="Measure" className="grid gap-4">
            <h3>Measure the lookup</h3>
            <SelectField
              label="In"
              hint="All of them are looked up, outside of the page: you need not wait for it."
              name="edition"
              options={options}
              defaultValue={typed(answer, "sets-measure", "edition", options[0]?.value)}
              error={errorAt(answer, "sets-measure", "edition")}
            />
            <p>
              <Button>Measure the lookup</Button>
            </p>
          </PostForm>
        )}
        {may.take && sets.evaluation + sets.training > 0 && (
          <PostForm
            to={findingsPath(batch.id, "sets/download")}
            label="Download a set"
            className="grid gap-4"
          >
            <h3>Download a set</h3>
            <SelectField
              label="Records"
              hint="With titles and industries as people gave them. That you took them is recorded."
              name="set"
              options={[
                { value: "evaluation", name: "To measure the lookup by" },
                { value: "training", name: "For the lookup to learn from" },
              ]}
              defaultValue={typed(answer, "sets-download", "set", "training")}
              error={errorAt(answer, "sets-download", "set")}
            />
            <SelectField
              label="Coded to"
              name="coded"
              options={options}
              defaultValue={typed(answer, "sets-download", "coded", options[0]?.value)}
              error={errorAt(answer, "sets-download", "coded")}
            />
            <p>
              <Button look="secondary">Download as CSV</Button>
            </p>
          </PostForm>
        )}
      </div>
    </>
  );
}
