import type { Abbreviation, DefaultFlag } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";
import { type CodeColumn, readCodeColumns, writeCodeColumns } from "#lib/lookup/code-columns";
import { textColumn, uidColumn } from "#lib/lookup/column";
import type { LookupEntry } from "#lib/lookup/compiled-index";
import type { LookupData } from "#lib/lookup/lookup";
import { NO_OTHER_NAMES } from "#lib/lookup/other-names/other-names";
import {
  type OtherNamesColumns,
  readOtherNamesColumns,
  writeOtherNamesColumns,
} from "#lib/lookup/other-names/other-names-columns";

/**
 * Everything a lookup is built from as one text, for a browser: JSON of columns, each written so that it compresses
 * well and is read fast. What the rest says already is left out: a natural title that follows from the inverted one.
 */
interface SearchIndex {
  /** Raised whenever the layout changes. */
  layout: typeof LAYOUT;
  uids: string;
  titles: string;
  adds: string;
  inds: string;
  flags: string;
  /** Editions that entries have codes of, the newest first; those that are not held are left out. */
  editions: LookupData["editions"];
  /** Of each of these editions the distinct codes, "" for none, and which of them each entry has, as `writeCodeColumns` says. */
  codes: CodeColumn[];
  /** Natural titles that do not follow from the inverted one, by position of the entry. */
  naturals: [position: number, natural: string][];
  /** References: position of the entry, the publisher's note, uids of the entries it names. */
  sees: [position: number, see: string, seeEntries: string][];
  abbreviations: [short: string, meaning: string, frequent: 0 | 1][];
  groups: LookupData["titles"];
  subUnits: LookupData["subUnits"];
  otherNames: OtherNamesColumns;
}

const LAYOUT = 4;

/** Writes the data of a lookup as text. `decodeSearchIndex` gives the same data back. */
export function encodeSearchIndex(data: LookupData): string {
  const { editions, entries, abbreviations, titles, subUnits, otherNames = NO_OTHER_NAMES } = data;
  const index: SearchIndex = {
    layout: LAYOUT,
    uids: uidColumn.write(entries.map(({ uid }) => uid)),
    titles: textColumn.write(entries.map(({ title }) => title)),
    adds: textColumn.write(entries.map(({ add }) => add)),
    inds: textColumn.write(entries.map(({ ind }) => ind)),
    flags: textColumn.write(entries.map(({ defaultFlag }) => defaultFlag)),
    editions,
    codes: writeCodeColumns(editions.map(({ id }) => entries.map(({ codes }) => codes[id] ?? ""))),
    naturals: entries.flatMap(({ title, natural }, position) =>
      natural === naturalOrder(title) ? [] : [[position, natural] as [number, string]],
    ),
    sees: entries.flatMap(({ see, seeEntries }, position) =>
      see === "" && seeEntries.length === 0
        ? []
        : [[position, see, seeEntries.join(" ")] as [number, string, string]],
    ),
    abbreviations: abbreviations.map(({ short, meaning, frequent }) => [short, meaning, frequent ? 1 : 0]),
    groups: titles,
    subUnits,
    otherNames: writeOtherNamesColumns(otherNames),
  };
  return JSON.stringify(index);
}

/** Reads what `encodeSearchIndex` wrote. Throws when the text is of another layout or no search index at all. */
export function decodeSearchIndex(text: string): LookupData {
  const index = JSON.parse(text) as SearchIndex;
  if (index.layout !== LAYOUT)
    throw new Error("The search index is of another version. Load the page again.");
  const titles = textColumn.read(index.titles);
  const adds = textColumn.read(index.adds);
  const inds = textColumn.read(index.inds);
  const flags = textColumn.read(index.flags) as DefaultFlag[];
  const codesAt = codesReader(index);
  let natural = "";
  const entries = uidColumn.read(index.uids).map((uid, i): LookupEntry => {
    const title = titles[i]!;
    if (i === 0 || title !== titles[i - 1]) natural = naturalOrder(title);
    return {
      uid,
      title,
      natural,
      add: adds[i]!,
      ind: inds[i]!,
      defaultFlag: flags[i]!,
      codes: codesAt(i),
      see: "",
      seeEntries: [],
    };
  });
  for (const [position, natural] of index.naturals) entries[position]!.natural = natural;
  for (const [position, see, seeEntries] of index.sees) {
    entries[position]!.see = see;
    entries[position]!.seeEntries = seeEntries === "" ? [] : seeEntries.split(" ");
  }
  const abbreviations = index.abbreviations.map(
    ([short, meaning, frequent]): Abbreviation => ({ short, meaning, frequent: frequent === 1 }),
  );
  return {
    editions: index.editions,
    entries,
    abbreviations,
    titles: index.groups,
    subUnits: index.subUnits,
    otherNames: readOtherNamesColumns(index.otherNames),
  };
}

/** The codes of the entry at a position; one object for all entries with the same. */
function codesReader({ editions, codes }: SearchIndex): (position: number) => LookupEntry["codes"] {
  const columns = readCodeColumns(codes);
  const [first, ...others] = columns.map(({ numbers }) => numbers);
  /** Positions at which the codes of entries first stood, by the code that most of them follow from. */
  const firstWith = new Map<number, { position: number; codes: LookupEntry["codes"] }[]>();
  return (position) => {
    const known = firstWith.get(first?.[position] ?? 0) ?? [];
    for (const one of known)
      if (others.every((numbers) => numbers[one.position] === numbers[position])) return one.codes;
    const found: Record<string, string> = {};
    for (const [at, { distinct, numbers }] of columns.entries()) {
      const code = distinct[numbers[position]!];
      if (code) found[editions[at]!.id] = code;
    }
    known.push({ position, codes: found });
    firstWith.set(first?.[position] ?? 0, known);
    return found;
  };
}
