import type { RevisedEntry } from "#lib/compile/basis";
import type { Change, Split } from "#lib/compile/decisions/change";
import { selectEntries } from "#lib/compile/decisions/selection";

/**
 * How many index entries of a split group remain after those that leave it.
 * @param among the changes of the proposal that the split belongs to: what others of them take leaves the group as well
 * @param entries all that the group has in the edition that is revised
 * @returns null where a part is only described, so that its entries are not known
 */
export function entriesOfRest(
  { source }: Split,
  among: readonly Change[],
  entries: readonly RevisedEntry[],
): number | null {
  const leaving = new Set<string>();
  for (const change of among) {
    if (change.type === "remove entries" || change.type === "reassign entries")
      for (const uid of change.uids) leaving.add(uid);
    if ((change.type !== "split" && change.type !== "transfer") || change.source !== source) continue;
    for (const { content } of change.type === "split" ? change.parts : [change]) {
      if (content.by === "description") return null;
      for (const { uid } of selectEntries(content, entries)) leaving.add(uid);
    }
  }
  return entries.filter(({ uid }) => !leaving.has(uid)).length;
}
