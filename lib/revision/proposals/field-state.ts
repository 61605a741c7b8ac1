import type { ParameterError } from "#lib/platform/parameters";
import type { Advice } from "#lib/revision/proposals/check-change";
import type { FormFields } from "#lib/revision/proposals/form-fields";

/** What the fields of a change's form show: what is in them, what is wrong and what is advised. */
export interface FieldState {
  fields: FormFields;
  errors: readonly ParameterError[];
  advice: readonly Advice[];
}

export function valueIn({ fields }: FieldState, name: string): string {
  return fields[name]?.[0] ?? "";
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
