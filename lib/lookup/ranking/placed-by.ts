import type { Evidence } from "#lib/lookup/ranking/evidence";

/** A group whose likest title is nearer than this is placed by the title, which its other reasons tell of. */
const NEAR_TITLE = 0.7;
/** On the scale of logarithms that evidence has: about a third of all. */
const MUCH = 0.8;

/** What placed a group where no title of it is near the query, in a sentence; none where one is. */
export function placedBy({ likeness, near, words, letters, minorGroup, named }: Evidence): string[] {
  if (likeness >= NEAR_TITLE) return [];
  if (near >= MUCH) return ["Of the index titles most like it, most are in this group."];
  if (words >= MUCH) return ["Its words are mostly those of titles in this group."];
  if (letters >= MUCH) return ["Words written much like its own are mostly those of titles in this group."];
  if (named > 0) return ["The title of the group has words of it."];
  if (minorGroup >= MUCH) return ["Its words are mostly those of titles in this minor group."];
  return [];
}
