import { editionsIn } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { newestEdition } from "#lib/classification/newest-edition";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import { derived } from "#lib/platform/derived";

/** The edition that standards are mapped to, the newest that is released, and those of its series that codes may be of. */
export interface StandardEditions {
  /** Null where no edition is held. */
  newest: EditionWithGroups | null;
  /** The newest first. */
  held: EditionWithGroups[];
}

export const standardEditionsIn = derived("editions of standards", (data: Data): StandardEditions => {
  const all = editionsIn(data);
  const newest = newestEdition(all);
  const held = all
    .filter(({ series, status }) => series === newest?.series && status === "released")
    .sort((a, b) => (b.releasedOn ?? "").localeCompare(a.releasedOn ?? ""));
  return { newest, held };
});

export async function readStandardEditions(): Promise<StandardEditions> {
  return standardEditionsIn(await readData());
}
