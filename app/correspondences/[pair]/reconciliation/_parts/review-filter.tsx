import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { typedText } from "#lib/correspondence/address-fields";
import type { Reading } from "#lib/correspondence/reading";
import type { ParameterReader, Parameters } from "#lib/platform/parameters";
import { type ReviewAddress, reviewPath } from "#lib/revision/compiles/review-address";

/** The conditions of the review list as a GET form. */
export function ReviewFilter(props: {
  asked: ReviewAddress;
  reader: ParameterReader;
  /** As they came, so that a refused text stays in its field. */
  parameters: Parameters;
  reading: Reading;
}) {
  const { asked, reader, parameters, reading } = props;
  const { source, target, path } = reading;
  const field = (name: string) => ({
    name,
    error: reader.errorAt(name),
    defaultValue: typedText(parameters, name),
  });
  return (
    <form
      action={reviewPath(path)}
      method="get"
      className="no-print my-5 grid grid-cols-2 items-end gap-3 rounded-card bg-wash p-4 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]"
    >
      <input type="hidden" name="list" value={asked.list} />
      <TextField label="Words in a title" {...field("q")} />
      <TextField
        label={`${source.name} code`}
        {...field("source")}
        inputMode="numeric"
        placeholder="first digits"
      />
      <TextField
        label={`${target.name} code`}
        {...field("target")}
        inputMode="numeric"
        placeholder="first digits"
      />
      <TextField label="At least people" {...field("people")} inputMode="numeric" />
      <Button className="col-span-2 lg:col-span-1">Filter</Button>
    </form>
  );
}
