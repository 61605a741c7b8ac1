import type { Disposition, UnitContent } from "#lib/compile/content";
import type { RevisionDraft } from "#lib/compile/draft";
import type { Fate } from "#lib/compile/fates";
import type { Cause } from "#lib/compile/problem";
import type { TargetDraft } from "#lib/compile/target-groups";
import { isProvisional } from "#lib/compile/target-key";

/** The disposition that another draft made of the same content; undefined when anything it rests on differs. */
export function commonDisposition(
  near: Pick<RevisionDraft, "contents" | "dispositions">,
  { source, fate, parts, removed }: UnitContent,
  groups: ReadonlyMap<string, TargetDraft>,
): Disposition | undefined {
  const content = near.contents.get(source);
  const disposition = near.dispositions.get(source);
  if (!content || !disposition || disposition.problems.length > 0) return undefined;
  if (removed.size > 0 || content.removed.size > 0) return undefined;
  const same =
    sameFate(fate, content.fate) &&
    sameCauses(
      parts.map(({ cause }) => cause),
      content.parts.map(({ cause }) => cause),
    ) &&
    disposition.maps.every(({ target }) => target === null || (groups.has(target) && !isProvisional(target)));
  return same ? disposition : undefined;
}

function sameFate(a: Fate, b: Fate): boolean {
  return (
    a.fate === b.fate &&
    ("key" in a ? a.key : null) === ("key" in b ? b.key : null) &&
    ("whole" in a && a.whole) === ("whole" in b && b.whole) &&
    sameCauses(a.causes, b.causes)
  );
}

function sameCauses(a: readonly Cause[], b: readonly Cause[]): boolean {
  return (
    a.length === b.length &&
    a.every((cause, at) => cause.change === b[at]?.change && cause.decision === b[at]?.decision)
  );
}
