import { groupsByCode, isCodeQuery } from "#lib/lookup/code-query";
import { buildLookup, type Lookup, lookup } from "#lib/lookup/lookup";
import type { LookupQuestion, LookupWork, LookupWorkDone } from "#lib/lookup/lookup-work";
import { decodeSearchIndex } from "#lib/lookup/search-index";

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
  let response = await fetch(address);
  // The page may be older than the last import: the general address leads to the index of today.
  if (response.status === 404) response = await fetch("/api/v1/search-index");
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  return buildLookup(decodeSearchIndex(await response.text()));
}

function answer(ready: Lookup, id: number, { query, edition, industry }: LookupQuestion): LookupWorkDone {
  const byCode = isCodeQuery(query) ? groupsByCode(ready.data.titles, query, edition) : [];
  const outcome = byCode.length > 0 ? null : lookup(ready, { query, edition, industry });
  return { id, edition, outcome, byCode };
}
