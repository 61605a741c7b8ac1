import { GroupField } from "#components/editions/group-field";
import { EntryTicks } from "#components/revision/proposals/entry-ticks";
import { Button } from "#components/ui/button";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import { type FieldState, fieldOf, groupFieldIn } from "#lib/revision/proposals/field-state";

/** Entries of any groups: those chosen so far, and those of one group after the other to choose from. */
export function ChosenEntries({ page, state }: { page: ChangePage; state: FieldState }) {
  const { basis, source, entries } = page;
  const ticked = new Set(state.fields.uids ?? []);
  const shown = new Set(entries.map(({ uid }) => uid));
  const others = [...ticked].filter((uid) => !shown.has(uid)).flatMap((uid) => basis.entries.get(uid) ?? []);
  return (
    <>
      <div className="grid gap-3">
        <GroupField
          label="Entries of the group"
          hint={
            source ? source.title : `Code of a unit group in ${page.names.source}, or words of its title.`
          }
          {...groupFieldIn(state, "from", "source")}
        />
        <div>
          <Button look="secondary" name="do" value="go">
            Show its entries
          </Button>
        </div>
      </div>
      {others.length > 0 && (
        <EntryTicks
          name="uids"
          anchor="uids-others"
          legend="Chosen from other groups"
          entries={others}
          ticked={ticked}
        />
      )}
      {(entries.length > 0 || others.length === 0) && (
        <EntryTicks
          name="uids"
          legend={source ? `Index entries of ${source.code}` : "Index entries"}
          entries={entries}
          ticked={ticked}
          error={fieldOf(state, "uids").error}
        />
      )}
    </>
  );
}
