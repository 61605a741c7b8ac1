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
  const soc2010 = readCode(row, "soc2010", /^[0-9]{4}$/, "a code of four digits");
  const soc2020 = readCode(row, "soc2020", /^[0-9]{4}$/, "a code of four digits");
  return {
    uid: row.required("uid"),
    recno: row.has("recno") ? row.count("recno") : row.index,
    title,
    natural: row.text("natural") || naturalOrder(title),
    add: row.text("add"),
    ind: row.text("ind"),
    defaultFlag: row.oneOf("defaultFlag", FLAGS),
    codes: { ...(soc2010 && { soc2010 }), ...(soc2020 && { soc2020 }) },
    subUnit: readCode(row, "subUnit", /^[0-9]{4}\/[0-9]{2}$/, "a code such as 2136/01"),
    soc90: readCode(row, "soc90", /^[0-9]{3}$/, "a code of three digits"),
    soc2000: readCode(row, "soc2000", /^[0-9]{4}$/, "a code of four digits"),
    isco08: readCode(row, "isco08", /^[0-9]{4}$/, "a code of four digits"),
    see: row.text("see"),
    seeEntries: [],
    version: row.text("version"),
    change: row.text("change"),
  };
}

function checkGroups(row: Row<IndexColumn>, { codes, isco08 }: IndexEntry, held: KnownFacts): void {
  if (codes.soc2010 && !held.group("soc2010", codes.soc2010))
    throw row.refused("soc2010", "is not a group of SOC2010");
  if (codes.soc2020 && !held.group("soc2020", codes.soc2020))
    throw row.refused("soc2020", "is not a group of SOC2020");
  if (isco08 !== "" && !held.group("isco08", isco08))
    throw row.refused("isco08", "is not a group of ISCO-08");
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
