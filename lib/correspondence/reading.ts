import type { EditionId } from "#lib/facts/edition";
import { type EditionPair, pairId, turned } from "#lib/facts/edition-pair";

/** An edition as the pages call it. */
export interface Side {
  edition: EditionId;
  /** Its short title: "SOC2010". */
  name: string;
  /** Where its groups have their pages, where that is not with the editions that everybody reads: those of a draft. */
  groupsPath?: string;
}

/** The two editions of a correspondence in the order in which it is read; what is read first is the source. */
export interface Sides {
  source: Side;
  target: Side;
  /** Whether it is read against the change that it is of: from the later edition to the earlier. */
  inverted: boolean;
}

/** A way to read a correspondence, and where its pages are. */
export interface Reading extends Sides {
  /** Where the pages of this way are, "/correspondences/soc2010-soc2020", and those of the other way. */
  path: string;
  turnedPath: string;
}

/** Where one group is below the address of all: a sub-unit group's code brings its stroke along. */
export function groupUnder(groupsPath: string, code: string): string {
  return `${groupsPath}/${code.split("/").map(encodeURIComponent).join("/")}`;
}

export const CORRESPONDENCES_PATH = "/correspondences";

/** The pages of a correspondence that everybody reads. */
export function correspondencePath(pair: EditionPair): string {
  return `${CORRESPONDENCES_PATH}/${pairId(pair)}`;
}

/** The editions of a reading, in its order. */
export function pairOf({ source, target }: Pick<Sides, "source" | "target">): EditionPair {
  return { source: source.edition, target: target.edition };
}

/** Where everybody reads a correspondence in this order. */
export function publicReading({
  source,
  target,
  inverted = false,
}: Pick<Sides, "source" | "target"> & Partial<Sides>): Reading {
  const pair = pairOf({ source, target });
  return {
    source,
    target,
    inverted,
    path: correspondencePath(pair),
    turnedPath: correspondencePath(turned(pair)),
  };
}

/** The same correspondence read the other way. */
export function turnedReading({ source, target, inverted, path, turnedPath }: Reading): Reading {
  return { source: target, target: source, inverted: !inverted, path: turnedPath, turnedPath: path };
}

/** The way from the earlier edition to the later. */
export function forwardReading(reading: Reading): Reading {
  return reading.inverted ? turnedReading(reading) : reading;
}

/** What stands in an address for the empty side of a row whose content goes nowhere or comes from nowhere. */
export const NO_GROUP = "none";

/**
 * The page of one row. A row has one page, whichever side is read first: that of the way from the earlier edition to the
 * later.
 * @param source code of the side that this reading reads first; null on an empty side
 */
export function pairHref(reading: Reading, source: string | null, target: string | null): string {
  const [earlier, later] = reading.inverted ? [target, source] : [source, target];
  // A compiled group that has no code yet goes by its parent's code and a question mark.
  return `${forwardReading(reading).path}/${encodeURIComponent(earlier ?? NO_GROUP)}/${encodeURIComponent(later ?? NO_GROUP)}`;
}
