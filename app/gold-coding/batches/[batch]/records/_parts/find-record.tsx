import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { batchHref } from "#lib/gold-coding/batches/batch-address";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Finds one record by its id in the survey; sent as a form, so that it stands in no address. */
export function FindRecord({ batchId, answer }: { batchId: string; answer: FormAnswer | null }) {
  return (
    <PostForm
      to={batchHref(batchId, "records/find")}
      label="Find a record"
      className="no-print my-4 flex max-w-xl flex-wrap items-end gap-3"
    >
      <div className="grow">
        <TextField
          label="Record id"
          name="reference"
          maxLength={100}
          autoComplete="off"
          defaultValue={typed(answer, "find-record", "reference")}
          error={errorAt(answer, "find-record", "reference")}
        />
      </div>
      <Button look="secondary">Find</Button>
    </PostForm>
  );
}
