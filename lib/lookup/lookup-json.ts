import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupAnswer, LookupResult } from "#lib/lookup/lookup";

/** An entry with only what says what it is. */
export type BriefLookupEntry = Omit<LookupEntry, "see" | "seeEntries">;

/** The answer of a lookup as programs read it. */
export interface LookupJson extends Omit<LookupAnswer, "results"> {
  results: (Omit<LookupResult, "entry" | "others"> & {
    entry: BriefLookupEntry;
    others: BriefLookupEntry[];
  })[];
}

export function lookupJson({ results, ...answer }: LookupAnswer): LookupJson {
  return {
    ...answer,
    results: results.map((result) => ({
      ...result,
      entry: briefEntry(result.entry),
      others: result.others.map(briefEntry),
    })),
  };
}

function briefEntry({ uid, title, natural, add, ind, defaultFlag, codes }: LookupEntry): BriefLookupEntry {
  return { uid, title, natural, add, ind, defaultFlag, codes };
}
