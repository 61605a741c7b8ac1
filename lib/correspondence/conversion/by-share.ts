import type { ConvertedFlow } from "#lib/correspondence/conversion/convert";

/** Orders the groups that a code goes to: the largest share first; of those without one, that with the most index entries. */
export function byShare(
  a: Pick<ConvertedFlow, "group" | "weight"> & { entries?: number },
  b: Pick<ConvertedFlow, "group" | "weight"> & { entries?: number },
): number {
  return (
    (b.weight?.forward ?? 0) - (a.weight?.forward ?? 0) ||
    (b.entries ?? 0) - (a.entries ?? 0) ||
    (a.group.code < b.group.code ? -1 : 1)
  );
}
