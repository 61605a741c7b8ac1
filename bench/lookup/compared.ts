import { existsSync, readFileSync } from "node:fs";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { IndexEntry } from "#lib/facts/entry";
import { decodeText } from "#lib/files/decode-text";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import { readGoldTitles } from "#lib/lookup/evaluation/gold-titles";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { isRefusal } from "#lib/lookup/refuse-query";
import { SLIPS } from "#lib/lookup/words/slips";
import { pick, randomFrom } from "#lib/platform/random";

/** Codes of SOC2010 unit groups, best first. */
export type Find = (title: string) => string[] | Promise<string[]>;

/** Makes a way of finding out of an index. */
export type MakeFind = (entries: readonly IndexEntry[]) => Promise<Find>;

interface Titles {
  name: string;
  gold: GoldTitle[];
  /** The index to find them in. */
  entries: IndexEntry[];
}

const EDITION = "soc2010";
const CAREERS_TITLES = "../shared/acceptance/lookup/careers-service-titles-soc2010.csv";
const SAMPLE = 150;
/** fuse.js takes a tenth of a second and more for a title: it is given the first so many. */
const FUSE_SAMPLE = 40;
const DEEPEST = 5;

/**
 * Prints how often the lookup, two general search libraries and PostgreSQL's trigrams put the right SOC2010 unit group
 * first or among five, and the median time a title, on the same titles in the same run.
 */
export async function benchLookup(trigrams: MakeFind): Promise<void> {
  const bundled = readBundled();
  const { entries, groups } = bundled;
  for (const titles of titleSets(entries, Object.fromEntries(groups.map(({ code }) => [code, true])))) {
    console.log(`\nLookup: ${titles.gold.length} ${titles.name}`);
    const ours = buildLookup(lookupDataOf({ ...bundled, entries: titles.entries }));
    const find: Find = (title) => {
      const outcome = lookup(ours, { query: title, edition: EDITION, limit: DEEPEST });
      return isRefusal(outcome) ? [] : outcome.results.map(({ code }) => code);
    };
    console.table({
      "this lookup": await measure(find, titles.gold),
      MiniSearch: await measure(miniSearch(titles.entries), titles.gold),
      pg_trgm: await measure(await trigrams(titles.entries), titles.gold),
      [`fuse.js (${FUSE_SAMPLE} of them)`]: await measure(
        fuse(titles.entries),
        titles.gold.slice(0, FUSE_SAMPLE),
      ),
    });
  }
}

async function measure(find: Find, gold: readonly GoldTitle[]) {
  const times: number[] = [];
  let first = 0;
  let amongFive = 0;
  await find(gold[0]!.title);
  for (const { title, code } of gold) {
    const start = performance.now();
    const found = await find(title);
    times.push(performance.now() - start);
    if (found[0] === code) first++;
    if (found.slice(0, DEEPEST).includes(code)) amongFive++;
  }
  times.sort((a, b) => a - b);
  return {
    "right first": share(first, gold),
    "among five": share(amongFive, gold),
    "median ms": Number(times[Math.floor(times.length / 2)]!.toFixed(2)),
  };
}

function share(count: number, all: readonly unknown[]): string {
  return `${((100 * count) / all.length).toFixed(1)}%`;
}

/** Careers-service titles where they are at hand, index titles with slips, and titles taken out of the index. */
function titleSets(entries: IndexEntry[], isUnitGroup: Record<string, boolean>): Titles[] {
  const random = randomFrom(2025);
  const plain = titlesWithOneCode(entries);
  const some = (from: GoldTitle[]) => Array.from({ length: SAMPLE }, () => pick(from, random));
  const slips = Object.values(SLIPS);
  const slipped = some(plain).map((one) => ({ ...one, title: pick(slips, random)(one.title, random) }));
  const takenOut = some(plain.filter(({ title }) => title.includes(" ")));
  const missing = new Set(takenOut.map(({ title }) => title));
  const sets: Titles[] = [
    { name: "index titles written with a slip", gold: slipped, entries },
    {
      name: "titles that were taken out of the index before",
      gold: takenOut,
      entries: entries.filter(({ natural }) => !missing.has(natural)),
    },
  ];
  if (existsSync(CAREERS_TITLES)) {
    const text = decodeText(readFileSync(CAREERS_TITLES));
    const { items } = readGoldTitles(text, EDITION, (code) => isUnitGroup[code] === true);
    sets.unshift({ name: "careers-service titles", gold: some(items), entries });
  }
  return sets;
}

/** Titles that have one code whatever they are said with. */
function titlesWithOneCode(entries: readonly IndexEntry[]): GoldTitle[] {
  const codes = new Map<string, Set<string>>();
  for (const { natural, codes: coded } of entries) {
    const all = codes.get(natural) ?? new Set();
    if (coded[EDITION]) all.add(coded[EDITION]);
    codes.set(natural, all);
  }
  return [...codes].flatMap(([title, all]) => {
    const [code] = all;
    return all.size === 1 && code !== undefined ? [{ title, industry: "", code }] : [];
  });
}

function fuse(entries: readonly IndexEntry[]): Find {
  const engine = new Fuse(entries, { keys: ["natural"], ignoreLocation: true });
  return (title) => groupsOf(engine.search(title, { limit: 50 }).map(({ item }) => item));
}

function miniSearch(entries: readonly IndexEntry[]): Find {
  const engine = new MiniSearch<{ id: number; natural: string; add: string; ind: string }>({
    fields: ["natural", "add", "ind"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { natural: 2 } },
  });
  engine.addAll(entries.map(({ natural, add, ind }, id) => ({ id, natural, add, ind })));
  return (title) =>
    groupsOf(
      engine
        .search(title)
        .slice(0, 50)
        .map(({ id }) => entries[id as number]!),
    );
}

function groupsOf(found: readonly IndexEntry[]): string[] {
  return [...new Set(found.flatMap(({ codes }) => codes[EDITION] ?? []))];
}
