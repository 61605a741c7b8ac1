import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { otherNamesFor } from "#bench/lookup/other-names-for";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { decodeText } from "#lib/files/decode-text";
import { readBundled } from "#lib/imports/bundled/bundled";
import type { GoldTitle } from "#lib/lookup/evaluation/gold-titles";
import type { MeasuredSetName } from "#lib/lookup/evaluation/measured-sets";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";
import { isRefusal } from "#lib/lookup/refuse-query";
import { oneSlip } from "#lib/lookup/words/slips";
import { titleKey } from "#lib/lookup/words/title-key";
import { randomFrom, seedOf } from "#lib/platform/random";

/**
 * Job titles whose unit group is known, made from what is at hand, to develop the lookup on:
 *
 *     npx tsx bench/lookup/development-sets.ts [SET …]
 *
 * prints how often the right group is first, among five and among fifty, on the half that may be tuned on and on the
 * half that may not. Halves go by what a title came from, so that no occupation stands in both.
 */
export interface DevelopmentSet {
  name: MeasuredSetName;
  edition: EditionId;
  /** The index that the titles are looked up in. */
  entries: readonly IndexEntry[];
  /** The half to tune on, and the half kept from it. */
  tuning: GoldTitle[];
  heldOut: GoldTitle[];
  /** Of other names: the ESCO occupations of the held-out half; the other half's are all others. */
  heldOutOccupations?: ReadonlySet<string>;
}

const SHARED = "../shared";
const CAREERS_TITLES = `${SHARED}/acceptance/lookup/careers-service-titles-soc2010.csv`;
const ESCO_LABELS = `${SHARED}/reference/other-names/esco-occupation-labels-en.csv`;
/** The sets that are drawn have so many titles. */
const DRAWN = 2000;
const SHORTEST_SLIPPED = 6;
const LETTERS_TYPED = 9;

/** Every set there is data for. */
export function developmentSets(entries: readonly IndexEntry[]): DevelopmentSet[] {
  return [
    ...careersTitles(entries, "soc2010"),
    ...escoNames(entries, "soc2010"),
    addedLater(entries, "soc2020"),
    takenOut(entries, "soc2020"),
    slipped(entries, "soc2020"),
    halfTyped(entries, "soc2020"),
  ];
}

/** Titles of careers profiles, and those of them that are no title of the index. */
function careersTitles(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet[] {
  if (!existsSync(CAREERS_TITLES)) return [];
  const rows = rowsOf(CAREERS_TITLES);
  const all = rows.map(({ title = "", soc2010: code = "" }) => ({ title, industry: "", code }));
  const indexed = new Set(entries.map(({ natural }) => titleKey(natural)));
  const unknown = all.filter(({ title }) => !indexed.has(titleKey(title)));
  return [
    { name: "careers titles", edition, entries, ...halves(all) },
    { name: "careers titles not in the index", edition, entries, ...halves(unknown) },
  ];
}

/**
 * Alternative names whose occupation is known to ESCO by a title of the index: the code is inherited, as those of
 * alternative names of careers profiles are.
 */
function escoNames(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet[] {
  if (!existsSync(ESCO_LABELS)) return [];
  const codes = codesByKey(entries, edition);
  const names = new Map<string, { preferred: string; others: string[] }>();
  for (const { occupation = "", kind, label = "" } of rowsOf(ESCO_LABELS)) {
    const own = names.get(occupation) ?? { preferred: "", others: [] };
    if (kind === "preferred") own.preferred = label;
    else own.others.push(label);
    names.set(occupation, own);
  }
  const known = [...names].flatMap(([occupation, { preferred, others }]) => {
    const own = codes.get(titleKey(preferred));
    const [code] = own ?? [];
    if (own?.size !== 1 || code === undefined) return [];
    const unknown = others.filter((title) => !codes.has(titleKey(title)));
    // One occupation does not outweigh the others.
    return drawn(unknown, 4, occupation).map((title) => ({ occupation, title, industry: "", code }));
  });
  const isHeldOut = (occupation: string) => seedOf("esco", occupation) % 2 === 1;
  const plain = ({ title, industry, code }: GoldTitle) => ({ title, industry, code });
  return [
    {
      name: "other names, not in the index",
      edition,
      entries,
      tuning: known.filter(({ occupation }) => !isHeldOut(occupation)).map(plain),
      heldOut: known.filter(({ occupation }) => isHeldOut(occupation)).map(plain),
      heldOutOccupations: new Set([...names.keys()].filter(isHeldOut)),
    },
  ];
}

/** Titles that came into the index after its first version, looked up in the first version. */
function addedLater(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet {
  const isLater = ({ version }: IndexEntry) => /\bnew\b/i.test(version) && !/\bV1 new\b/i.test(version);
  const first = entries.filter((entry) => !isLater(entry));
  const known = new Set(first.map(({ natural }) => titleKey(natural)));
  const codes = codesByKey(entries, edition);
  const titles = new Map<string, GoldTitle>();
  for (const entry of entries.filter(isLater)) {
    const key = titleKey(entry.natural);
    const code = entry.codes[edition];
    if (known.has(key) || codes.get(key)?.size !== 1 || code === undefined) continue;
    titles.set(key, { title: entry.natural, industry: "", code });
  }
  return { name: "added later", edition, entries: first, ...halves([...titles.values()]) };
}

/** Titles taken out of the index before it was made ready. */
function takenOut(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet {
  const titles = drawn(
    titlesWithOneCode(entries, edition).filter(({ title }) => title.includes(" ")),
    DRAWN,
    "out",
  );
  const out = new Set(titles.map(({ title }) => titleKey(title)));
  const left = entries.filter(({ natural }) => !out.has(titleKey(natural)));
  return { name: "taken out", edition, entries: left, ...halves(titles) };
}

/** Titles of the index with one typing error anywhere, spaces included. */
function slipped(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet {
  const random = randomFrom(11);
  const titles = drawn(
    titlesWithOneCode(entries, edition).filter(({ title }) => title.length >= SHORTEST_SLIPPED),
    DRAWN,
    "slip",
  ).map((one) => ({ ...one, title: oneSlip(one.title, random) }));
  return { name: "one typing error", edition, entries, ...halves(titles) };
}

/** The first letters of titles, as somebody types who has not done. */
function halfTyped(entries: readonly IndexEntry[], edition: EditionId): DevelopmentSet {
  const titles = drawn(
    titlesWithOneCode(entries, edition).filter(({ title }) => title.length > LETTERS_TYPED),
    DRAWN,
    "typed",
  ).map((one) => ({ ...one, title: one.title.slice(0, LETTERS_TYPED) }));
  return { name: "first 9 letters", edition, entries, ...halves(titles) };
}

function codesByKey(entries: readonly IndexEntry[], edition: EditionId): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { natural, codes: coded } of entries) {
    const key = titleKey(natural);
    const own = codes.get(key) ?? new Set();
    if (coded[edition] !== undefined) own.add(coded[edition]);
    codes.set(key, own);
  }
  return codes;
}

/** Titles that have one code whatever they are said with. */
export function titlesWithOneCode(entries: readonly IndexEntry[], edition: EditionId): GoldTitle[] {
  const codes = codesByKey(entries, edition);
  const titles = new Map(entries.map(({ natural }) => [titleKey(natural), natural]));
  return [...titles].flatMap(([key, title]) => {
    const own = codes.get(key);
    const [code] = own ?? [];
    return own?.size === 1 && code !== undefined ? [{ title, industry: "", code }] : [];
  });
}

/** So many of them, the same each time. */
function drawn<Item>(items: readonly Item[], count: number, seed: string): Item[] {
  const random = randomFrom(seedOf(seed));
  const left = [...items];
  for (let i = left.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [left[i], left[j]] = [left[j]!, left[i]!];
  }
  return left.slice(0, count);
}

function halves(titles: readonly GoldTitle[]): Pick<DevelopmentSet, "tuning" | "heldOut"> {
  const isHeldOut = ({ title }: GoldTitle) => seedOf("half", titleKey(title)) % 2 === 1;
  return { tuning: titles.filter((one) => !isHeldOut(one)), heldOut: titles.filter(isHeldOut) };
}

function rowsOf(path: string): Record<string, string | undefined>[] {
  return parse(decodeText(readFileSync(path)), { columns: true, skip_empty_lines: true });
}

/** Shares of titles whose group is first, among five and among fifty; milliseconds a title. */
export function measured(set: DevelopmentSet, half: "tuning" | "heldOut", titles = set[half]) {
  const otherNames = otherNamesFor(set, half);
  const ready = buildLookup(lookupDataOf({ ...readBundled(), entries: set.entries, ...otherNames }));
  const places: number[] = [];
  const times: number[] = [];
  for (const { title, code } of titles) {
    const start = performance.now();
    const outcome = lookup(ready, { query: title, edition: set.edition, limit: 50 });
    times.push(performance.now() - start);
    places.push(isRefusal(outcome) ? -1 : outcome.results.findIndex((result) => result.code === code));
  }
  const within = (depth: number) => places.filter((place) => place >= 0 && place < depth).length;
  const share = (count: number) => (count / titles.length).toFixed(3);
  times.sort((a, b) => a - b);
  const at = (q: number) => Number(times[Math.floor(q * (times.length - 1))]!.toFixed(2));
  return {
    n: titles.length,
    first: share(within(1)),
    "in five": share(within(5)),
    "in ten": share(within(10)),
    "in fifty": share(within(50)),
    "ms median": at(0.5),
    "ms p95": at(0.95),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = process.argv.slice(2);
  const figures: Record<string, ReturnType<typeof measured>> = {};
  for (const set of developmentSets(readBundled().entries)) {
    if (wanted.length > 0 && !wanted.some((name) => set.name.startsWith(name))) continue;
    for (const half of ["tuning", "heldOut"] as const) figures[`${set.name}, ${half}`] = measured(set, half);
  }
  console.table(figures);
}
