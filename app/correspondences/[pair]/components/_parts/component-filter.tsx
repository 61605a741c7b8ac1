import { WhosePeopleFields } from "#components/correspondence/whose-people-fields";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { typedText } from "#lib/correspondence/address-fields";
import { type ComponentsAddress, componentsPath } from "#lib/correspondence/pictures/components-address";
import type { ParameterReader, Parameters } from "#lib/platform/parameters";

/** Which thin links to cut, and which sets to show. */
export function ComponentFilter(props: {
  /** Of the correspondence. */
  path: string;
  asked: ComponentsAddress;
  reader: ParameterReader;
  /** As they came, so that a refused text stays in its field. */
  parameters: Parameters;
}) {
  const { path, asked, reader, parameters } = props;
  const typed = (field: string) => typedText(parameters, field);
  const error = (field: string) => reader.errorAt(field);
  return (
    <form
      action={componentsPath(path)}
      method="get"
      className="no-print my-5 grid gap-3 rounded-card bg-wash p-4"
    >
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]">
        <TextField
          label="Cut links under this % on both sides"
          name="share"
          inputMode="decimal"
          defaultValue={typed("share")}
          error={error("share")}
        />
        <SelectField
          label="The % is of"
          name="of"
          defaultValue={asked.of}
          error={error("of")}
          options={[
            { value: "entries", name: "index entries" },
            { value: "people", name: "people observed" },
          ]}
        />
        <TextField
          label="Cut links with fewer index entries than"
          name="entries"
          inputMode="numeric"
          defaultValue={typed("entries")}
          error={error("entries")}
        />
        <TextField
          label="Show sets with a code that starts"
          name="code"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={typed("code")}
          error={error("code")}
        />
        <Button className="col-span-2 lg:col-span-1">Show</Button>
      </div>
      <details open={asked.of === "people"}>
        <summary className="inline-block py-1 font-semibold text-accent">Whose people</summary>
        <div className="mt-2 grid grid-cols-2 items-end gap-3 lg:w-1/2">
          <WhosePeopleFields asked={asked} reader={reader} />
        </div>
      </details>
    </form>
  );
}
