import { GroupField } from "#components/editions/group-field";
import { AdviceList } from "#components/revision/proposals/advice-list";
import { TextField } from "#components/ui/field";
import { type FieldState, fieldOf, groupFieldIn, valueIn } from "#lib/revision/proposals/field-state";

/** The fields of a group of the new edition: one that there is, by its code, or a new one. */
export function TargetFields(props: {
  state: FieldState;
  /** What the names of the fields begin with: "part-1". */
  beginning: string;
  codeHint?: string;
  titleHint?: string;
  /** Whether a group without a code can be meant. */
  under?: boolean;
}) {
  const { state, beginning, under = true } = props;
  const { codeHint = "Of a group that there is, or words of its title; or a free one for a new group." } =
    props;
  const name = (field: string) => `${beginning}-${field}`;
  const noCode = valueIn(state, name("under")) !== "";
  return (
    <div className="grid gap-3">
      <GroupField
        label="Code"
        hint={codeHint}
        list="groups"
        newCodes
        {...groupFieldIn(state, name("code"), "target")}
      />
      <TextField
        label="Title"
        hint={props.titleHint ?? "For a new group only; leave it empty when the group is there."}
        autoComplete="off"
        {...fieldOf(state, name("title"))}
      />
      <AdviceList state={state} names={[name("code"), name("title")]} />
      {under && (
        <details open={noCode}>
          <summary className="inline-block py-1 text-accent">It has no code yet</summary>
          <GroupField
            label="Under the group"
            hint="Code or title of the group above. The compile asks for a code of its own before the edition can be released."
            list="groups"
            newCodes
            {...groupFieldIn(state, name("under"), "target")}
          />
        </details>
      )}
    </div>
  );
}
