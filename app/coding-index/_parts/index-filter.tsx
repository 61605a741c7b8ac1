import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import { QUALIFIERS } from "#lib/coding-index/entry-filter";
import type { IndexAddress } from "#lib/coding-index/index-address";
import type { DataVersion } from "#lib/facts/data";
import type { Edition } from "#lib/facts/edition";
import type { ParameterReader } from "#lib/platform/parameters";

/** The conditions of the coding index as a GET form: its address is the list asked for. */
export function IndexFilter(props: {
  asked: IndexAddress;
  reader: ParameterReader;
  version: DataVersion;
  /** Those that a code can be of. */
  editions: readonly Pick<Edition, "id" | "shortTitle">[];
}) {
  const { asked, reader, version, editions } = props;
  const error = (field: string) => reader.errorAt(field);
  const more =
    asked.qualifier !== "" ||
    asked.default !== "" ||
    asked.see !== "" ||
    ["qualifier", "default", "see"].some(error);
  return (
    <form action="/coding-index" className="no-print my-5 grid gap-3 rounded-card bg-wash p-4">
      {version === "working" && <input type="hidden" name="version" value={version} />}
      {asked.letter && <input type="hidden" name="letter" value={asked.letter} />}
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,1fr)_10rem_10rem_auto]">
        <div className="col-span-2 lg:col-span-1">
          <TextField
            label="Words in an entry"
            name="q"
            type="search"
            defaultValue={reader.typed("q")}
            error={error("q")}
            maxLength={200}
          />
        </div>
        <TextField
          label="Code begins"
          name="code"
          inputMode="numeric"
          defaultValue={reader.typed("code")}
          error={error("code")}
          maxLength={20}
        />
        <SelectField
          label="in"
          name="edition"
          defaultValue={asked.edition}
          error={error("edition")}
          options={editions.map(({ id, shortTitle }) => ({ value: id, name: shortTitle }))}
        />
        <Button>Filter</Button>
      </div>
      <details open={more}>
        <summary className="inline-block py-1 font-semibold text-accent">
          More: qualifiers, defaults, references
        </summary>
        <div className="mt-2 grid items-end gap-3 sm:grid-cols-3">
          <SelectField
            label="Qualifiers"
            name="qualifier"
            defaultValue={asked.qualifier}
            error={error("qualifier")}
            options={[
              { value: "", name: "with or without" },
              ...Object.entries(QUALIFIERS).map(([value, name]) => ({ value, name })),
            ]}
          />
          <SelectField
            label="Default entries"
            name="default"
            defaultValue={asked.default}
            error={error("default")}
            options={[
              { value: "", name: "and all others" },
              { value: "only", name: "only defaults" },
              { value: "without", name: "no defaults" },
            ]}
          />
          <SelectField
            label="“See” references"
            name="see"
            defaultValue={asked.see}
            error={error("see")}
            options={[
              { value: "", name: "and coded entries" },
              { value: "only", name: "only references" },
              { value: "without", name: "only coded entries" },
            ]}
          />
        </div>
      </details>
    </form>
  );
}
