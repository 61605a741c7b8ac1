import { TargetFields } from "#components/revision/proposals/target-fields";
import { type FieldState, valueIn } from "#lib/revision/proposals/field-state";

const FATE_WORDS: Record<string, string> = {
  "lives on": "The group stays with the rest, as",
  goes: "The group ends, and the rest goes to",
  removed: "The group ends, and the rest is removed from the index",
  open: "It is not decided yet",
};

/** What becomes of what no part names; always said, so that nothing is lost silently. */
export function RestFields({ state, name }: { state: FieldState; name: string }) {
  const chosen = valueIn(state, "rest") || "lives on";
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-4">
      <legend className="px-1 text-lg font-semibold">The rest of {name}</legend>
      {Object.entries(FATE_WORDS).map(([value, words], at) => (
        <label key={value} className="flex min-h-8 items-baseline gap-2">
          <input
            type="radio"
            id={at === 0 ? "rest" : `rest-${at}`}
            name="rest"
            value={value}
            defaultChecked={chosen === value}
            className="size-4.5 shrink-0 translate-y-0.5"
          />
          {words}
        </label>
      ))}
      <TargetFields
        state={state}
        beginning="rest"
        codeHint="As which group, or to which."
        titleHint="Only where it gets another title, or goes to a new group."
      />
    </fieldset>
  );
}
