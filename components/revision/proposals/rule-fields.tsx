import { FoundEntries } from "#components/revision/proposals/found-entries";
import { Button } from "#components/ui/button";
import type { RevisedEntry } from "#lib/compile/basis";
import { ENTRY_FIELDS, type Selection } from "#lib/compile/decisions/selection";
import { type FieldState, valueIn } from "#lib/revision/proposals/field-state";
import { CONDITION_TESTS, MOST_CONDITIONS } from "#lib/revision/proposals/selection-fields";

const BOX = "min-h-11 rounded-md border border-rule bg-card px-2";

/** A rule's conditions, all of which hold for an entry that it finds, and what it finds. */
export function RuleFields(props: {
  state: FieldState;
  beginning: string;
  content: Selection;
  entries: readonly RevisedEntry[];
}) {
  const { state, beginning, content, entries } = props;
  const conditions = Math.max(Number(valueIn(state, `${beginning}-conditions`)) || 1, 1);
  const error = state.errors.find(({ field }) => field.startsWith(`${beginning}-phrases`))?.message;
  return (
    <fieldset className={error ? "border-l-4 border-danger pl-3" : ""}>
      <legend className="font-semibold">Entries of which all of this holds</legend>
      <p className="text-soft text-[0.92rem]">
        Words in any order, whatever their spelling or number; put a comma between alternatives: “payroll,
        wages”.
      </p>
      {error && (
        <p className="font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      <input type="hidden" name={`${beginning}-conditions`} value={conditions} />
      {Array.from({ length: conditions }, (_, at) => (
        <Condition key={at} state={state} beginning={beginning} number={at + 1} />
      ))}
      <div className="mt-2 flex flex-wrap gap-3">
        <Button look="secondary" name="do" value="go">
          Try the rule
        </Button>
        {conditions < MOST_CONDITIONS && (
          <Button look="secondary" name="do" value={`add-condition-${beginning.replace("part-", "")}`}>
            Add a condition
          </Button>
        )}
      </div>
      <div data-found={beginning} role="status" className="mt-2">
        <FoundEntries rule={content} of={entries} />
      </div>
    </fieldset>
  );
}

function Condition({ state, beginning, number }: { state: FieldState; beginning: string; number: number }) {
  const name = (field: string) => `${beginning}-${field}-${number}`;
  return (
    <div data-condition className="mt-2 flex flex-wrap gap-2">
      <select
        name={name("field")}
        aria-label={`Condition ${number}: where`}
        defaultValue={valueIn(state, name("field")) || "title"}
        className={BOX}
      >
        {Object.entries(ENTRY_FIELDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <select
        name={name("test")}
        aria-label={`Condition ${number}: what holds`}
        defaultValue={valueIn(state, name("test")) || "has"}
        className={BOX}
      >
        {Object.entries(CONDITION_TESTS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <input
        id={name("phrases")}
        name={name("phrases")}
        aria-label={`Condition ${number}: words`}
        defaultValue={valueIn(state, name("phrases"))}
        autoComplete="off"
        className={`${BOX} min-w-48 grow`}
      />
    </div>
  );
}
