import type { Edition } from "#lib/facts/edition";
import type { PublishedGroup } from "#lib/facts/facts";
import { parseCsv } from "#lib/files/csv";
import { decodeToolText } from "#lib/files/decode-text";
import { readSheets } from "#lib/files/read-workbook";
import type { Refusal } from "#lib/files/refused-row";
import { requireTable } from "#lib/files/sheet";
import type { Bundled } from "#lib/imports/bundled/bundled";
import { DATA_SETS, FIGURE_FILES } from "#lib/imports/bundled/bundled-figures";
import { FIGURES_FILE } from "#lib/imports/bundled/figure-files";
import { readCodingTool } from "#lib/imports/readers/coding-tool";
import { readDualCoded } from "#lib/imports/readers/dual-coded";
import { readFigureTable } from "#lib/imports/readers/figure-table";
import { FRAMEWORK_COLUMNS, readFramework } from "#lib/imports/readers/framework-sheet";
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
  const figures = Object.entries(FIGURE_FILES).flatMap(([name, source]) => {
    const read = readFigureTable(csvSheet(open(name)), source);
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
      figures: figures.sort(byText(FIGURES_FILE.key)),
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

function byText<Item>(text: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}
