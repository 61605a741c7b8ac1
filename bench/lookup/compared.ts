import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type DevelopmentSet, developmentSets } from "#bench/lookup/development-sets";
import {
  type EngineIndex,
  type Find,
  fuse,
  type MakeFind,
  miniSearch,
  prefixAndThreeLetters,
  ufuzzy,
  workbench,
} from "#bench/lookup/engines";
import { otherNamesFor } from "#bench/lookup/other-names-for";
import { indexVersion } from "#lib/facts/index-version";
import { readBundled } from "#lib/imports/bundled/bundled";
import { evaluate } from "#lib/lookup/evaluation/evaluate";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import {
  type KeptFigures,
  readKeptFigures,
  THIS_LOOKUP,
  writeKeptFigures,
} from "#lib/lookup/evaluation/kept-figures";
import { LOOKUP_FIGURES } from "#lib/lookup/evaluation/lookup-figures";
import { buildLookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";

/** So many titles of each half that nothing was tuned on, the same for every engine. */
const TITLES = 400;
/** fuse.js takes a tenth of a second and more for a title: it is given the first so many. */
const FUSE_TITLES = 40;

/**
 * Measures how often the lookup, three search libraries, PostgreSQL's trigrams and a search by prefix put the right unit
 * group first or among so many, and how long a title takes, on the same titles in the same run. Prints it, and keeps
 * it where told: the page “How good is the lookup” shows what is kept.
 */
export async function benchLookup(trigrams: MakeFind, keep: boolean): Promise<void> {
  const bundled = readBundled();
  const engines: Record<string, MakeFind> = {
    [THIS_LOOKUP]: workbench,
    MiniSearch: miniSearch,
    uFuzzy: ufuzzy,
    "PostgreSQL trigrams": trigrams,
    "Prefix and three letters": prefixAndThreeLetters,
    "fuse.js": fuse,
  };
  const measuredAt = `${new Date().toISOString().slice(0, 16)}Z`;
  const run = { measuredAt, indexVersion: String(indexVersion(bundled.entries)) };
  const measures: KeptFigures[] = [];
  for (const set of developmentSets(bundled.entries)) {
    const index = {
      data: lookupDataOf({ ...bundled, entries: set.entries, ...otherNamesFor(set, "heldOut") }),
      entries: set.entries,
      edition: set.edition,
    };
    const own: KeptFigures[] = [];
    for (const [engine, make] of Object.entries(engines)) {
      const measure = await measured(await make(index), titlesFor(set, engine));
      const sure = engine === THIS_LOOKUP ? confidenceOf(index, set) : { brier: null, bands: [] };
      own.push({ ...run, set: set.name, edition: set.edition, engine, ...measure, ...sure });
    }
    console.log(`\nLookup: ${set.name}, ${set.edition.toUpperCase()}`);
    console.table(Object.fromEntries(own.map((one) => [one.engine, shownOf(one)])));
    measures.push(...own);
  }
  if (keep) writeFileSync(LOOKUP_FIGURES, writeKeptFigures([...readKept(), ...measures]));
}

function readKept(): KeptFigures[] {
  return existsSync(LOOKUP_FIGURES) ? readKeptFigures(readFileSync(LOOKUP_FIGURES, "utf8")) : [];
}

function titlesFor({ heldOut }: DevelopmentSet, engine: string): GoldTitle[] {
  return heldOut.slice(0, engine === "fuse.js" ? FUSE_TITLES : TITLES);
}

function confidenceOf({ data }: EngineIndex, set: DevelopmentSet): Pick<KeptFigures, "brier" | "bands"> {
  const { brier, calibration } = evaluate(buildLookup(data), titlesFor(set, THIS_LOOKUP), set.edition);
  return { brier, bands: calibration };
}

type Measure = Omit<
  KeptFigures,
  "measuredAt" | "indexVersion" | "set" | "edition" | "engine" | "brier" | "bands"
>;

async function measured(find: Find, gold: readonly GoldTitle[]): Promise<Measure> {
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
    inFive: within(5),
    inTen: within(10),
    inFifty: within(50),
    medianMs: round(times[Math.floor(times.length / 2)]!, 2),
    p95Ms: round(times[Math.floor(times.length * 0.95)]!, 2),
  };
}

function shownOf({ titles, first, inFive, inTen, inFifty, medianMs, p95Ms, brier }: KeptFigures) {
  return {
    titles,
    first,
    "in five": inFive,
    "in ten": inTen,
    "in fifty": inFifty,
    "median ms": medianMs,
    "p95 ms": p95Ms,
    Brier: brier,
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
