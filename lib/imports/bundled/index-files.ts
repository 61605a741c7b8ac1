import type { Abbreviation, DefaultFlag, IndexEntry } from "#lib/facts/entry";
import { naturalOrder } from "#lib/facts/natural-order";
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
    isco08: entry.isco08,
    soc2000: entry.soc2000,
    soc90: entry.soc90,
    see: entry.see,
    see_entries: entry.seeEntries.join(" "),
    version: entry.version,
    change: entry.change,
  }),
  fromRow: (row) => {
    const title = row.required("title");
    const soc2010 = codeOrNone(row, "soc2010", /^[0-9]{4}$/);
    const soc2020 = codeOrNone(row, "soc2020", /^[0-9]{4}$/);
    const seeEntries = row.text("see_entries");
    return {
      uid: row.required("uid"),
      recno: row.count("recno"),
      title,
      natural: row.text("natural") || naturalOrder(title),
      add: row.text("add"),
      ind: row.text("ind"),
      defaultFlag: row.oneOf("default", FLAGS),
      codes: { ...(soc2010 && { soc2010 }), ...(soc2020 && { soc2020 }) },
      subUnit: codeOrNone(row, "sub_unit", /^[0-9]{4}\/[0-9]{2}$/),
      isco08: codeOrNone(row, "isco08", /^[0-9]{4}$/),
      soc2000: codeOrNone(row, "soc2000", /^[0-9]{4}$/),
      soc90: codeOrNone(row, "soc90", /^[0-9]{3}$/),
      see: row.text("see"),
      seeEntries: seeEntries === "" ? [] : seeEntries.split(" "),
      version: row.text("version"),
      change: row.text("change"),
    };
  },
  needs: ({ codes, subUnit, isco08 }) => [
    { column: "soc2010", group: { edition: "soc2010", code: codes.soc2010 ?? "" } },
    { column: "soc2020", group: { edition: "soc2020", code: codes.soc2020 ?? "" } },
    { column: "sub_unit", group: { edition: "soc2020", code: subUnit } },
    { column: "isco08", group: { edition: "isco08", code: isco08 } },
  ],
});

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
