import { Button } from "#components/ui/button";
import { SelectField, TextField } from "#components/ui/field";
import type { PersonAddress } from "#lib/people/person-filter";
import { ROLE_NAMES, ROLES } from "#lib/permissions/roles";
import type { ParameterReader } from "#lib/platform/parameters";

/** Which people the list shows, as a GET form. */
export function PeopleFilter({ asked, reader }: { asked: PersonAddress; reader: ParameterReader }) {
  return (
    <form
      action="/people"
      className="no-print my-5 grid items-end gap-3 rounded-card bg-wash p-4 sm:grid-cols-[minmax(0,1fr)_14rem_10rem_auto]"
    >
      <TextField
        label="Name or address"
        name="q"
        type="search"
        defaultValue={reader.typed("q")}
        error={reader.errorAt("q")}
        maxLength={200}
      />
      <SelectField
        label="Role"
        name="role"
        defaultValue={asked.role}
        error={reader.errorAt("role")}
        options={[
          { value: "", name: "any" },
          ...ROLES.map((role) => ({ value: role, name: ROLE_NAMES[role].name })),
          { value: "none", name: "no role" },
        ]}
      />
      <SelectField
        label="State"
        name="state"
        defaultValue={asked.state}
        error={reader.errorAt("state")}
        options={[
          { value: "", name: "any" },
          { value: "active", name: "active" },
          { value: "deactivated", name: "deactivated" },
        ]}
      />
      <Button>Filter</Button>
    </form>
  );
}
