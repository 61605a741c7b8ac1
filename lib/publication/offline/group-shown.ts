import type { EditionId } from "#lib/facts/edition";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";
import { appendTo } from "#lib/platform/append-to";

/** A group as the search index alone shows it: without description, and without what is above its unit group. */
export interface GroupShown {
  code: string;
  title: string;
  /** Groups below: the unit groups of a group above them, the sub-unit groups of a unit group. */
  below: { code: string; title: string }[];
  /** Entries of the index that are coded to it, in the index's order; none of a group that is no unit group. */
  entries: LookupEntry[];
  /** Where the same entries are coded to in the other editions, most entries first. */
  elsewhere: { edition: EditionId; code: string; title: string; entries: number }[];
}

/** The group with a code; null where the edition has no group that the code is or begins. */
export function groupShown(data: LookupData, edition: EditionId, code: string): GroupShown | null {
  const units = data.titles[edition] ?? {};
  const subUnits = data.subUnits[edition] ?? {};
  const title = units[code] ?? subUnits[code];
  const below = Object.entries(title === undefined ? units : subUnits)
    .filter(([one]) => one !== code && one.startsWith(title === undefined ? code : `${code}/`))
    .map(([one, name]) => ({ code: one, title: name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  if (title === undefined && below.length === 0) return null;
  const entries =
    units[code] === undefined ? [] : data.entries.filter(({ codes }) => codes[edition] === code);
  return { code, title: title ?? "", below, entries, elsewhere: elsewhereOf(data, edition, entries) };
}

function elsewhereOf(data: LookupData, edition: EditionId, entries: readonly LookupEntry[]) {
  return data.editions
    .filter(({ id }) => id !== edition)
    .flatMap(({ id }) => {
      const byCode = new Map<string, LookupEntry[]>();
      for (const entry of entries) if (entry.codes[id]) appendTo(byCode, entry.codes[id], entry);
      return [...byCode]
        .map(([code, alike]) => ({
          edition: id,
          code,
          title: data.titles[id]?.[code] ?? "",
          entries: alike.length,
        }))
        .sort((a, b) => b.entries - a.entries || (a.code < b.code ? -1 : 1));
    });
}
