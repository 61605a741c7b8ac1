import { indexVersion } from "#lib/coding-index/index-version";
import type { ReleasedFacts } from "#lib/facts/released-facts";
import { canonicalJson } from "#lib/releases/freeze/canonical-json";

type Index = Pick<ReleasedFacts, "entries" | "abbreviations" | "descriptions">;

/**
 * Version of the coding index in a release: the publisher's ("13") in the first, and again when an import brings a higher
 * one; that of the last release where nothing of the index or of the descriptions is different; else the next of our own
 * ("13.1", "13.2").
 */
export function nextIndexVersion(
  index: Index,
  last: (Index & { heading: { indexVersion: string } }) | null,
): string {
  const published = indexVersion(index.entries);
  if (!last) return String(published ?? 1);
  const [major = 1, own = 0] = last.heading.indexVersion.split(".").map(Number);
  if (published !== null && published > major) return String(published);
  return sameIndex(index, last) ? last.heading.indexVersion : `${major}.${own + 1}`;
}

/** Whether two states say the same: records' numbers and the publisher's notes on versions are not counted. */
function sameIndex(a: Index, b: Index): boolean {
  return said(a) === said(b);
}

function said({ entries, abbreviations, descriptions }: Index): string {
  const told = entries.map(({ recno: _, version: __, change: ___, ...entry }) => entry);
  return canonicalJson([told, abbreviations, descriptions]);
}
