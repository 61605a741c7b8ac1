import { type CodeMatch, groupsByCode, isCodeQuery } from "#lib/coding-index/code-query";
import { buildLookup, type Lookup, type LookupOutcome, lookup } from "#lib/coding-index/lookup";
import { decodeSearchIndex } from "#lib/coding-index/search-index";

export interface LookupQuestion {
  query: string;
  edition: "soc2010" | "soc2020";
  industry: string;
}

/** First the address of the search index, then questions. */
export type LookupWork = { open: string } | { id: number; question: LookupQuestion };

export interface LookupWorkDone {
  id: number;
  edition: LookupQuestion["edition"];
  outcome: LookupOutcome | null;
  byCode: CodeMatch[];
}

let index: Promise<Lookup> | undefined;
let newest = 0;

self.onmessage = async ({ data }: MessageEvent<LookupWork>) => {
  try {
    if ("open" in data) {
      index = open(data.open);
      await index;
      return;
    }
    newest = data.id;
    const ready = await index!;
    // Letters typed while the index was loading: only the last question matters.
    if (data.id === newest) self.postMessage(answer(ready, data.id, data.question));
  } catch {
    self.postMessage({ failed: true });
  }
};

async function open(address: string): Promise<Lookup> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  return buildLookup(decodeSearchIndex(await response.text()));
}

function answer(ready: Lookup, id: number, { query, edition, industry }: LookupQuestion): LookupWorkDone {
  const byCode = isCodeQuery(query) ? groupsByCode(ready.data.titles, query, edition) : [];
  const outcome = byCode.length > 0 ? null : lookup(ready, { query, edition, industry });
  return { id, edition, outcome, byCode };
}
