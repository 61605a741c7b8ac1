import {
  DUAL_CODED_DATA_SETS,
  type DualCodedBase,
  type DualCodedCount,
  type DualCodedDataSet,
  SEXES,
  type Sex,
} from "#lib/facts/facts";
import type { Refusal } from "#lib/files/refused-row";
import { type ColumnRules, type Row, readRows, requireTable, type Sheet } from "#lib/files/sheet";
import { ANYTHING, type KnownFacts } from "#lib/imports/known-facts";

type Measure = `${Sex}-${DualCodedDataSet}`;
type DualCodedColumn = "source" | "target" | `base-${Measure}` | `share-${Measure}`;

/** The dual-coded table: under each source's "Total sample" row, one row a target. */
export const DUAL_CODED_COLUMNS = Object.fromEntries([
  ["source", { headers: ["SOC2010"] }],
  ["target", { headers: ["SOC2020"] }],
  ...SEXES.flatMap((sex) =>
    DUAL_CODED_DATA_SETS.flatMap((dataSet) => [
      [`base-${sex}-${dataSet}`, { headers: [`${sex}_${dataSet}_base_2010`] }],
      [`share-${sex}-${dataSet}`, { headers: [`${sex}_${dataSet}_perc_2020`] }],
    ]),
  ),
]) as ColumnRules<DualCodedColumn>;

/** How far base × share may be from a whole number of records: shares are printed to 15 places or more. */
const ROUNDING = 1e-6;

interface DualCoded {
  kind: "dual-coded";
  counts: DualCodedCount[];
  bases: DualCodedBase[];
  /** The largest distance of a base × share from the whole number it was taken for. */
  worstResidual: number;
  read: number;
  refusals: Refusal[];
}

type DualCodedRow = Row<DualCodedColumn>;

/**
 * Reads the dual-coded table. A count is base × share. There is none where the base is 0 or the share is blank: nothing
 * was observed there, which is not the same as observing that nobody moved.
 */
export function readDualCoded(sheets: readonly Sheet[], held: KnownFacts = ANYTHING): DualCoded {
  const table = requireTable(sheets, DUAL_CODED_COLUMNS, "the SOC2010 to SOC2020 dual-coded table");
  const result: DualCoded = {
    kind: "dual-coded",
    counts: [],
    bases: [],
    worstResidual: 0,
    read: 0,
    refusals: [],
  };
  let source = "";
  let bases = new Map<Measure, number>();
  const seen = new Set<string>();
  const { read, refusals } = readRows<DualCodedColumn, null>(table, (row) => {
    if (/^total sample$/i.test(row.text("target"))) {
      source = "";
      const code = codeBefore(row, "source");
      if (!held.group("soc2010", code)) throw row.refused("source", "does not name a group of SOC2010");
      if (seen.has(code)) throw row.refused("source", "is a group that stands above already");
      bases = readBases(row);
      source = code;
      seen.add(code);
      for (const [measure, base] of bases)
        result.bases.push({ edition: "soc2010", source, ...parts(measure), base });
      return null;
    }
    if (source === "") throw row.refused("target", "stands below no group whose sample could be read");
    const target = codeBefore(row, "target");
    if (!held.group("soc2020", target)) throw row.refused("target", "does not name a group of SOC2020");
    if (seen.has(`${source} ${target}`)) throw row.refused("target", "is a target that stands above already");
    seen.add(`${source} ${target}`);
    const counts = readCounts(row, bases);
    for (const [measure, { count, residual }] of counts) {
      result.counts.push({
        sourceEdition: "soc2010",
        targetEdition: "soc2020",
        source,
        target,
        ...parts(measure),
        count,
      });
      result.worstResidual = Math.max(result.worstResidual, residual);
    }
    return null;
  });
  return { ...result, read, refusals };
}

function readBases(row: DualCodedRow): Map<Measure, number> {
  return new Map(measures().map((measure) => [measure, row.count(`base-${measure}`)]));
}

function readCounts(row: DualCodedRow, bases: ReadonlyMap<Measure, number>) {
  const counts = new Map<Measure, { count: number; residual: number }>();
  for (const measure of measures()) {
    const text = row.text(`share-${measure}`);
    const base = bases.get(measure) ?? 0;
    if (text === "" || base === 0) continue;
    const share = Number(text);
    if (!(share >= 0 && share <= 1)) throw row.refused(`share-${measure}`, "is not a share between 0 and 1");
    const count = Math.round(base * share);
    const residual = Math.abs(base * share - count);
    if (residual > ROUNDING) {
      throw row.refused(`share-${measure}`, `is not a whole number of the ${base} records in the sample`);
    }
    counts.set(measure, { count, residual });
  }
  return counts;
}

/** The code in "1115: Chief executives and senior officials". */
function codeBefore(row: DualCodedRow, column: "source" | "target"): string {
  const code = /^([0-9]{4}):/.exec(row.text(column))?.[1];
  if (!code) throw row.refused(column, "does not begin with a code of four digits and a colon");
  return code;
}

function measures(): Measure[] {
  return SEXES.flatMap((sex) => DUAL_CODED_DATA_SETS.map((dataSet): Measure => `${sex}-${dataSet}`));
}

function parts(measure: Measure): { sex: Sex; dataSet: DualCodedDataSet } {
  const [sex, dataSet] = measure.split("-") as [Sex, DualCodedDataSet];
  return { sex, dataSet };
}
