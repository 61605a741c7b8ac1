import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";
import type { ReleaseContent } from "#lib/releases/release-content";

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

/** The coding index with a column of codes for each edition that it has codes of, the earliest first. */
export function indexTable({ editions, entries }: ReleaseContent): Table {
  const coded = editions.filter(({ id }) => entries.some((entry) => unitGroupIn(entry, id) !== undefined));
  const codes = coded.map(
    ({ id, shortTitle }): ColumnOf<IndexEntry> => ({
      name: `${id.replaceAll("-", "_")}_code`,
      kind: "code",
      meaning: `${shortTitle} unit group; empty where the entry has none`,
      cell: (entry) => unitGroupIn(entry, id) ?? "",
    }),
  );
  return tableOf([...FIRST, ...codes, ...LAST], entries);
}
