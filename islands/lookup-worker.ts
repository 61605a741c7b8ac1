import { answer } from "#lib/lookup/answer";
import { buildLookup, type Lookup } from "#lib/lookup/lookup";
import type { LookupWork, LookupWorkDone } from "#lib/lookup/lookup-work";
import { decodeSearchIndex } from "#lib/lookup/search-index";
import { type TitleRuling, withRulings } from "#lib/lookup/title-rulings";

let index: Promise<Lookup> | undefined;
/** What gold coding ruled on titles; none where it cannot be had, since the index answers without. */
let rulings: Promise<TitleRuling[]> | undefined;
let newest = 0;

self.onmessage = async ({ data }: MessageEvent<LookupWork>) => {
  try {
    if ("open" in data) {
      index = open(data.open);
      rulings = readRulings().catch(() => []);
      await index;
      return;
    }
    newest = data.id;
    const ready = await index!;
    // Letters typed while the index was loading: only the last question matters.
    if (data.id !== newest) return;
    const { id, question } = data;
    const { edition } = question;
    const given = withRulings(answer(ready, question), edition, (await rulings) ?? []);
    const done: LookupWorkDone = { id, edition, answer: given };
    self.postMessage(done);
  } catch {
    self.postMessage({ failed: true });
  }
};

async function readRulings(): Promise<TitleRuling[]> {
  const response = await fetch("/lookup/rulings");
  return response.ok ? response.json() : [];
}

async function open(address: string): Promise<Lookup> {
  let response = await fetch(address);
  // The page may be older than the last import: the general address leads to the index of today.
  if (response.status === 404) response = await fetch("/api/v1/search-index");
  if (!response.ok) throw new Error(`the search index answered ${response.status}`);
  return buildLookup(decodeSearchIndex(await response.text()));
}
