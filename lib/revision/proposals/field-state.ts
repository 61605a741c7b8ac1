import { choicesName } from "#lib/classification/typed-groups";
import type { ParameterError } from "#lib/platform/parameters";
import type { Advice } from "#lib/revision/proposals/check-change";
import type { FormFields } from "#lib/revision/proposals/form-fields";
import type { GroupsOffered } from "#lib/revision/proposals/typed-codes";

/** What the fields of a change's form show: what is in them, what is wrong and what is advised. */
export interface FieldState {
  fields: FormFields;
  errors: readonly ParameterError[];
  advice: readonly Advice[];
  /** The groups that its fields take, where they are shown. */
  offered?: GroupsOffered;
}

export function valueIn({ fields }: FieldState, name: string): string {
  return fields[name]?.[0] ?? "";
}

/** The same of a field that takes a group: what is typed, and what was chosen for it when the form came back. */
export function groupFieldIn(state: FieldState, name: string, side: keyof GroupsOffered) {
  const { defaultValue: value, error } = fieldOf(state, name);
  const chosen = state.fields[choicesName(name)] ?? [];
  return { name, value, error, chosen, groups: state.offered?.[side] ?? [] };
}

/** A text field's own: name, what is in it and what is wrong with it. */
export function fieldOf(state: FieldState, name: string) {
  return {
    name,
    defaultValue: valueIn(state, name),
    error: state.errors.find(({ field }) => field === name)?.message,
  };
}

export function adviceAt({ advice, errors }: FieldState, names: readonly string[]): string[] {
  const said = new Set(errors.map(({ message }) => message));
  return advice
    .filter(({ field, message }) => names.includes(field) && !said.has(message))
    .map(({ message }) => message);
}
