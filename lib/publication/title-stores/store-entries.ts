import { entryText } from "#lib/facts/entries/entry-text";
import type { Answer } from "#lib/lookup/answer";
import { lookupJson } from "#lib/lookup/lookup-json";
import { isRefusal } from "#lib/lookup/refuse-query";

/**
 * A row of what such services keep: a code and a text. It is the index entry that speaks best for a group, so that each code
 * comes once; where a code was typed, the title of its group.
 */
export interface StoreEntry {
  code: string;
  text: string;
  confidence: number;
}

/** What the lookup found, best first; nothing of what cannot be looked up. */
export function storeEntriesOf(answer: Answer): StoreEntry[] {
  if (isRefusal(answer)) return [];
  return lookupJson(answer)
    .results.map(({ code, title, confidence, entry }) => ({
      code,
      text: entry ? entryText(entry) : title,
      confidence,
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

/**
 * How far an entry is from what was asked, 0 to 1: what is missing to certainty. It rises as confidence falls, as the
 * distances of a store of vectors do as likeness falls, but is no distance between vectors.
 */
export function distanceOf(confidence: number): number {
  return Math.round((1 - confidence) * 1_000) / 1_000;
}
