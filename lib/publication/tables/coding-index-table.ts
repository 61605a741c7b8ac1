import type { EditionId } from "#lib/facts/edition";
import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

/** An edition that entries are coded to; without titles where its groups are not held. */
export interface CodedEdition {
  id: EditionId;
  shortTitle: string;
  /** Titles of groups by code; null where they are not held. */
  titles: ReadonlyMap<string, string> | null;
}

/** The editions that entries are coded to, in the order of the columns. */
export interface CodedEditions {
  editions: readonly CodedEdition[];
  /** The edition that the entries' sub-unit groups are of; null where none has such groups. */
  subUnitsOf: EditionId | null;
}

/** The code of an edition and the title of its group, named after the edition: "soc2020_code". */
function codeColumns({ id, shortTitle, titles }: CodedEdition): ColumnOf<IndexEntry>[] {
  const codeOf = (entry: IndexEntry) => entry.codes[id] ?? "";
  const code: ColumnOf<IndexEntry> = {
    name: `${id}_code`,
    kind: "code",
    meaning: `${shortTitle} unit group`,
    cell: codeOf,
  };
  if (titles === null) return [code];
  const titleOf = (entry: IndexEntry) => titles.get(codeOf(entry)) ?? "";
  return [code, { name: `${id}_title`, kind: "text", meaning: "its title", cell: titleOf }];
}

function subUnitColumns({ shortTitle, titles }: CodedEdition): ColumnOf<IndexEntry>[] {
  return [
    {
      name: "sub_unit_code",
      kind: "code",
      meaning: `sub-unit group of the ${shortTitle} extension`,
      cell: (entry) => entry.subUnit,
    },
    {
      name: "sub_unit_title",
      kind: "text",
      meaning: "its title",
      cell: (entry) => titles?.get(entry.subUnit) ?? "",
    },
  ];
}

function columns({ editions, subUnitsOf }: CodedEditions): ColumnOf<IndexEntry>[] {
  return [
    {
      name: "uid",
      kind: "code",
      meaning: "the publisher's own id of the entry, never used again",
      cell: (entry) => entry.uid,
    },
    {
      name: "recno",
      kind: "number",
      meaning: "place of the entry in the publisher's order",
      cell: (entry) => entry.recno,
    },
    {
      name: "title",
      kind: "text",
      meaning: "job title, inverted: “Manager, sales”",
      cell: (entry) => entry.title,
    },
    {
      name: "natural",
      kind: "text",
      meaning: "job title in natural word order: “Sales manager”",
      cell: (entry) => entry.natural,
    },
    { name: "add", kind: "text", meaning: "additional qualifying term", cell: (entry) => entry.add },
    { name: "ind", kind: "text", meaning: "industry qualifying term", cell: (entry) => entry.ind },
    {
      name: "default",
      kind: "text",
      meaning:
        "default entry: O occupation, I industry, A additional term, Q qualified or professional, QS qualified with a subject, M a mixture; empty when it is none",
      cell: (entry) => entry.defaultFlag,
    },
    ...editions.flatMap((edition) => [
      ...codeColumns(edition),
      ...(edition.id === subUnitsOf ? subUnitColumns(edition) : []),
    ]),
    {
      name: "see",
      kind: "text",
      meaning: "the publisher's reference to other entries",
      cell: (entry) => entry.see,
    },
    {
      name: "see_entries",
      kind: "text",
      meaning: "uids of the entries it refers to, with spaces between them",
      cell: (entry) => entry.seeEntries.join(" "),
    },
    {
      name: "version",
      kind: "text",
      meaning: "version of the index in which the entry was new or amended",
      cell: (entry) => entry.version,
    },
    {
      name: "change",
      kind: "text",
      meaning: "the publisher's note on what was changed",
      cell: (entry) => entry.change,
    },
  ];
}

/** Entries of the coding index, in the order given. */
export function codingIndexTable(entries: readonly IndexEntry[], coded: CodedEditions): Table {
  return tableOf(columns(coded), entries);
}

const ABBREVIATION_COLUMNS: ColumnOf<Abbreviation>[] = [
  { name: "short", kind: "text", meaning: "short form", cell: ({ short }) => short },
  {
    name: "meaning",
    kind: "text",
    meaning: "what it stands for, as the publisher spells it",
    cell: ({ meaning }) => meaning,
  },
  {
    name: "frequent",
    kind: "text",
    meaning: "true where the publisher marks it as found throughout the index, else false",
    cell: ({ frequent }) => String(frequent),
  },
];

/** Short forms used in the coding index. A short form with several meanings has several rows. */
export function abbreviationsTable(abbreviations: readonly Abbreviation[]): Table {
  return tableOf(ABBREVIATION_COLUMNS, abbreviations);
}
