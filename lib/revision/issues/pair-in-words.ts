import type { ThreeWayPair } from "#lib/compile/reconcile";
import { quantity } from "#lib/platform/in-words";

/** What decisions, index and dual-coded records say of a pair of unit groups, a sentence each. */
export function pairInWords({ source, target, decided, entries, people }: ThreeWayPair): string {
  return [
    decided
      ? `The decisions send content from ${source} to ${target}.`
      : `No decision sends content from ${source} to ${target}.`,
    entries === 0
      ? "No index entry carries both codes."
      : `${quantity(entries, "index entry carries", "index entries carry")} both codes.`,
    people === null
      ? `Nobody of ${source} is among the dual-coded records, which says nothing.`
      : people === 0
        ? `Of the dual-coded records of ${source}, none is coded to ${target}.`
        : `Of the dual-coded records of ${source}, ${quantity(people, "is", "are")} coded to ${target}.`,
  ].join(" ");
}
