import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { PersonRecord } from "#lib/people/people.db";
import type { ParameterReader } from "#lib/platform/parameters";
import type { RecordAddress } from "#lib/record/record-address";
import { SUBJECT_KINDS, SUBJECT_NAMES } from "#lib/record/subject";

/** Which part of the record is shown, as a GET form. */
export function RecordFilter(props: {
  asked: RecordAddress;
  reader: ParameterReader;
  people: PersonRecord[];
}) {
  const { asked, reader, people } = props;
  return (
    <form
      action="/record"
      className="no-print my-5 grid items-end gap-3 rounded-card bg-wash p-4 sm:grid-cols-[1fr_1fr_9rem_auto]"
    >
      <SelectField
        label="What was done to"
        name="kind"
        defaultValue={asked.kind}
        error={reader.errorAt("kind")}
        options={[
          { value: "", name: "anything" },
          ...SUBJECT_KINDS.map((kind) => ({
            value: kind,
            name: `a ${SUBJECT_NAMES[kind]}`.replace(/^a i/, "an i"),
          })),
        ]}
      />
      <SelectField
        label="By"
        name="person"
        defaultValue={asked.person}
        error={reader.errorAt("person")}
        options={[
          { value: "", name: "anybody" },
          ...people.map((person) => ({ value: person.id, name: `${person.name}, ${person.email}` })),
        ]}
      />
      <TextField
        label="From number back"
        name="from"
        inputMode="numeric"
        defaultValue={reader.typed("from")}
        error={reader.errorAt("from")}
        maxLength={15}
      />
      <Button>Show</Button>
    </form>
  );
}
