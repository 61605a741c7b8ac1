import type { EditionId } from "#lib/facts/edition";
import type { Abbreviation, DefaultFlag, IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";
import type { Row } from "#lib/files/sheet";
import { codeOrNone, dataFile } from "#lib/imports/bundled/data-file";

const FLAGS: readonly DefaultFlag[] = ["", "O", "I", "A", "Q", "QS", "M"];

type EntryColumn =
  | "uid"
  | "recno"
  | "title"
  | "natural"
  | "add"
  | "ind"
  | "default"
  | "soc2010"
  | "soc2020"
  | "sub_unit"
  | "isco08"
  | "soc2000"
  | "soc90"
  | "see"
  | "see_entries"
  | "version"
  | "change";

/** Columns with codes, each named as its edition, and the form that they have. */
const CODE_COLUMNS = [
  ["soc2010", /^[0-9]{4}$/],
  ["soc2020", /^[0-9]{4}$/],
  ["isco08", /^[0-9]{4}$/],
  ["soc2000", /^[0-9]{4}$/],
  ["soc90", /^[0-9]{3}$/],
] as const;

/** Editions that the file has codes of. */
export const CODED_IN_FILE: readonly EditionId[] = CODE_COLUMNS.map(([edition]) => edition);

/** Those of editions whose groups are bundled too. */
const WITH_GROUPS = ["soc2010", "soc2020", "isco08"] as const;

/** `natural` is left empty where `naturalOrder(title)` gives the published words. */
export const ENTRIES_FILE = dataFile<IndexEntry, EntryColumn>({
  columns: [
    "uid",
    "recno",
    "title",
    "natural",
    "add",
    "ind",
    "default",
    "soc2010",
    "soc2020",
    "sub_unit",
    "isco08",
    "soc2000",
    "soc90",
    "see",
    "see_entries",
    "version",
    "change",
  ],
  key: (entry) => entry.uid,
  toCells: (entry) => ({
    uid: entry.uid,
    recno: String(entry.recno),
    title: entry.title,
    natural: entry.natural === naturalOrder(entry.title) ? "" : entry.natural,
    add: entry.add,
    ind: entry.ind,
    default: entry.defaultFlag,
    soc2010: entry.codes.soc2010 ?? "",
    soc2020: entry.codes.soc2020 ?? "",
    sub_unit: entry.subUnit,
    isco08: entry.codes.isco08 ?? "",
    soc2000: entry.codes.soc2000 ?? "",
    soc90: entry.codes.soc90 ?? "",
    see: entry.see,
    see_entries: entry.seeEntries.join(" "),
    version: entry.version,
    change: entry.change,
  }),
  fromRow: (row) => {
    const title = row.required("title");
    const seeEntries = row.text("see_entries");
    return {
      uid: row.required("uid"),
      recno: row.count("recno"),
      title,
      natural: row.text("natural") || naturalOrder(title),
      add: row.text("add"),
      ind: row.text("ind"),
      defaultFlag: row.oneOf("default", FLAGS),
      codes: readCodes(row),
      subUnit: codeOrNone(row, "sub_unit", /^[0-9]{4}\/[0-9]{2}$/),
      see: row.text("see"),
      seeEntries: seeEntries === "" ? [] : seeEntries.split(" "),
      version: row.text("version"),
      change: row.text("change"),
    };
  },
  needs: ({ codes, subUnit }) => [
    ...WITH_GROUPS.map((edition) => ({
      column: edition,
      group: { edition, code: codes[edition] ?? "" },
    })),
    { column: "sub_unit", group: { edition: "soc2020", code: subUnit } },
  ],
});

function readCodes(row: Row<EntryColumn>): IndexEntry["codes"] {
  const codes: IndexEntry["codes"] = {};
  for (const [edition, form] of CODE_COLUMNS) {
    const code = codeOrNone(row, edition, form);
    if (code !== "") codes[edition] = code;
  }
  return codes;
}

export const ABBREVIATIONS_FILE = dataFile<Abbreviation, "short" | "meaning" | "frequent">({
  columns: ["short", "meaning", "frequent"],
  key: (abbreviation) => `${abbreviation.short}\n${abbreviation.meaning}`,
  toCells: ({ short, meaning, frequent }) => ({ short, meaning, frequent: frequent ? "yes" : "no" }),
  fromRow: (row) => ({
    short: row.required("short"),
    meaning: row.required("meaning"),
    frequent: row.oneOf("frequent", ["yes", "no"]) === "yes",
  }),
  needs: () => [],
});
