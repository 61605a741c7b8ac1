import { DUAL_CODED_DATA_SETS, type DualCodedBase, type DualCodedCount, SEXES } from "#lib/facts/facts";
import { dataFile, unitCode } from "#lib/imports/bundled/data-file";

/** The editions of the published records: the files have no columns for them. */
const SOURCE_EDITION = "soc2010";
const TARGET_EDITION = "soc2020";

export const COUNTS_FILE = dataFile<DualCodedCount, "source" | "target" | "sex" | "data_set" | "count">({
  columns: ["source", "target", "sex", "data_set", "count"],
  key: (count) =>
    `${count.sourceEdition} ${count.targetEdition} ${count.source} ${count.target} ${count.sex} ${count.dataSet}`,
  toCells: ({ source, target, sex, dataSet, count }) => ({
    source,
    target,
    sex,
    data_set: dataSet,
    count: String(count),
  }),
  fromRow: (row) => ({
    sourceEdition: SOURCE_EDITION,
    targetEdition: TARGET_EDITION,
    source: unitCode(row, "source"),
    target: unitCode(row, "target"),
    sex: row.oneOf("sex", SEXES),
    dataSet: row.oneOf("data_set", DUAL_CODED_DATA_SETS),
    count: row.count("count"),
  }),
  needs: ({ sourceEdition, targetEdition, source, target, dataSet }) => [
    { column: "source", group: { edition: sourceEdition, code: source } },
    { column: "target", group: { edition: targetEdition, code: target } },
    { column: "data_set", dataSet },
  ],
});

export const BASES_FILE = dataFile<DualCodedBase, "source" | "sex" | "data_set" | "base">({
  columns: ["source", "sex", "data_set", "base"],
  key: (base) => `${base.edition} ${base.source} ${base.sex} ${base.dataSet}`,
  toCells: ({ source, sex, dataSet, base }) => ({ source, sex, data_set: dataSet, base: String(base) }),
  fromRow: (row) => ({
    edition: SOURCE_EDITION,
    source: unitCode(row, "source"),
    sex: row.oneOf("sex", SEXES),
    dataSet: row.oneOf("data_set", DUAL_CODED_DATA_SETS),
    base: row.count("base"),
  }),
  needs: ({ edition, source, dataSet }) => [
    { column: "source", group: { edition, code: source } },
    { column: "data_set", dataSet },
  ],
});
