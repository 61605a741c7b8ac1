import { AdviceList } from "#components/revision/proposals/advice-list";
import { EntryTicks } from "#components/revision/proposals/entry-ticks";
import { RuleFields } from "#components/revision/proposals/rule-fields";
import { TargetFields } from "#components/revision/proposals/target-fields";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/field";
import type { RevisedEntry } from "#lib/compile/basis";
import { type FieldState, fieldOf, valueIn } from "#lib/revision/proposals/field-state";
import { FieldReader } from "#lib/revision/proposals/form-fields";
import { SELECTED_BY, selectionFromFields } from "#lib/revision/proposals/selection-fields";

/** One part of a group's content: how it is chosen, and where it goes. */
export function PartFields(props: {
  state: FieldState;
  number: number;
  legend: string;
  entries: readonly RevisedEntry[];
}) {
  const { state, number, legend, entries } = props;
  const beginning = `part-${number}`;
  const content = selectionFromFields(beginning, new FieldReader(state.fields));
  const uids = `${beginning}-uids`;
  const chosen = state.fields[uids] ?? [];
  return (
    <fieldset data-part={beginning} className="grid gap-4 rounded-md border border-line p-4">
      <legend className="px-1 text-lg font-semibold">{legend}</legend>
      <fieldset id={`${beginning}-by`} className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <legend className="font-semibold">Which part of its content</legend>
        {Object.entries(SELECTED_BY).map(([value, words]) => (
          <label key={value} className="flex min-h-8 items-baseline gap-2">
            <input
              type="radio"
              name={`${beginning}-by`}
              value={value}
              defaultChecked={content.by === value}
              className="size-4.5 shrink-0 translate-y-0.5"
            />
            {words}
          </label>
        ))}
        <Button look="secondary" name="do" value="go" className="no-script">
          Show
        </Button>
      </fieldset>
      {content.by === "entries" && (
        <EntryTicks
          name={uids}
          legend="Index entries"
          entries={entries}
          ticked={new Set(chosen)}
          error={fieldOf(state, uids).error}
        />
      )}
      {content.by !== "entries" &&
        chosen.map((uid) => <input key={uid} type="hidden" name={uids} value={uid} />)}
      {content.by === "rule" ? (
        <RuleFields state={state} beginning={beginning} content={content} entries={entries} />
      ) : (
        <KeptRule state={state} beginning={beginning} />
      )}
      {content.by === "description" ? (
        <TextArea
          label="What it is, in words"
          hint="A proposal goes further when its entries are named; until then this says what is meant."
          rows={2}
          {...fieldOf(state, `${beginning}-text`)}
        />
      ) : (
        <Kept state={state} name={`${beginning}-text`} />
      )}
      <AdviceList state={state} names={[uids, `${beginning}-phrases-1`]} />
      <div>
        <p className="mb-1 font-semibold">Goes to</p>
        <TargetFields state={state} beginning={beginning} />
      </div>
    </fieldset>
  );
}

/** What was filled in under another choice stays with the form, for whoever changes their mind. */
function Kept({ state, name }: { state: FieldState; name: string }) {
  const value = valueIn(state, name);
  return value === "" ? null : <input type="hidden" name={name} value={value} />;
}

function KeptRule({ state, beginning }: { state: FieldState; beginning: string }) {
  const names = Object.keys(state.fields).filter(
    (name) =>
      /^-(?:conditions|(?:field|test|phrases)-\d+)$/.test(name.slice(beginning.length)) &&
      name.startsWith(`${beginning}-`),
  );
  return names.map((name) => <Kept key={name} state={state} name={name} />);
}
