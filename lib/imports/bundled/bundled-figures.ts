import type { DataSet, DataSetStatus } from "#lib/facts/facts";
import type { FigureColumn, FigureSource } from "#lib/imports/readers/figure-table";

const OGL = "Open Government Licence v3.0";
const NO_MEASURE = { measure: "", unit: "" } as const;

/** Of Table 14 these are bundled: jobs and pay by the hour with the spread that a picture shows, and median annual pay. */
const HOURLY: readonly FigureColumn[] = [
  { header: "No_jobs", measure: "jobs", scale: 1000 },
  { header: "Median", measure: "hourly-pay:median" },
  ...[10, 25, 75, 90].map((percent) => ({ header: String(percent), measure: `hourly-pay:p${percent}` })),
];
const ANNUAL: readonly FigureColumn[] = [{ header: "Median", measure: "annual-pay:median" }];

interface Table14 {
  year: number;
  status: DataSetStatus;
  /** As its files are named: "2021p". */
  file: string;
  edition: string;
}

/** Two years of Table 14 on the earlier edition, three on the later; 2021 on both. */
const TABLES_14: readonly Table14[] = [
  { year: 2011, status: "revised", file: "2011r", edition: "soc2010" },
  { year: 2021, status: "provisional", file: "2021p", edition: "soc2010" },
  { year: 2021, status: "revised", file: "2021r", edition: "soc2020" },
  { year: 2023, status: "provisional", file: "2023p", edition: "soc2020" },
];

/** Only jobs and median annual pay of unit groups are at hand of it. */
const TABLE_14_OF_2025: Table14 = { year: 2025, status: "provisional", file: "2025p", edition: "soc2020" };

/** The published tables from which the bundled figures are read, by their names in the folder of reference files. */
export const FIGURE_FILES: Record<string, FigureSource> = {
  "aps-employment-submajor-2025.csv": aps("employment"),
  "aps-employment-soc2020-2025.csv": aps("employment_uk"),
  ...Object.fromEntries(
    TABLES_14.flatMap((table) => [
      [`ashe-table-14/${table.file}_hourly_FTPT.csv`, table14(table, HOURLY)],
      [`ashe-table-14/${table.file}_annual_FTPT.csv`, table14(table, ANNUAL)],
    ]),
  ),
  "ashe-table-14/2025p_soc4.csv": {
    edition: TABLE_14_OF_2025.edition,
    dataSet: idOf(TABLE_14_OF_2025),
    code: "soc_code",
    figures: [
      { header: "employment_jobs", measure: "jobs" },
      { header: "median_annual_pay", measure: "annual-pay:median" },
    ],
  },
};

/** The data sets that the bundled counts and figures come from. */
export const DATA_SETS: DataSet[] = [
  {
    id: "lfs",
    title: "Labour Force Survey, January 2014 to September 2016",
    source: "Office for National Statistics, SOC2010 to SOC2020 dual-coded records",
    ...{ licence: OGL, series: "", period: "2014-01/2016-09", status: "", edition: "", ...NO_MEASURE },
    population: "",
  },
  {
    id: "census",
    title: "1% sample of the 2011 Census",
    source: "Office for National Statistics, SOC2010 to SOC2020 dual-coded records",
    ...{ licence: OGL, series: "", period: "2011-03", status: "", edition: "", ...NO_MEASURE },
    population: "",
  },
  {
    id: "aps-2025",
    title: "Annual Population Survey, January to December 2025: people in employment, United Kingdom",
    source: "Office for National Statistics, Annual Population Survey",
    ...{ licence: OGL, series: "Annual Population Survey", period: "2025", status: "", ...NO_MEASURE },
    ...{ population: "people in employment, United Kingdom", edition: "soc2020" },
  },
  ...[...TABLES_14, TABLE_14_OF_2025].map((table) => ({
    id: idOf(table),
    title: `Annual Survey of Hours and Earnings ${table.year} ${table.status}, Table 14`,
    source: "Office for National Statistics, Annual Survey of Hours and Earnings",
    ...{ licence: OGL, series: "Annual Survey of Hours and Earnings, Table 14", ...NO_MEASURE },
    ...{ period: `${table.year}-04`, status: table.status, edition: table.edition },
    population: "employee jobs, United Kingdom",
  })),
];

function idOf({ year, status }: Table14): string {
  return `ashe-${year}-${status}`;
}

function table14(table: Table14, figures: readonly FigureColumn[]): FigureSource {
  return { edition: table.edition, dataSet: idOf(table), code: "Code", figures, total: "XX" };
}

function aps(header: string): FigureSource {
  return {
    edition: "soc2020",
    dataSet: "aps-2025",
    code: "soc_code",
    figures: [{ header, measure: "employment" }],
  };
}
