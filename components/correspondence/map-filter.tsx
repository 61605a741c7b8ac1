import { WhosePeopleFields } from "#components/correspondence/whose-people-fields";
import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { typedText } from "#lib/correspondence/address-fields";
import { CHANGE_WORDS } from "#lib/correspondence/kinds";
import { NATURES } from "#lib/correspondence/nature";
import type { Reading } from "#lib/correspondence/reading";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { TableAddress } from "#lib/correspondence/table-address";
import type { Group } from "#lib/facts/edition";
import type { ParameterReader, Parameters } from "#lib/platform/parameters";

const LEVELS = [
  { value: "4", name: "unit groups" },
  { value: "3", name: "minor groups" },
  { value: "2", name: "sub-major groups" },
  { value: "1", name: "major groups" },
];

/** The conditions of the table as a GET form: its address is the table asked for. */
export function MapFilter(props: {
  asked: TableAddress;
  reader: ParameterReader;
  /** As they came, so that a refused text stays in its field. */
  parameters: Parameters;
  reading: Reading;
  majors: readonly Group[];
  dataSets: readonly NamedDataSet[];
}) {
  const { asked, reader, parameters, reading, majors, dataSets } = props;
  const { source, target, path } = reading;
  const error = (field: string) => reader.errorAt(field);
  const typed = (field: string) => typedText(parameters, field);
  const refusedAbove = ["q", "source", "target", "kind", "nature"].some(error);
  const { major, level, minEntries, minShare, sex, dataSet } = asked;
  const more =
    major !== "" ||
    level !== 4 ||
    minEntries !== undefined ||
    minShare !== undefined ||
    sex !== "both" ||
    dataSet !== "census" ||
    ["major", "level", "entries", "share", "data", "sex"].some(error);
  return (
    <form action={path} method="get" className="no-print my-5 grid gap-3 rounded-card bg-wash p-4">
      {asked.sort !== "source" && <input type="hidden" name="sort" value={asked.sort} />}
      {asked.descending && <input type="hidden" name="order" value="desc" />}
      <div
        className={`grid grid-cols-2 items-end gap-3 ${refusedAbove ? "" : "lg:grid-cols-[minmax(0,2fr)_7rem_7rem_minmax(0,1fr)_minmax(0,1fr)_auto]"}`}
      >
        <div className="col-span-2 lg:col-span-1">
          <TextField label="Words in a title" name="q" defaultValue={typed("q")} error={error("q")} />
        </div>
        <CodeField
          label={`${source.name} code`}
          name="source"
          value={typed("source")}
          error={error("source")}
        />
        <CodeField
          label={`${target.name} code`}
          name="target"
          value={typed("target")}
          error={error("target")}
        />
        <SelectField
          label="Kind of change"
          name="kind"
          defaultValue={asked.kind}
          error={error("kind")}
          options={[{ value: "", name: "any" }, ...CHANGE_WORDS.map((word) => ({ value: word, name: word }))]}
        />
        <SelectField
          label="Real or virtual"
          name="nature"
          defaultValue={asked.nature}
          error={error("nature")}
          options={[
            { value: "", name: "any" },
            ...Object.keys(NATURES).map((nature) => ({ value: nature, name: `${nature} changes only` })),
          ]}
        />
        <Button>Filter</Button>
      </div>
      <details open={more}>
        <summary className="inline-block py-1 font-semibold text-accent">
          More: level, major group, least evidence, whose people
        </summary>
        <div className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            label="Level"
            name="level"
            defaultValue={String(level)}
            error={error("level")}
            options={LEVELS}
          />
          <SelectField
            label={`Major group of ${source.name}`}
            name="major"
            defaultValue={major}
            error={error("major")}
            options={[
              { value: "", name: "any" },
              ...majors.map(({ code, title }) => ({ value: code, name: `${code} ${title}` })),
            ]}
          />
          <TextField
            label="At least this many index entries"
            name="entries"
            inputMode="numeric"
            defaultValue={typed("entries")}
            error={error("entries")}
          />
          <TextField
            label={`At least this % of the ${source.name} group’s people`}
            name="share"
            inputMode="decimal"
            defaultValue={typed("share")}
            error={error("share")}
          />
          <WhosePeopleFields asked={asked} reader={reader} dataSets={dataSets} />
        </div>
      </details>
    </form>
  );
}

function CodeField(props: { label: string; name: string; value: string; error: string | undefined }) {
  return (
    <TextField
      label={props.label}
      name={props.name}
      defaultValue={props.value}
      error={props.error}
      inputMode="numeric"
      autoComplete="off"
      placeholder="first digits"
    />
  );
}
