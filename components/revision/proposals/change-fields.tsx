import { GroupField } from "#components/editions/group-field";
import { AdviceList } from "#components/revision/proposals/advice-list";
import { ChosenEntries } from "#components/revision/proposals/chosen-entries";
import { PartFields } from "#components/revision/proposals/part-fields";
import { RestFields } from "#components/revision/proposals/rest-fields";
import { TargetFields } from "#components/revision/proposals/target-fields";
import { Button } from "#components/ui/button";
import { SelectField, TextArea, TextField } from "#components/ui/field";
import { DESCRIPTION_PARTS } from "#lib/compile/decisions/change";
import { quantity } from "#lib/platform/in-words";
import { MOST_PARTS } from "#lib/revision/proposals/change-form";
import type { ChangePage } from "#lib/revision/proposals/change-page.db";
import { type FieldState, fieldOf, groupFieldIn, valueIn } from "#lib/revision/proposals/field-state";

/** The fields that a change of a kind has. */
export function ChangeFields({ page, state }: { page: ChangePage; state: FieldState }) {
  const { kind, source, entries } = page;
  const name = source ? `${source.code} ${source.title}` : "the group";
  switch (kind) {
    case "split": {
      const parts = Math.min(Math.max(Number(valueIn(state, "parts")) || 1, 1), MOST_PARTS);
      return (
        <>
          <SourceField state={state} label="The group that is split" page={page} />
          <input type="hidden" name="parts" value={parts} />
          {Array.from({ length: parts }, (_, at) => (
            <PartFields key={at} state={state} number={at + 1} legend={`Part ${at + 1}`} entries={entries} />
          ))}
          {parts < MOST_PARTS && (
            <div>
              <Button look="secondary" name="do" value="add-part">
                Add a part
              </Button>
            </div>
          )}
          <RestFields state={state} name={name} />
        </>
      );
    }
    case "transfer":
      return (
        <>
          <SourceField state={state} label="The group that content is taken from" page={page} />
          <PartFields state={state} number={1} legend="What is moved" entries={entries} />
        </>
      );
    case "merge":
      return (
        <>
          <GroupField
            label="The groups that are merged"
            hint={`Their codes in ${page.names.source}, or words of their titles, with commas between them. They end, but for one that has the code and title of the group they go to.`}
            many
            {...groupFieldIn(state, "sources", "source")}
          />
          <Target state={state} legend="The group that all of it goes to" />
        </>
      );
    case "move":
      return (
        <>
          <SourceField state={state} label="The group that is moved" page={page} />
          <Target
            state={state}
            legend="Its place"
            codeHint="Its code there; the group above is the code without its last digit."
            titleHint="Only where it is renamed as well."
          />
        </>
      );
    case "recode":
      return (
        <>
          <SourceField state={state} label="The group that is recoded" page={page} />
          <Target
            state={state}
            legend="Its new code"
            codeHint="Free, and of the same level."
            titleHint="Only where it is renamed as well."
          />
        </>
      );
    case "rename":
      return (
        <>
          <SourceField state={state} label="The group that is renamed" page={page} />
          <TextField label="Its new title" {...fieldOf(state, "to-title")} />
          <AdviceList state={state} names={["to-title", "to-code"]} />
          <input type="hidden" name="to-code" value={valueIn(state, "to-code")} />
          <input type="hidden" name="to-under" value={valueIn(state, "to-under")} />
        </>
      );
    case "create":
      return (
        <Target state={state} legend="The new group" titleHint="What it is called." codeHint="A free code." />
      );
    case "remove":
      return (
        <>
          <SourceField state={state} label="The group that is removed" page={page} />
          <AdviceList state={state} names={["source", ""]} />
        </>
      );
    case "add entries":
      return (
        <>
          <TextArea
            label="New entries"
            hint="Each on a line of its own: title | additional term | industry. The title as the index has it, the main word first: Pilot, drone | qualified | surveying"
            rows={8}
            {...fieldOf(state, "entries")}
          />
          <Target state={state} legend="The group that they belong to" />
        </>
      );
    case "remove entries":
      return <ChosenEntries page={page} state={state} />;
    case "reassign entries":
      return (
        <>
          <ChosenEntries page={page} state={state} />
          <Target state={state} legend="The group that they go to" />
        </>
      );
    case "describe":
      return (
        <>
          <GroupField
            label="The group"
            hint={`Its code in ${page.names.target}, or words of its title.`}
            list="groups"
            newCodes
            {...groupFieldIn(state, "group", "target")}
          />
          <SelectField
            label="Which part of its description"
            options={DESCRIPTION_PARTS.map((value) => ({ value, name: value }))}
            name="part"
            defaultValue={valueIn(state, "part") || DESCRIPTION_PARTS[0]}
          />
          <TextArea label="The new words" rows={10} {...fieldOf(state, "text")} />
        </>
      );
  }
}

/** Which group of the edition that is revised a change is about. */
function SourceField({ state, label, page }: { state: FieldState; label: string; page: ChangePage }) {
  const { source, entries, names } = page;
  const edition = names.source;
  const known = source
    ? `In ${edition}: ${source.title}, ${quantity(entries.length, "index entry", "index entries")}.`
    : `Its code in ${edition}, or words of its title.`;
  return (
    <div className="grid gap-3">
      <GroupField label={label} hint={known} {...groupFieldIn(state, "source", "source")} />
      <div>
        <Button look="secondary" name="do" value="go">
          Show another group
        </Button>
      </div>
    </div>
  );
}

function Target(props: { state: FieldState; legend: string; codeHint?: string; titleHint?: string }) {
  const { state, legend, ...hints } = props;
  return (
    <fieldset className="rounded-md border border-line p-4">
      <legend className="px-1 text-lg font-semibold">{legend}</legend>
      <TargetFields state={state} beginning="to" {...hints} />
    </fieldset>
  );
}
