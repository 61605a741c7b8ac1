import { type DevelopmentSet, developmentSets } from "#bench/lookup/development-sets";
import {
  type Find,
  fuse,
  type MakeFind,
  miniSearch,
  prefixAndThreeLetters,
  ufuzzy,
  workbench,
} from "#bench/lookup/engines";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import { lookupDataOf } from "#lib/lookup/lookup-data";

/** So many titles of each half that nothing was tuned on, the same for every engine. */
const TITLES = 400;
/** fuse.js takes a tenth of a second and more for a title: it is given the first so many. */
const FUSE_TITLES = 40;

/**
 * Prints how often the lookup, three search libraries, PostgreSQL's trigrams and a search by prefix put the right unit group
 * first or among so many, and how long a title takes, on the same titles in the same run.
 */
export async function benchLookup(trigrams: MakeFind): Promise<void> {
  const bundled = readBundled();
  const engines: Record<string, MakeFind> = {
    "this lookup": workbench,
    MiniSearch: miniSearch,
    uFuzzy: ufuzzy,
    pg_trgm: trigrams,
    "prefix and three letters": prefixAndThreeLetters,
    "fuse.js": fuse,
  };
  for (const set of developmentSets(bundled.entries)) {
    const data = lookupDataOf({ ...bundled, entries: set.entries });
    const measures: Record<string, EngineMeasure> = {};
    for (const [name, make] of Object.entries(engines)) {
      const find = await make({ data, entries: set.entries, edition: set.edition });
      measures[name] = await measure(find, titlesFor(set, name));
    }
    console.log(`\nLookup: ${set.name}, ${set.edition.toUpperCase()}`);
    console.table(measures);
  }
}

function titlesFor({ heldOut }: DevelopmentSet, engine: string): GoldTitle[] {
  return heldOut.slice(0, engine === "fuse.js" ? FUSE_TITLES : TITLES);
}

/** Shares of titles, and milliseconds a title. */
interface EngineMeasure {
  titles: number;
  first: number;
  "in five": number;
  "in ten": number;
  "in fifty": number;
  "median ms": number;
  "p95 ms": number;
}

async function measure(find: Find, gold: readonly GoldTitle[]): Promise<EngineMeasure> {
  const times: number[] = [];
  const places: number[] = [];
  await find(gold[0]!.title);
  for (const { title, code } of gold) {
    const start = performance.now();
    const found = await find(title);
    times.push(performance.now() - start);
    places.push(found.findIndex((group) => group.code === code));
  }
  times.sort((a, b) => a - b);
  const within = (depth: number) =>
    round(places.filter((place) => place >= 0 && place < depth).length / gold.length, 3);
  return {
    titles: gold.length,
    first: within(1),
    "in five": within(5),
    "in ten": within(10),
    "in fifty": within(50),
    "median ms": round(times[Math.floor(times.length / 2)]!, 2),
    "p95 ms": round(times[Math.floor(times.length * 0.95)]!, 2),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
