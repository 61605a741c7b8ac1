import type { ChangeType } from "#lib/compile/decisions/change";
import type { CompiledGroup } from "#lib/compile/target-groups";
import type { FormFields } from "#lib/revision/proposals/form-fields";

/**
 * The fields that the form of a new change begins with.
 * @param source code of the group that is changed, in the edition that is revised; "" where none is named
 * @param now what it lives on as in the new edition; undefined where it ends, or that is not known
 */
export function firstFields(
  kind: ChangeType,
  source: string,
  now: Pick<CompiledGroup, "code" | "title"> | undefined,
): FormFields {
  const beginning: FormFields = { kind: [kind], source: [source], from: [source] };
  switch (kind) {
    case "split":
      return { ...beginning, parts: ["1"], rest: ["lives on"], "rest-code": [now?.code ?? ""] };
    case "merge":
      return { kind: [kind], sources: [source] };
    case "rename":
      return { ...beginning, "to-title": [now?.title ?? ""] };
    case "create":
    case "add entries":
      return { kind: [kind] };
    case "describe":
      return { kind: [kind], group: [now?.code ?? ""] };
    default:
      return beginning;
  }
}

/**
 * The fields that are filled in from the group that is changed. Beside each the form has, hidden, what was filled in, so
 * that it follows when another group is named, until somebody types something else.
 */
const FOLLOWING = ["rest-code", "to-title", "codes-under"] as const;
export type Following = (typeof FOLLOWING)[number];

/** Name of the hidden field that has what was filled in. */
export function filledInName(name: Following): string {
  return `${name}-filled-in`;
}

/** The names of the following fields that a form has, each with what was filled in for it. */
export function filledIn(fields: FormFields): [name: string, value: string][] {
  return FOLLOWING.map(filledInName).flatMap((name) => (fields[name] ? [[name, fields[name][0] ?? ""]] : []));
}

/**
 * The fields with those that follow the group filled in anew.
 * @param now what each is filled in with for the group that is named now; those left out stay as they are
 */
export function followed(fields: FormFields, now: Partial<Record<Following, string>>): FormFields {
  const after = { ...fields };
  for (const name of FOLLOWING) {
    const value = now[name];
    if (value === undefined) continue;
    const was = fields[filledInName(name)]?.[0];
    const typed = fields[name]?.[0];
    if (typed === undefined || typed === was) after[name] = [value];
    after[filledInName(name)] = [value];
  }
  return after;
}
