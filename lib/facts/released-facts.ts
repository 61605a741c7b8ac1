import type { Edition, EditionId } from "#lib/facts/edition";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import type { DualCodedBase, DualCodedCount, PublishedDescription, PublishedGroup } from "#lib/facts/facts";
import { dateInWords } from "#lib/platform/in-words";

/** What a release is of and what it is called. */
export interface ReleaseHeading {
  /** Rises with every release, whatever it is of. */
  id: number;
  /** The revision that it was made from. */
  revisionId: string;
  source: EditionId;
  target: EditionId;
  /** From 1, for each pair of editions. */
  number: number;
  /** "SOC2010–SOC2020, release 1". */
  title: string;
  /** ISO date. */
  releasedOn: string;
  notes: string;
  /** Version of the coding index that is part of it: "13", "13.1". */
  indexVersion: string;
}

/** "SOC2010–SOC2020, release 1, 30 November 2026": how people are told which release they look at. */
export function releaseInWords({ title, releasedOn }: Pick<ReleaseHeading, "title" | "releasedOn">): string {
  return `${title}, ${dateInWords(releasedOn)}`;
}

/** The facts that a release holds: all that everybody is given, but for figures that no edition depends on. */
export interface ReleasedFacts {
  editions: readonly Edition[];
  groups: readonly PublishedGroup[];
  entries: readonly IndexEntry[];
  abbreviations: readonly Abbreviation[];
  counts: readonly DualCodedCount[];
  bases: readonly DualCodedBase[];
  descriptions: readonly PublishedDescription[];
}

/** The kinds of fact that a release holds; others are shown as they were last imported. */
export const RELEASED_KINDS: ReadonlySet<string> = new Set<keyof ReleasedFacts>([
  "editions",
  "groups",
  "entries",
  "abbreviations",
  "counts",
  "bases",
  "descriptions",
]);

/** The file of a release that holds its facts, and all else that the app shows of it, as compressed JSON. */
export const CONTENT_FILE = "content.json.gz";
