import type { Abbreviation, IndexEntry } from "#lib/facts/entry";
import { type ColumnOf, type Table, tableOf } from "#lib/files/table";

/** Title of a group by its code, in each edition that entries are coded to. */
export type GroupTitles = Record<"soc2010" | "soc2020" | "isco08", ReadonlyMap<string, string>>;

function columns(titles: GroupTitles): ColumnOf<IndexEntry>[] {
  const soc2010 = (entry: IndexEntry) => entry.codes.soc2010 ?? "";
  const soc2020 = (entry: IndexEntry) => entry.codes.soc2020 ?? "";
  const titleOf = (edition: keyof GroupTitles, code: string) => titles[edition].get(code) ?? "";
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
    { name: "soc2010_code", kind: "code", meaning: "SOC2010 unit group", cell: soc2010 },
    {
      name: "soc2010_title",
      kind: "text",
      meaning: "its title",
      cell: (entry) => titleOf("soc2010", soc2010(entry)),
    },
    { name: "soc2020_code", kind: "code", meaning: "SOC2020 unit group", cell: soc2020 },
    {
      name: "soc2020_title",
      kind: "text",
      meaning: "its title",
      cell: (entry) => titleOf("soc2020", soc2020(entry)),
    },
    {
      name: "sub_unit_code",
      kind: "code",
      meaning: "sub-unit group of the SOC2020 extension",
      cell: (entry) => entry.subUnit,
    },
    {
      name: "sub_unit_title",
      kind: "text",
      meaning: "its title",
      cell: (entry) => titleOf("soc2020", entry.subUnit),
    },
    { name: "isco08_code", kind: "code", meaning: "ISCO-08 unit group", cell: (entry) => entry.isco08 },
    {
      name: "isco08_title",
      kind: "text",
      meaning: "its title",
      cell: (entry) => titleOf("isco08", entry.isco08),
    },
    { name: "soc2000_code", kind: "code", meaning: "SOC2000 unit group", cell: (entry) => entry.soc2000 },
    { name: "soc90_code", kind: "code", meaning: "SOC90 unit group", cell: (entry) => entry.soc90 },
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
export function codingIndexTable(entries: readonly IndexEntry[], titles: GroupTitles): Table {
  return tableOf(columns(titles), entries);
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
