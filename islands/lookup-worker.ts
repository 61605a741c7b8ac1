import { buildLookup, type Lookup } from "#lib/lookup/lookup";
import { answerShown } from "#lib/lookup/screen/answer-shown";
import { type IndustryName, industryNames, suggestIndustries } from "#lib/lookup/screen/industry-names";
import type { LookupWork, LookupWorkSaid } from "#lib/lookup/screen/lookup-work";
import { decodeSearchIndex } from "#lib/lookup/search-index";
import { type TitleRuling, withRulings } from "#lib/lookup/title-rulings";

let index: Promise<Lookup> | undefined;
/** What gold coding ruled on titles; none where it cannot be had, since the index answers without. */
let rulings: Promise<TitleRuling[]> | undefined;
let newest = 0;
let names: IndustryName[] | undefined;

self.onmessage = async ({ data }: MessageEvent<LookupWork>) => {
  try {
    if ("open" in data) {
      index = open(data.open);
      rulings = readRulings().catch(() => []);
      await makeReady(await index);
      return;
    }
    if ("industry" in data) {
      names ??= industryNames((await index!).data.entries);
      say({ industries: suggestIndustries(names, data.industry) });
      return;
    }
    newest = data.id;
    const ready = await index!;
    // Letters typed while the index was loading: only the last question matters.
    if (data.id !== newest) return;
    const { id, question, all } = data;
    const { edition } = question;
    const given = withRulings(answerShown(ready, { ...question, all }), edition, (await rulings) ?? []);
    say({ id, edition, answer: given });
  } catch {
    say({ failed: true });
  }
};

/** Makes what the first questions would otherwise wait for; those that come meanwhile are answered in between. */
async function makeReady(lookup: Lookup): Promise<void> {
  for (const step of lookup.stepsToReady()) {
    await new Promise((resolve) => setTimeout(resolve));
    step();
  }
}

function say(said: LookupWorkSaid): void {
  self.postMessage(said);
}

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
