import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { ParameterReader } from "#lib/platform/parameters";
import { DUE_STATES, MAPPED_STATES, type RegisterFilter } from "#lib/standards/register/register-filter";
import { KIND_NAMES, STANDARD_LEVELS } from "#lib/standards/standard";
import { STANDARDS_PATH } from "#lib/standards/standards-address";

/** The conditions of the register as a GET form: its address is the list asked for. */
export function RegisterFilterForm(props: {
  filter: RegisterFilter;
  reader: ParameterReader;
  sectors: readonly string[];
}) {
  const { filter, reader, sectors } = props;
  const select = (name: keyof RegisterFilter, any: string, names: Readonly<Record<string, string>>) => ({
    name,
    defaultValue: filter[name],
    error: reader.errorAt(name),
    options: [
      { value: "", name: any },
      ...Object.entries(names).map(([value, text]) => ({ value, name: text })),
    ],
  });
  const more = [filter.kind, filter.level, filter.sector, filter.suite, filter.due].some((one) => one !== "");
  const sectorNames = [...new Set([...sectors, ...(filter.sector ? [filter.sector] : [])])];
  return (
    <form action={STANDARDS_PATH} className="no-print my-5 grid gap-3 rounded-card bg-wash p-4">
      {filter.suite && <input type="hidden" name="suite" value={filter.suite} />}
      <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(0,1fr)_9rem_15rem_auto]">
        <div className="col-span-2 lg:col-span-1">
          <TextField
            label="URN, or words of title or suite"
            name="q"
            type="search"
            defaultValue={reader.typed("q")}
            error={reader.errorAt("q")}
            maxLength={200}
          />
        </div>
        <TextField
          label="SOC code begins"
          name="code"
          inputMode="numeric"
          defaultValue={reader.typed("code")}
          error={reader.errorAt("code")}
          maxLength={4}
        />
        <SelectField label="Unit group" {...select("mapped", "with or without", MAPPED_STATES)} />
        <Button>Filter</Button>
      </div>
      <details open={more}>
        <summary className="inline-block py-1 font-semibold text-accent">
          More: kind, level, sector, review
        </summary>
        <div className="mt-2 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            label="Kind"
            {...select("kind", "any", {
              occupational: KIND_NAMES.occupational,
              apprenticeship: KIND_NAMES.apprenticeship,
            })}
          />
          <SelectField
            label="Level"
            {...select("level", "any", Object.fromEntries(STANDARD_LEVELS.map((one) => [one, one])))}
          />
          <SelectField
            label="Sector"
            {...select("sector", "any", Object.fromEntries(sectorNames.map((one) => [one, one])))}
          />
          <SelectField label="Review" {...select("due", "any", DUE_STATES)} />
        </div>
        {filter.suite && (
          <p className="mt-2 text-soft">
            Suite: {filter.suite}. <a href={STANDARDS_PATH}>All suites</a>
          </p>
        )}
      </details>
    </form>
  );
}
