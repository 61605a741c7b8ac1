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
