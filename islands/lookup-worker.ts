import { answer } from "#lib/lookup/answer";
import { buildLookup, type Lookup } from "#lib/lookup/lookup";
import type { LookupWork, LookupWorkDone } from "#lib/lookup/lookup-work";
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
    if (data.id !== newest) return;
    const { id, question } = data;
    const done: LookupWorkDone = { id, edition: question.edition, answer: answer(ready, question) };
    self.postMessage(done);
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
