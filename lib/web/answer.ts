import type { ParameterError } from "#lib/platform/parameters";

/** What a posted form is answered with: what was done, or what is wrong together with everything that was typed. */
export interface FormAnswer {
  /** Which form it answers: a page may have several. */
  form: string;
  /** What was done, in a sentence; "" when it was refused. */
  said: string;
  errors: ParameterError[];
  /** What was typed, by field; secrets are left out. */
  values: Record<string, string[]>;
}

/** What a field shows: what was typed when this form was refused, else what it has at first. */
export function typed(answer: FormAnswer | null, form: string, field: string, otherwise = ""): string {
  return answer?.form === form && answer.said === "" ? (answer.values[field]?.[0] ?? otherwise) : otherwise;
}

/** Whether one box of several was ticked, in the same way. */
export function ticked(
  answer: FormAnswer | null,
  form: string,
  field: string,
  value: string,
  otherwise = false,
): boolean {
  return answer?.form === form && answer.said === ""
    ? (answer.values[field]?.includes(value) ?? false)
    : otherwise;
}

/** What is wrong with a field of this form. */
export function errorAt(answer: FormAnswer | null, form: string, field: string): string | undefined {
  return answer?.form === form ? answer.errors.find((error) => error.field === field)?.message : undefined;
}
