import { ChangeFields } from "#components/revision/proposals/change-fields";
import { FreeCodes } from "#components/revision/proposals/free-codes";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/field";
import { PostForm } from "#components/ui/form";
import { CHANGE_KINDS } from "#lib/revision/proposals/change-kinds";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import { type FieldState, fieldOf } from "#lib/revision/proposals/field-state";
import { filledIn } from "#lib/revision/proposals/first-fields";
import { offeredInWords } from "#lib/revision/proposals/offered-code";

/** The form of one change. Saving it saves the proposal's next version. */
export function ChangeForm(props: {
  /** Where it is sent. */
  to: string;
  page: ChangePage;
  state: FieldState;
  /** The version that it is edited from. */
  version: number;
  /** Number of the change that is edited; null for a new one. */
  number: number | null;
  cancelHref: string;
}) {
  const { to, page, version, number, cancelHref } = props;
  const { kind, groups, free } = page;
  const offered = { source: [...page.basis.groups.values()], target: [...groups.values()] };
  const state = { ...props.state, offered };
  return (
    <PostForm
      to={to}
      className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-5"
      label={CHANGE_KINDS[kind].name}
    >
      {/* The Enter key presses the first button: it must save nothing. */}
      <button type="submit" name="do" value="go" tabIndex={-1} aria-hidden="true" className="sr-only">
        Show
      </button>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="number" value={number ?? ""} />
      <input type="hidden" name="kind" value={kind} />
      {filledIn(page.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ChangeFields page={page} state={state} />
      {kind !== "remove" && kind !== "remove entries" && kind !== "describe" && (
        <FreeCodes {...free} edition={page.names.target} />
      )}
      <datalist id="groups">
        {free.codes.map((offered) => (
          <option key={offered.code} value={offered.code}>
            free, {offeredInWords(offered)}
          </option>
        ))}
        {[...groups.values()].map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </datalist>
      <TextField
        label="Note on this version"
        hint="What you changed and why, for those who compare versions. It may be empty."
        {...fieldOf(state, "note")}
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Button name="do" value="save">
          Save the change
        </Button>
        <Button look="secondary" name="do" value="check">
          Check without saving
        </Button>
        <a href={cancelHref}>Cancel</a>
      </div>
      <p className="text-soft">Saving makes the next version of the proposal; earlier ones stay.</p>
    </PostForm>
  );
}
