import { pairKey } from "#lib/correspondence/map";
import { codesOf, type MapRow } from "#lib/correspondence/rows";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import { levelsOfTable } from "#lib/releases/difference/table-levels";
import type { ReleaseContent } from "#lib/releases/release-content";
import { releasedLevels } from "#lib/releases/released-correspondence";

const FIRST: ColumnOf<IndexEntry>[] = [
  { name: "uid", kind: "code", meaning: "id of the entry, never used again", cell: ({ uid }) => uid },
  {
    name: "title",
    kind: "text",
    meaning: "job title, inverted: “Manager, sales”",
    cell: ({ title }) => title,
  },
  {
    name: "natural",
    kind: "text",
    meaning: "job title in natural word order",
    cell: ({ natural }) => natural,
  },
  { name: "add", kind: "text", meaning: "additional qualifying term", cell: ({ add }) => add },
  { name: "ind", kind: "text", meaning: "industry qualifying term", cell: ({ ind }) => ind },
];

const LAST: ColumnOf<IndexEntry>[] = [
  {
    name: "sub_unit_code",
    kind: "code",
    meaning: "sub-unit group; empty for none",
    cell: ({ subUnit }) => subUnit,
  },
  { name: "see", kind: "text", meaning: "reference to other entries", cell: ({ see }) => see },
  {
    name: "version",
    kind: "text",
    meaning: "the publisher’s note on the version in which the entry was new or amended",
    cell: ({ version }) => version,
  },
];

/**
 * The coding index with a column of codes for each edition that it has codes of, the earliest first, and whether the entry
 * goes to another group between the editions released.
 */
export function indexTable(content: ReleaseContent): Table {
  const { editions, entries } = content;
  const coded = editions.filter(({ id }) => entries.some((entry) => unitGroupIn(entry, id) !== undefined));
  const codes = coded.map(
    ({ id, shortTitle }): ColumnOf<IndexEntry> => ({
      name: `${id.replaceAll("-", "_")}_code`,
      kind: "code",
      meaning: `${shortTitle} unit group; empty where the entry has none`,
      cell: (entry) => unitGroupIn(entry, id) ?? "",
    }),
  );
  const pairOf = pairFinder(content);
  return tableOf(
    [
      ...FIRST,
      ...codes,
      ...LAST,
      {
        name: "moved",
        kind: "text",
        meaning:
          "true where the entry goes to another group than the one that its group lives on as, else false; empty where it is coded in one edition alone",
        cell: (entry) => {
          const pair = pairOf(entry);
          return pair ? String(pair.moved) : "";
        },
      },
      {
        name: "decisions",
        kind: "text",
        meaning:
          "ids of the decisions behind the pair of its codes, with spaces between them; other tables say of which issues",
        cell: (entry) => pairOf(entry)?.row?.decisions.join(" ") ?? "",
      },
    ],
    entries,
  );
}

interface EntryPair {
  /** The pair of unit groups that its codes make; none where people coded it to a pair that no decision makes. */
  row: MapRow | undefined;
  moved: boolean;
}

/** Finds the pair of groups of an entry; null where it is coded in one edition alone. */
function pairFinder(content: ReleaseContent): (entry: IndexEntry) => EntryPair | null {
  const { source, target } = content.heading;
  const rows = new Map(
    releasedLevels(content)(levelsOfTable(content)[0]!).rows.map((row) => {
      const codes = codesOf(row);
      return [pairKey(codes.source, codes.target), row];
    }),
  );
  return (entry) => {
    const [from = null, to = null] = [unitGroupIn(entry, source), unitGroupIn(entry, target)];
    const row = rows.get(pairKey(from, to));
    // Without a code on one side it was added or taken out, unless its group came from nowhere or went there.
    if ((from === null || to === null) && !row?.entries.includes(entry.uid)) return null;
    return { row, moved: row?.kind?.role !== "whole" && row?.kind?.role !== "stays" };
  };
}
