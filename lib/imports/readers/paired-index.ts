import { ancestorsOf } from "#lib/facts/code";
import type { EditionId } from "#lib/facts/edition";
import type { IndexPair, PublishedGroup } from "#lib/facts/facts";
import { readRows, requireTable, type Sheet } from "#lib/files/sheet";
import { count } from "#lib/platform/in-words";

/** What is read of a list of code pairs, one for each row of an index that carries the codes of two editions. */
interface PairedIndex {
  /** The groups of the earlier edition that its codes name, of every level; their titles are not known. */
  groups: PublishedGroup[];
  pairs: IndexPair[];
  /** What was left out, a sentence each. */
  notes: string[];
}

/**
 * Reads such a list. Rows that lack a code of either edition ("}}}}" stands for none), or whose later code is no unit group
 * of its edition, are left out and counted.
 */
export function readPairedIndex(
  sheet: Sheet,
  of: {
    source: { edition: EditionId; column: string };
    target: { edition: EditionId; column: string; groups: readonly PublishedGroup[] };
  },
): PairedIndex {
  const columns = { source: { headers: [of.source.column] }, target: { headers: [of.target.column] } };
  const table = requireTable([sheet], columns, "the list of code pairs");
  const known = new Set(of.target.groups.map(({ code }) => code));
  const pairs = new Map<string, IndexPair>();
  const left = new Map<string, number>();
  const { items } = readRows(table, (row) => ({ source: row.text("source"), target: row.text("target") }));
  for (const { source, target } of items) {
    if (!/^[0-9]{4}$/.test(source) || !known.has(target) || target.length !== 4) {
      left.set(`${source} ${target}`, (left.get(`${source} ${target}`) ?? 0) + 1);
      continue;
    }
    const key = `${source} ${target}`;
    const pair = pairs.get(key) ?? {
      sourceEdition: of.source.edition,
      source,
      targetEdition: of.target.edition,
      target,
      entries: 0,
    };
    pair.entries++;
    pairs.set(key, pair);
  }
  const codes = [...pairs.values()].map(({ source }) => source);
  const all = [...new Set(codes.flatMap((code) => [...ancestorsOf(code), code]))].sort();
  return {
    groups: all.map((code) => ({ edition: of.source.edition, code, title: "" })),
    pairs: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
    notes: [...left].map(([key, rows]) => `${count(rows)} rows with the codes “${key}” were left out.`),
  };
}
