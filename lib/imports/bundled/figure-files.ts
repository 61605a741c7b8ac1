import {
  DATA_SET_STATUSES,
  type DataSet,
  type Figure,
  HOURS,
  QUALITIES,
  SEXES,
  SUPPRESSED,
} from "#lib/facts/facts";
import { measureOf, OWN_MEASURE } from "#lib/facts/measure";
import type { Row } from "#lib/files/sheet";
import { code, dataFile } from "#lib/imports/bundled/data-file";

const DATA_SET_COLUMNS = [
  "id",
  "title",
  "source",
  "licence",
  "series",
  "period",
  "status",
  "population",
  "edition",
  "measure",
  "unit",
] as const;

/** A data set. All columns are needed: a file without some would empty them. */
export const DATA_SETS_FILE = dataFile<DataSet, (typeof DATA_SET_COLUMNS)[number]>({
  columns: DATA_SET_COLUMNS,
  key: (dataSet) => dataSet.id,
  toCells: (dataSet) => ({ ...dataSet }),
  fromRow: (row) => ({
    id: row.required("id"),
    title: row.required("title"),
    source: row.required("source"),
    licence: row.text("licence"),
    series: row.text("series"),
    period: row.text("period"),
    status: optional(row, "status", DATA_SET_STATUSES),
    population: row.text("population"),
    edition: row.text("edition"),
    measure: row.text("measure"),
    unit: row.text("unit"),
  }),
  needs: ({ edition }) => [{ column: "edition", edition }],
});

const FIGURE_COLUMNS = [
  "data_set",
  "edition",
  "code",
  "measure",
  "sex",
  "hours",
  "value",
  "suppressed",
  "quality",
  "cv",
  "base",
] as const;
type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** A figure of a group; an empty code is all groups together, an empty value is suppressed and says why. */
export const FIGURES_FILE = dataFile<Figure, FigureColumn>({
  columns: FIGURE_COLUMNS,
  optional: ["sex", "hours", "suppressed", "quality", "cv", "base"],
  key: ({ dataSet, edition, code, measure, sex, hours }) =>
    [dataSet, edition, code, measure, sex, hours].join(" "),
  toCells: ({ dataSet, value, cv, base, ...figure }) => ({
    ...figure,
    data_set: dataSet,
    value: value === null ? "" : String(value),
    cv: cv === null ? "" : String(cv),
    base: base === null ? "" : String(base),
  }),
  fromRow: (row) => {
    const value = number(row, "value");
    const suppressed = optional(row, "suppressed", SUPPRESSED);
    if ((value === null) !== (suppressed !== ""))
      throw row.refused("value", "is to be a number, or “suppressed” says why there is none, not both");
    return {
      dataSet: row.required("data_set"),
      edition: row.required("edition"),
      code: row.text("code") === "" ? "" : code(row, "code"),
      measure: measureId(row),
      sex: optional(row, "sex", SEXES),
      hours: optional(row, "hours", HOURS),
      value,
      suppressed,
      quality: optional(row, "quality", QUALITIES),
      cv: number(row, "cv"),
      base: row.text("base") === "" ? null : row.count("base"),
    };
  },
  needs: ({ edition, code, dataSet }) => [
    code === "" ? { column: "edition", edition } : { column: "code", group: { edition, code } },
    { column: "data_set", dataSet },
  ],
});

function measureId(row: Row<FigureColumn>): string {
  const id = row.required("measure");
  if (id !== OWN_MEASURE && measureOf(id) === null)
    throw row.refused("measure", "is none of the measures that figures have");
  return id;
}

function optional<Column extends string, Word extends string>(
  row: Row<Column>,
  column: Column,
  words: readonly Word[],
): Word | "" {
  return row.text(column) === "" ? "" : row.oneOf(column, words);
}

function number<Column extends string>(row: Row<Column>, column: Column): number | null {
  const text = row.text(column);
  if (text === "") return null;
  if (!/^-?[0-9]+(\.[0-9]+)?$/.test(text)) throw row.refused(column, "is not a number");
  return Number(text);
}
