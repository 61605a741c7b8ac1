import type { Edition } from "#lib/facts/edition";
import type { DataSet, GroupSize, PublishedGroup } from "#lib/facts/facts";
import { parseCsv } from "#lib/files/csv";
import { decodeToolText } from "#lib/files/decode-text";
import { readSheets } from "#lib/files/read-workbook";
import type { Refusal } from "#lib/files/refused-row";
import { requireTable } from "#lib/files/sheet";
import type { Bundled } from "#lib/imports/bundled/bundled";
import { readCodingTool } from "#lib/imports/readers/coding-tool";
import { readDualCoded } from "#lib/imports/readers/dual-coded";
import { FRAMEWORK_COLUMNS, readFramework } from "#lib/imports/readers/framework-sheet";
import { readGroupSizes, type SizeSource } from "#lib/imports/readers/group-sizes";
import { readPairedIndex } from "#lib/imports/readers/paired-index";
import { readVolume2 } from "#lib/imports/readers/volume2";

/** The published files from which data/ is made, by their names in the folder of reference files. */
export const REFERENCE_FILES = {
  volume2: "soc2020volume2thecodingindexexcel03122025.xlsx",
  soc2010Structure: "soc2010-structure.csv",
  dualCoded: "soc2010-soc2020-dual-coded-weights.xlsx",
  codingTool: "ons-coding-tool-socDB.js",
  soc2000Pairs: "soc2000-soc2010.csv",
} as const;

const ASHE = { code: "Code", value: "No_jobs", measure: "jobs", scale: 1000 } as const;

const SIZE_FILES: Record<string, SizeSource> = {
  "aps-employment-submajor-2025.csv": {
    edition: "soc2020",
    dataSet: "aps-2025",
    measure: "employment",
    code: "soc_code",
    value: "employment",
    scale: 1,
  },
  "aps-employment-soc2020-2025.csv": {
    edition: "soc2020",
    dataSet: "aps-2025",
    measure: "employment",
    code: "soc_code",
    value: "employment_uk",
    scale: 1,
  },
  "ashe-table-14/2021p_hourly_FTPT.csv": { ...ASHE, edition: "soc2010", dataSet: "ashe-2021-provisional" },
  "ashe-table-14/2021r_hourly_FTPT.csv": { ...ASHE, edition: "soc2020", dataSet: "ashe-2021-revised" },
  "ashe-table-14/2025p_soc4.csv": {
    edition: "soc2020",
    dataSet: "ashe-2025-provisional",
    measure: "jobs",
    code: "soc_code",
    value: "employment_jobs",
    scale: 1,
  },
};

const DATA_SETS: DataSet[] = [
  {
    id: "lfs",
    title: "Labour Force Survey, January 2014 to September 2016",
    source: "Office for National Statistics, SOC2010 to SOC2020 dual-coded records",
  },
  {
    id: "census",
    title: "1% sample of the 2011 Census",
    source: "Office for National Statistics, SOC2010 to SOC2020 dual-coded records",
  },
  {
    id: "aps-2025",
    title: "Annual Population Survey, January to December 2025: people in employment, United Kingdom",
    source: "Office for National Statistics, Annual Population Survey",
  },
  {
    id: "ashe-2021-provisional",
    title: "Annual Survey of Hours and Earnings 2021 provisional, Table 14: employee jobs",
    source: "Office for National Statistics, Annual Survey of Hours and Earnings",
  },
  {
    id: "ashe-2021-revised",
    title: "Annual Survey of Hours and Earnings 2021 revised, Table 14: employee jobs",
    source: "Office for National Statistics, Annual Survey of Hours and Earnings",
  },
  {
    id: "ashe-2025-provisional",
    title: "Annual Survey of Hours and Earnings 2025 provisional, Table 14: employee jobs",
    source: "Office for National Statistics, Annual Survey of Hours and Earnings",
  },
];

/** Makes everything under data/ from the published files; `open` gives the bytes of one. Refused rows are told in the notes. */
export async function bundleFrom(
  open: (name: string) => Uint8Array,
): Promise<{ bundled: Bundled; notes: string[] }> {
  const notes: string[] = [];
  const note = (name: string, refusals: readonly Refusal[]) => {
    for (const { row, column, value, reason } of refusals)
      notes.push(`${name}, row ${row}, ${column} “${value}”: ${reason}`);
  };
  const volume2 = readVolume2(await readSheets(open(REFERENCE_FILES.volume2)));
  note(REFERENCE_FILES.volume2, volume2.refusals);
  const structure = readFramework(
    requireTable(
      [csvSheet(open(REFERENCE_FILES.soc2010Structure))],
      FRAMEWORK_COLUMNS,
      "the SOC2010 structure",
    ),
    "soc2010",
  );
  note(REFERENCE_FILES.soc2010Structure, structure.refusals);
  const dualCoded = readDualCoded(await readSheets(open(REFERENCE_FILES.dualCoded)));
  note(REFERENCE_FILES.dualCoded, dualCoded.refusals);
  notes.push(
    `Dual-coded table: no base × share is further than ${dualCoded.worstResidual} from a whole number.`,
  );
  const codingTool = readCodingTool(decodeToolText(open(REFERENCE_FILES.codingTool)));
  note(REFERENCE_FILES.codingTool, codingTool.refusals);
  const pairs = readPairedIndex(csvSheet(open(REFERENCE_FILES.soc2000Pairs)), {
    source: { edition: "soc2000", column: "SOC 2000" },
    target: { edition: "soc2010", column: "SOC 2010", groups: structure.groups },
  });
  notes.push(...pairs.notes.map((said) => `${REFERENCE_FILES.soc2000Pairs}: ${said}`));
  const sizes = Object.entries(SIZE_FILES).flatMap(([name, source]) => {
    const read = readGroupSizes(csvSheet(open(name)), source);
    note(name, read.refusals);
    return read.items;
  });
  return {
    notes,
    bundled: {
      editions: editions(volume2.firstPublishedOn),
      groups: [...pairs.groups, ...structure.groups, ...volume2.groups, ...volume2.isco08].sort(
        byText(groupKey),
      ),
      entries: volume2.entries,
      abbreviations: volume2.abbreviations,
      counts: dualCoded.counts.sort(
        byText(({ source, target, sex, dataSet }) => `${source} ${target} ${sex} ${dataSet}`),
      ),
      bases: dualCoded.bases.sort(byText(({ source, sex, dataSet }) => `${source} ${sex} ${dataSet}`)),
      indexPairs: pairs.pairs,
      nssec: codingTool.nssec,
      sizes: sizes.sort(byText(sizeKey)),
      dataSets: DATA_SETS,
    },
  };
}

function csvSheet(bytes: Uint8Array) {
  return parseCsv(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/** Dates as precise as the sources give them: ONS names the year alone for SOC2010, the ILO for ISCO-08. */
function editions(soc2020ReleasedOn: string): Edition[] {
  const released = { status: "released" } as const;
  return [
    {
      ...released,
      id: "isco08",
      series: "isco",
      title: "International Standard Classification of Occupations 2008",
      shortTitle: "ISCO-08",
      releasedOn: "2008",
      predecessor: null,
    },
    {
      ...released,
      id: "soc2000",
      series: "soc",
      title: "Standard Occupational Classification 2000",
      shortTitle: "SOC2000",
      releasedOn: "2000",
      predecessor: null,
    },
    {
      ...released,
      id: "soc2010",
      series: "soc",
      title: "Standard Occupational Classification 2010",
      shortTitle: "SOC2010",
      releasedOn: "2010",
      predecessor: "soc2000",
    },
    {
      ...released,
      id: "soc2020",
      series: "soc",
      title: "Standard Occupational Classification 2020",
      shortTitle: "SOC2020",
      releasedOn: soc2020ReleasedOn,
      predecessor: "soc2010",
    },
  ];
}

function groupKey(group: PublishedGroup): string {
  return `${group.edition} ${group.code}`;
}

function sizeKey(size: GroupSize): string {
  return `${size.edition} ${size.dataSet} ${size.code} ${size.measure}`;
}

function byText<Item>(text: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
