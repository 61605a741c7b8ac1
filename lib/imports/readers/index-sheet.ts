import type { EditionId } from "#lib/facts/edition";
import type { DefaultFlag, IndexEntry } from "#lib/facts/entry";
import type { PublishedGroup } from "#lib/facts/facts";
import { naturalOrder } from "#lib/facts/natural-order";
import type { OnProgress } from "#lib/files/refused-row";
import { type ColumnRules, type Row, type RowsRead, readRows, type Table } from "#lib/files/sheet";
import type { KnownFacts } from "#lib/imports/known-facts";

export type IndexColumn =
  | "uid"
  | "recno"
  | "defaultFlag"
  | "soc90"
  | "soc2000"
  | "soc2010"
  | "soc2020"
  | "subUnit"
  | "title"
  | "add"
  | "ind"
  | "see"
  | "isco08"
  | "version"
  | "change"
  | "subUnitTitle"
  | "natural";

/** The "SOC2020 coding index" sheet of Volume 2. Headers vary between versions ("SOC_2010", "SOC2010"), and older ones lack some. */
export const INDEX_COLUMNS: ColumnRules<IndexColumn> = {
  uid: { headers: ["UNIQUE ID", "UNIQUEID", "UID"] },
  title: { headers: ["INDEXOCC"] },
  soc2020: { headers: ["SOC_2020"] },
  soc2010: { headers: ["SOC_2010"], optional: true },
  recno: { headers: ["RECNO"], optional: true },
  defaultFlag: { headers: ["D"], optional: true },
  soc90: { headers: ["SOC_90", "SOC_1990"], optional: true },
  soc2000: { headers: ["SOC_2000"], optional: true },
  subUnit: { headers: ["SOC_2020_ext"], optional: true },
  add: { headers: ["ADD"], optional: true },
  ind: { headers: ["IND"], optional: true },
  see: { headers: ["SEE"], optional: true },
  isco08: { headers: ["ISCO-08 code based on SOC2020", "ISCO-08 code", "ISCO-08"], optional: true },
  version: { headers: ["VERSNO", "VERNO"], optional: true },
  change: { headers: ["CHANGE"], optional: true },
  subUnitTitle: { headers: ["SOC2020_ext_SUG_title", "SOC2020-ext group title"], optional: true },
  natural: { headers: ["INDEXOCC-natural_word_order"], optional: true },
};

/** "}}}", "}}}}" and "}}}}/}}": the publisher's mark for "no code". */
const NO_CODE = /^}+(?:\/}+)?$/;
const FLAGS: readonly DefaultFlag[] = ["", "O", "I", "A", "Q", "QS", "M"];

interface IndexSheetRead extends RowsRead<IndexEntry> {
  /** Sub-unit groups by the titles printed beside their entries. */
  subUnits: PublishedGroup[];
}

/**
 * Reads the index; `seeEntries` are left empty. A row is refused for want of an id or title, for a malformed code, or for
 * a unit group that `held` does not hold.
 */
export function readIndexSheet(
  table: Table<IndexColumn>,
  held: KnownFacts,
  onProgress?: OnProgress,
): IndexSheetRead {
  const uids = new Set<string>();
  const subUnits = new Map<string, string>();
  const rows = readRows(
    table,
    (row) => {
      const entry = readEntry(row);
      checkGroups(row, entry, held);
      if (uids.has(entry.uid)) throw row.refused("uid", "is an id that stands above already");
      uids.add(entry.uid);
      const title = row.text("subUnitTitle");
      if (entry.subUnit !== "" && title !== "" && !NO_CODE.test(title)) subUnits.set(entry.subUnit, title);
      return entry;
    },
    onProgress,
  );
  const groups = [...subUnits].map(([code, title]) => ({ edition: "soc2020", code, title }));
  return { ...rows, subUnits: groups.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

function readEntry(row: Row<IndexColumn>): IndexEntry {
  const title = row.required("title");
  return {
    uid: row.required("uid"),
    recno: row.has("recno") ? row.count("recno") : row.index,
    title,
    natural: row.text("natural") || naturalOrder(title),
    add: row.text("add"),
    ind: row.text("ind"),
    defaultFlag: row.oneOf("defaultFlag", FLAGS),
    codes: readCodes(row),
    subUnit: readCode(row, "subUnit", /^[0-9]{4}\/[0-9]{2}$/, "a code such as 2136/01"),
    see: row.text("see"),
    seeEntries: [],
    version: row.text("version"),
    change: row.text("change"),
  };
}

/** Columns with codes, each named as its edition; of the oldest, groups are not published with the index. */
const CODE_COLUMNS: { column: IndexColumn & EditionId; name: string; digits: 3 | 4; withGroups: boolean }[] =
  [
    { column: "soc2010", name: "SOC2010", digits: 4, withGroups: true },
    { column: "soc2020", name: "SOC2020", digits: 4, withGroups: true },
    { column: "soc90", name: "SOC90", digits: 3, withGroups: false },
    { column: "soc2000", name: "SOC2000", digits: 4, withGroups: false },
    { column: "isco08", name: "ISCO-08", digits: 4, withGroups: true },
  ];

function readCodes(row: Row<IndexColumn>): IndexEntry["codes"] {
  const codes: IndexEntry["codes"] = {};
  for (const { column, digits } of CODE_COLUMNS) {
    const form = digits === 3 ? /^[0-9]{3}$/ : /^[0-9]{4}$/;
    const code = readCode(row, column, form, `a code of ${digits === 3 ? "three" : "four"} digits`);
    if (code !== "") codes[column] = code;
  }
  return codes;
}

function checkGroups(row: Row<IndexColumn>, { codes }: IndexEntry, held: KnownFacts): void {
  for (const { column, name, withGroups } of CODE_COLUMNS) {
    const code = codes[column];
    if (withGroups && code && !held.group(column, code))
      throw row.refused(column, `is not a group of ${name}`);
  }
}

/** The code, or "" for an empty cell or the publisher's mark for none. */
function readCode(row: Row<IndexColumn>, column: IndexColumn, form: RegExp, described: string): string {
  const text = row.text(column);
  if (text === "" || NO_CODE.test(text)) return "";
  // A spreadsheet that keeps ISCO-08's armed forces codes as numbers loses their leading nought.
  const code = column === "isco08" && /^[0-9]{3}$/.test(text) ? `0${text}` : text;
  if (!form.test(code)) throw row.refused(column, `is neither ${described} nor the mark for no code`);
  return code;
}
