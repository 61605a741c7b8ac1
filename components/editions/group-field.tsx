import type { ReactNode } from "react";
import { TextField } from "#components/ui/field";
import { Island } from "#components/ui/island";
import {
  choicesName,
  groupChoice,
  readTypedGroups,
  titlesOf,
  type UnclearText,
} from "#lib/classification/typed-groups";
import { isCode } from "#lib/facts/code";
import type { Group } from "#lib/facts/edition";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

interface GroupFieldProps {
  label: string;
  name: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** What is typed in it: a code, or words. */
  value: string;
  /** Choices that were made when the form came back. */
  chosen?: readonly string[];
  /** The groups that it takes, of one edition in code order. */
  groups: readonly Group[];
  /** Whether it takes several. */
  many?: boolean;
  /** Whether it takes the code of a group that is not there yet. */
  newCodes?: boolean;
  /** Id of a list of groups that is on the page already. */
  list?: string;
}

/**
 * A field that takes a group by its code or words of its title. With JavaScript what is found is listed as one types
 * (islands/group-field.ts); without, the form comes back with the groups that were found to choose from.
 */
export function GroupField(props: GroupFieldProps) {
  const { label, name, hint, error, value, chosen = [], groups, many = false, newCodes = false } = props;
  const list = props.list ?? `${name}-groups`;
  const { codes } = readTypedGroups(groups, value, chosen, many);
  // Those that were chosen stay on the page with their choice.
  const unclear = readTypedGroups(groups, value, [], many).unclear.filter(
    ({ text }) => !(newCodes && isCode(text)),
  );
  return (
    <Island name="group-field">
      <div data-group-field={list} data-many={many || undefined} className="relative">
        <TextField
          {...{ label, name, hint, error }}
          defaultValue={value}
          // The browser's own list replaces all that is typed, so it is of no use where several are.
          list={many ? undefined : list}
          autoComplete="off"
          spellCheck={false}
          maxLength={many ? 400 : 200}
        />
        <p data-titles aria-live="polite" className="mt-1 text-[0.92rem] text-soft empty:hidden">
          {titlesOf(groups, codes)}
        </p>
      </div>
      {unclear.map((one) => (
        <Choices key={one.text} {...{ name, chosen, many }} unclear={one} />
      ))}
      {props.list === undefined && (
        <datalist id={list}>
          {groups.map(({ code, title }) => (
            <option key={code} value={code}>
              {title}
            </option>
          ))}
        </datalist>
      )}
    </Island>
  );
}

/** What a field of a form that may have come back shows. @param otherwise what it has at first */
export function groupFieldOf(answer: FormAnswer | null, form: string, name: string, otherwise = "") {
  const back = answer?.form === form && answer.said === "" ? answer : null;
  return {
    name,
    value: typed(answer, form, name, otherwise),
    chosen: back?.values[choicesName(name)] ?? [],
    error: errorAt(answer, form, name),
  };
}

function Choices(props: { name: string; unclear: UnclearText; chosen: readonly string[]; many: boolean }) {
  const { name, unclear, chosen, many } = props;
  const { text, groups } = unclear;
  if (groups.length === 0) return null;
  return (
    <fieldset data-group-choices className="mt-2 border-l-4 border-rule pl-3">
      <legend className="mb-1 font-semibold">
        {many ? `Groups that “${text}” means` : `The group that “${text}” means`}
      </legend>
      {groups.map(({ code, title }) => (
        <label key={code} className="flex min-h-8 items-baseline gap-2 py-1">
          <input
            type={many ? "checkbox" : "radio"}
            name={choicesName(name)}
            value={groupChoice(code, text)}
            defaultChecked={chosen.includes(groupChoice(code, text))}
            className="size-4.5 shrink-0 translate-y-0.5"
          />
          <span>
            <span className="code">{code}</span> {title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
