import type { ChangeType } from "#lib/compile/decisions/change";
import { CHANGE_KINDS, CHANGE_TYPES } from "#lib/revision/proposals/change-kinds";

/** What is to be done: each kind of change with what it does. */
export function ChangeKindChoice({ chosen, error }: { chosen: ChangeType; error?: string | undefined }) {
  return (
    <fieldset className={error ? "border-l-4 border-danger pl-3" : ""}>
      <legend className="mb-1 font-semibold">What is to be done</legend>
      {error && <p className="font-semibold text-danger">{error}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {CHANGE_TYPES.map((type, at) => (
          <label key={type} className="flex min-h-8 items-baseline gap-2 py-1">
            <input
              type="radio"
              id={at === 0 ? "kind" : `kind-${at}`}
              name="kind"
              value={type}
              defaultChecked={type === chosen}
              className="size-4.5 shrink-0 translate-y-0.5"
            />
            <span>
              <strong>{CHANGE_KINDS[type].name}</strong>{" "}
              <span className="block text-[0.92rem] text-soft">{CHANGE_KINDS[type].does}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
