import {
  CONFIDENCE_BANDS,
  RECORD_STATE_WORDS,
  type RecordFilter,
} from "#lib/gold-coding/batches/records/record-filter";
import { OUTCOME_WORDS } from "#lib/gold-coding/coding/answer";
import { quantity, share } from "#lib/platform/in-words";

export const SAMPLES = ["all", "random", "stratified"] as const;
export const ORDERS = ["file", "random", "least sure"] as const;
export const ELSEWHERE = ["left out", "once finished", "again"] as const;

/** Which records a queue is made of, and in which order they are handed out; kept with the queue. */
export interface Selection {
  filter: RecordFilter;
  /** "stratified": of each major group of the assigned code its share. */
  sample: (typeof SAMPLES)[number];
  /** How many records, or which share of those that match (0 to 1); both null for all. */
  size: number | null;
  share: number | null;
  /** What the lots are drawn with: the same seed draws the same records again. */
  seed: string;
  /**
   * Records that another queue of the batch has: left out; taken once nobody is to code them there any more; or taken in
   * any case, which makes this queue a further round of its own.
   */
  elsewhere: (typeof ELSEWHERE)[number];
  order: (typeof ORDERS)[number];
}

/** How many records a sample has of those that match. A share is rounded, up from a half. */
export function sampleSize(
  { sample, size, share: part }: Pick<Selection, "sample" | "size" | "share">,
  matching: number,
): number {
  if (sample === "all") return matching;
  return Math.min(matching, size ?? Math.floor((part ?? 1) * matching + 0.5));
}

/** How many of so many records are coded more than once, at a share of 0 to 1. Rounded, up from a half. */
export function codedTwice(records: number, overlapShare: number): number {
  return Math.floor(records * overlapShare + 0.5);
}

/** A selection as its queue's page says it, each a sentence without its full stop. */
export function selectionInWords({
  filter,
  sample,
  size,
  share: part,
  elsewhere,
  order,
}: Selection): string[] {
  const said = filterInWords(filter);
  const drawn = size === null ? `${share(part ?? 1)} of them` : `${quantity(size, "record")} of them`;
  return [
    said.length === 0 ? "All records of the batch" : `Records ${said.join(", ")}`,
    ...(sample === "random" ? [`A random sample: ${drawn}`] : []),
    ...(sample === "stratified" ? [`A sample with its share of each major group: ${drawn}`] : []),
    {
      "left out": "Without records that another queue has",
      "once finished": "Without records that still wait in another queue",
      again: "A round of its own: also records that another queue has",
    }[elsewhere],
    { file: "In the order of their ids", random: "In random order", "least sure": "The least sure first" }[
      order
    ],
  ];
}

/** "with an assigned code that begins with 21", …; none for a filter that leaves nothing out. */
export function filterInWords(filter: RecordFilter): string[] {
  const { state, code, gold, major, confidence, cell, outcome, flagged } = filter;
  return [
    ...(state === "" ? [] : [`that are “${RECORD_STATE_WORDS[state].toLowerCase()}”`]),
    ...(major === "" ? [] : [`with an assigned code in major group ${major}`]),
    ...(code === "" ? [] : [`with an assigned code that begins with ${code}`]),
    ...(gold ? [`settled as a code that begins with ${gold}`] : []),
    ...(confidence === ""
      ? []
      : [`with a confidence of “${CONFIDENCE_BANDS[confidence].name.toLowerCase()}”`]),
    ...(cell === null ? [] : [`that one coder put into ${cell[0]} and another into ${cell[1]}`]),
    ...(outcome === "" ? [] : [`of which a coder said “${OUTCOME_WORDS[outcome].toLowerCase()}”`]),
    ...(flagged ? ["that a coder flagged"] : []),
  ];
}
