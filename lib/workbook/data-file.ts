import { isCode } from "#lib/classification/code";
import type { Edition } from "#lib/classification/edition";
import type { Abbreviation, DefaultFlag, IndexEntry } from "#lib/coding-index/entry";
import {
  type DataSet,
  DUAL_CODED_DATA_SETS,
  type DualCodedBase,
  type DualCodedCount,
  type GroupSize,
  NSSEC_METHODS,
  NSSEC_STATUSES,
  type NssecClass,
  type PublishedGroup,
  SEXES,
  SIZE_MEASURES,
} from "#lib/workbook/facts";
import { naturalOrder } from "#lib/workbook/natural-order";
import type { Row } from "#lib/workbook/table";

/**
 * One layout of the project's own CSV files: which columns it has, and how an item becomes a row and a row an item.
 * `data/` is written and read by these, and so are such files when somebody imports them.
 */
export interface DataFile<Item, Column extends string> {
  columns: readonly Column[];
  /** Columns that hold the item's identity. */
  key: (item: Item) => string;
  toCells: (item: Item) => Record<Column, string>;
  /** Throws a `RefusedCell`. */
  fromRow: (row: Row<Column>) => Item;
}

function dataFile<Item, Column extends string>(file: DataFile<Item, Column>): DataFile<Item, Column> {
  return file;
}

function code<Column extends string>(row: Row<Column>, column: Column): string {
  const text = row.required(column);
  if (!isCode(text)) throw row.refused(column, "is not a code of one to four digits, or one such as 2136/01");
  return text;
}

function unitCode<Column extends string>(row: Row<Column>, column: Column): string {
  const text = row.required(column);
  if (!/^[0-9]{4}$/.test(text)) throw row.refused(column, "is not a code of four digits");
  return text;
}

function codeOrNone<Column extends string>(row: Row<Column>, column: Column, form: RegExp): string {
  const text = row.text(column);
  if (text !== "" && !form.test(text)) throw row.refused(column, "is not a code of this column's form");
  return text;
}

export const EDITIONS_FILE = dataFile<
  Edition,
  "id" | "series" | "title" | "short_title" | "released_on" | "predecessor"
>({
  columns: ["id", "series", "title", "short_title", "released_on", "predecessor"],
  key: (edition) => edition.id,
  toCells: (edition) => ({
    id: edition.id,
    series: edition.series,
    title: edition.title,
    short_title: edition.shortTitle,
    released_on: edition.releasedOn ?? "",
    predecessor: edition.predecessor ?? "",
  }),
  fromRow: (row) => ({
    id: row.required("id"),
    series: row.required("series"),
    title: row.required("title"),
    shortTitle: row.required("short_title"),
    status: "released",
    releasedOn: row.text("released_on") || null,
    predecessor: row.text("predecessor") || null,
  }),
});

export const GROUPS_FILE = dataFile<PublishedGroup, "edition" | "code" | "title">({
  columns: ["edition", "code", "title"],
  key: (group) => `${group.edition} ${group.code}`,
  toCells: (group) => ({ edition: group.edition, code: group.code, title: group.title }),
  fromRow: (row) => ({
    edition: row.required("edition"),
    code: code(row, "code"),
    title: row.required("title"),
  }),
});

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
});

export const COUNTS_FILE = dataFile<DualCodedCount, "source" | "target" | "sex" | "data_set" | "count">({
  columns: ["source", "target", "sex", "data_set", "count"],
  key: (count) => `${count.source} ${count.target} ${count.sex} ${count.dataSet}`,
  toCells: ({ source, target, sex, dataSet, count }) => ({
    source,
    target,
    sex,
    data_set: dataSet,
    count: String(count),
  }),
  fromRow: (row) => ({
    source: unitCode(row, "source"),
    target: unitCode(row, "target"),
    sex: row.oneOf("sex", SEXES),
    dataSet: row.oneOf("data_set", DUAL_CODED_DATA_SETS),
    count: row.count("count"),
  }),
});

export const BASES_FILE = dataFile<DualCodedBase, "source" | "sex" | "data_set" | "base">({
  columns: ["source", "sex", "data_set", "base"],
  key: (base) => `${base.source} ${base.sex} ${base.dataSet}`,
  toCells: ({ source, sex, dataSet, base }) => ({ source, sex, data_set: dataSet, base: String(base) }),
  fromRow: (row) => ({
    source: unitCode(row, "source"),
    sex: row.oneOf("sex", SEXES),
    dataSet: row.oneOf("data_set", DUAL_CODED_DATA_SETS),
    base: row.count("base"),
  }),
});

export const NSSEC_FILE = dataFile<
  NssecClass,
  "code" | "method" | "employment_status" | "operational" | "analytic"
>({
  columns: ["code", "method", "employment_status", "operational", "analytic"],
  key: (nssec) => `${nssec.code} ${nssec.method} ${nssec.employmentStatus}`,
  toCells: ({ code, method, employmentStatus, operational, analytic }) => ({
    code,
    method,
    employment_status: employmentStatus,
    operational,
    analytic,
  }),
  fromRow: (row) => ({
    code: unitCode(row, "code"),
    method: row.oneOf("method", NSSEC_METHODS),
    employmentStatus: row.oneOf("employment_status", NSSEC_STATUSES),
    operational: row.required("operational"),
    analytic: row.required("analytic"),
  }),
});

export const SIZES_FILE = dataFile<GroupSize, "edition" | "code" | "data_set" | "measure" | "value">({
  columns: ["edition", "code", "data_set", "measure", "value"],
  key: (size) => `${size.edition} ${size.code} ${size.dataSet} ${size.measure}`,
  toCells: ({ edition, code, dataSet, measure, value }) => ({
    edition,
    code,
    data_set: dataSet,
    measure,
    value: String(value),
  }),
  fromRow: (row) => ({
    edition: row.required("edition"),
    code: code(row, "code"),
    dataSet: row.required("data_set"),
    measure: row.oneOf("measure", SIZE_MEASURES),
    value: row.count("value"),
  }),
});

export const DATA_SETS_FILE = dataFile<DataSet, "id" | "title" | "source">({
  columns: ["id", "title", "source"],
  key: (dataSet) => dataSet.id,
  toCells: ({ id, title, source }) => ({ id, title, source }),
  fromRow: (row) => ({
    id: row.required("id"),
    title: row.required("title"),
    source: row.required("source"),
  }),
});
