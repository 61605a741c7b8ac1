import uFuzzy from "@leeoniya/ufuzzy";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type { EditionId } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import type { LookupData } from "#lib/lookup/lookup";
import { buildLookup, lookup } from "#lib/lookup/lookup";
import { isRefusal } from "#lib/lookup/refuse-query";
import { fold } from "#lib/lookup/words/normalise";

/** A group that was found, and how sure the engine says it is, where it says so. */
export interface FoundGroup {
  code: string;
  confidence?: number;
}

/** Unit groups for a title, best first. */
export type Find = (title: string) => FoundGroup[] | Promise<FoundGroup[]>;

/** What an engine is given: the index, and the edition whose codes are wanted. */
export interface EngineIndex {
  data: LookupData;
  entries: readonly IndexEntry[];
  edition: EditionId;
}

/** Makes an engine ready. */
export type MakeFind = (index: EngineIndex) => Promise<Find> | Find;

const DEEPEST = 50;
/** Titles of one group hide others, so more of them are asked for than groups are wanted. */
const TITLES = 200;

/** This lookup. */
export const workbench: MakeFind = ({ data, edition }) => {
  const ready = buildLookup(data);
  return (title) => {
    const outcome = lookup(ready, { query: title, edition, limit: DEEPEST });
    return isRefusal(outcome) ? [] : outcome.results;
  };
};

/** fuse.js over the titles, as one begins with it. */
export const fuse: MakeFind = ({ entries, edition }) => {
  const engine = new Fuse(entries, { keys: ["natural"], ignoreLocation: true });
  return (title) =>
    groupsOf(
      engine.search(title, { limit: TITLES }).map(({ item }) => item),
      edition,
    );
};

/** MiniSearch: BM25 over titles and qualifiers, words misspelt and unfinished allowed. */
export const miniSearch: MakeFind = ({ entries, edition }) => {
  const engine = new MiniSearch<{ id: number; natural: string; add: string; ind: string }>({
    fields: ["natural", "add", "ind"],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { natural: 2 } },
  });
  engine.addAll(entries.map(({ natural, add, ind }, id) => ({ id, natural, add, ind })));
  return (title) =>
    groupsOf(
      engine
        .search(title)
        .slice(0, TITLES)
        .map(({ id }) => entries[id as number]!),
      edition,
    );
};

/** uFuzzy with one slip a word allowed, words in any order. */
export const ufuzzy: MakeFind = ({ entries, edition }) => {
  const engine = new uFuzzy({ intraMode: 1 });
  const titles = entries.map(({ natural }) => fold(natural));
  return (title) => {
    const [found, info, order] = engine.search(titles, fold(title), 1, TITLES * 10);
    if (found === null) return [];
    const inOrder = order === null ? found : order.map((at) => info.idx[at]!);
    return groupsOf(
      inOrder.slice(0, TITLES).map((at) => entries[at]!),
      edition,
    );
  };
};

/**
 * Search as one types as services built on a list of titles have it: titles that begin with what is typed, then those that
 * share most groups of three letters with it.
 */
export const prefixAndThreeLetters: MakeFind = ({ entries, edition }) => {
  const titles = entries.map(({ natural }) => fold(natural));
  const byThree = new Map<string, number[]>();
  for (const [at, title] of titles.entries())
    for (const three of new Set(threesOf(title))) {
      const holders = byThree.get(three);
      if (holders) holders.push(at);
      else byThree.set(three, [at]);
    }
  return (typed) => {
    const text = fold(typed);
    const shared = new Map<number, number>();
    for (const three of new Set(threesOf(text)))
      for (const at of byThree.get(three) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    const rank = (at: number) => (titles[at]!.startsWith(text) ? 1000 : 0) + shared.get(at)!;
    const best = [...shared.keys()].sort(
      (a, b) => rank(b) - rank(a) || titles[a]!.length - titles[b]!.length || a - b,
    );
    return groupsOf(
      best.slice(0, TITLES).map((at) => entries[at]!),
      edition,
    );
  };
};

function threesOf(text: string): string[] {
  const padded = ` ${text}`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

/** The groups of entries in their order, each once. */
export function groupsOf(found: readonly IndexEntry[], edition: EditionId): FoundGroup[] {
  const codes = new Set(found.flatMap(({ codes }) => codes[edition] ?? []));
  return [...codes].slice(0, DEEPEST).map((code) => ({ code }));
}
