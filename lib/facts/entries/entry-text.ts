import type { IndexEntry } from "#lib/facts/entry";

/** An entry as one reads it: "Manager (retail trade; unqualified)". */
export function entryText({ natural, add, ind }: Pick<IndexEntry, "natural" | "add" | "ind">): string {
  const qualifiers = [add, ind].filter((term) => term !== "").join("; ");
  return qualifiers === "" ? natural : `${natural} (${qualifiers})`;
}
