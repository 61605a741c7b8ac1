import type { RevisionBasis } from "#lib/revision/basis";
import type { DecisionInEffect } from "#lib/revision/decision";
import type { ProtectedCode } from "#lib/revision/policy";

/**
 * All that a compile reads, as one text: the same text gives the same compile, byte for byte. Its hash tells which input a
 * stored compile was made from. The order of the decisions makes no difference; how their issues are called does, for problems
 * name them.
 */
export function compileInput(
  { source, target, groups, entries }: RevisionBasis,
  decisions: readonly DecisionInEffect[],
  protectedCodes: readonly ProtectedCode[] = [],
): string {
  return JSON.stringify({
    source,
    target,
    groups: [...groups.values()],
    entries: [...entries.values()].map(({ uid, title, add, ind, codes }) => [
      uid,
      title,
      add,
      ind,
      codes[source] ?? "",
    ]),
    decisions: [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1)),
    protectedCodes,
  });
}
