import type { ReactNode } from "react";
import { choicesName, groupChoice, readTypedGroups, titlesOf } from "#lib/classification/typed-groups";
import type { Group } from "#lib/facts/edition";

/**
 * A field that takes a group, as GroupField does, in one line: what is found is listed as one types (islands/group-field),
 * and without a script the form comes back with the groups to choose from.
 */
export function CodeField(props: {
  name: string;
  label: ReactNode;
  value: string;
  chosen: readonly string[];
  error: string | undefined;
  groups: readonly Group[];
  /** Id of the list of these groups, elsewhere on the page. */
  list: string;
}) {
  const { name, label, value, chosen, error, groups, list } = props;
  const { codes, unclear } = readTypedGroups(groups, value, chosen);
  const [first] = readTypedGroups(groups, value, []).unclear;
  return (
    <div>
      <div data-group-field={list} className="relative">
        <div className="flex flex-wrap items-center gap-x-2">
          <label htmlFor={name} className="flex min-h-8 items-center gap-2">
            {label}
          </label>
          <input
            id={name}
            name={name}
            type="text"
            defaultValue={value}
            list={list}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${name}-error` : undefined}
            className={`min-h-11 min-w-40 grow rounded-md border bg-card px-2 lg:min-h-8 ${error ? "border-danger" : "border-rule"}`}
          />
        </div>
        <p data-titles aria-live="polite" className="text-[0.9rem] text-soft empty:hidden">
          {titlesOf(groups, codes)}
        </p>
      </div>
      {error && (
        <p id={`${name}-error`} className="font-semibold text-danger">
          <span className="sr-only">Error: </span>
          {error}
        </p>
      )}
      {first && first.groups.length > 0 && (
        <fieldset data-group-choices className="mt-1 border-l-4 border-rule pl-3">
          <legend className="font-semibold">The group that “{first.text}” means</legend>
          {first.groups.map(({ code, title }) => (
            <label key={code} className="flex min-h-8 items-baseline gap-2 py-0.5">
              <input
                type="radio"
                name={choicesName(name)}
                value={groupChoice(code, first.text)}
                defaultChecked={unclear.length === 0 && codes[0] === code}
                className="size-4.5 shrink-0 translate-y-0.5"
              />
              <span>
                <span className="code">{code}</span> {title}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
