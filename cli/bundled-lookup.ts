import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import { structureOf } from "#lib/facts/structure";
import { shownTitle } from "#lib/facts/unknown-title";
import { readBundled } from "#lib/imports/bundled/bundled";
import { buildLookup, type Lookup, type LookupData } from "#lib/lookup/lookup";
import { lookupDataOf } from "#lib/lookup/lookup-data";

/** What of the bundled facts titles are looked up in, and nothing else, so that the rest does not stay in memory. */
interface BundledIndex {
  data: LookupData;
  /** The editions held, the newest first, as codes in cells are told apart. */
  held: readonly CodedEdition[];
}

let index: BundledIndex | undefined;
let lookup: Lookup | undefined;

/** The bundled index, read when it is first asked for. */
export function bundledIndex(): BundledIndex {
  index ??= readIndex();
  return index;
}

/** The same ready to look titles up, built when it is first asked for. */
export function bundledLookup(): Lookup {
  lookup ??= buildLookup(bundledIndex().data);
  return lookup;
}

function readIndex(): BundledIndex {
  const { editions, groups, entries, abbreviations } = readBundled();
  const newestFirst = editions.toSorted((a, b) => ((a.releasedOn ?? "") < (b.releasedOn ?? "") ? 1 : -1));
  const named = groups.map((group) => ({ ...group, title: shownTitle(group.title) }));
  const held = newestFirst.map(({ id, shortTitle }) => ({
    id,
    shortTitle,
    structure: structureOf(named.filter(({ edition }) => edition === id)),
  }));
  return { data: lookupDataOf({ editions, groups, entries, abbreviations }), held };
}
