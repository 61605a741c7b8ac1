import { listGroups } from "#lib/classification/classification.db";
import { readAbbreviations, readIndexEntries } from "#lib/coding-index/coding-index.db";
import type { Direction } from "#lib/correspondence/direction";
import type { TableLevel } from "#lib/correspondence/levels";
import { readData } from "#lib/facts/data.db";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { readFacts } from "#lib/facts/facts.db";
import type { Table } from "#lib/files/table";
import { readGroupTitles, readTitles } from "#lib/publication/group-titles.db";
import { abbreviationsTable, codingIndexTable } from "#lib/publication/tables/coding-index-table";
import { commentsTable } from "#lib/publication/tables/comments-table";
import { correspondenceTable } from "#lib/publication/tables/correspondence-table";
import { dualCodedTable } from "#lib/publication/tables/dual-coded-table";
import { nssecTable } from "#lib/publication/tables/nssec-table";
import { structureTable } from "#lib/publication/tables/structure-table";
import { readCorrespondence, readIndexed, readReview } from "#lib/revision/compiles/correspondence.db";
import { reviewTable } from "#lib/revision/compiles/review-table";
import { commentsVersion, readPublishedComments } from "#lib/revision/consultation/consultation.db";
import { readQuestions } from "#lib/revision/consultation/questions.db";

/** A table offered for download. */
export interface Download {
  /** Name of its files without what follows the full stop. */
  name: string;
  /** Its place on the page: /downloads#soc2020. */
  anchor: string;
  title: string;
  /** What it holds, in a sentence or two. */
  words: string;
  /** Who published what it is made from. */
  source: string;
  /** Whether its content changes with the version of the coding index. */
  ofIndex: boolean;
  /** Which version of what it is made from is there now: its files are kept until that changes. */
  version(): Promise<number | string>;
  read(): Promise<Table>;
}

export interface DownloadSection {
  id: string;
  title: string;
  downloads: Download[];
}

const ONS = "Office for National Statistics";
const VOLUME_2 = `${ONS}, SOC2020 Volume 2: the coding index`;
const DUAL_CODED = `${ONS}, SOC2010 to SOC2020 dual-coded records: Labour Force Survey, January 2014 to September 2016, and a 1% sample of the 2011 Census`;

/** Every table that can be downloaded, in the order of the page. */
export const DOWNLOADS: DownloadSection[] = [
  {
    id: "structure",
    title: "Structure",
    downloads: [
      structure(
        "soc2020",
        "SOC2020",
        "Major, sub-major, minor and unit groups, and the six-digit sub-unit groups of the SOC2020 extension.",
        VOLUME_2,
      ),
      structure(
        "soc2010",
        "SOC2010",
        "Major, sub-major, minor and unit groups.",
        `${ONS}, Standard Occupational Classification 2010`,
      ),
      structure(
        "isco08",
        "ISCO-08",
        "The groups of the international classification, which index entries are coded to as well.",
        `International Labour Organization, ISCO-08, as printed in ${VOLUME_2}`,
      ),
    ],
  },
  {
    id: "coding-index",
    title: "Coding index",
    downloads: [
      {
        name: "soc2020-coding-index",
        anchor: "entries",
        title: "Coding index",
        words:
          "Every job title with its qualifiers and its codes in SOC2020, SOC2010, ISCO-08, SOC2000 and SOC90. “See” references are rows without codes that name other entries.",
        source: VOLUME_2,
        ofIndex: true,
        version: dataVersion,
        read: async () => codingIndexTable(await readIndexEntries(), await readGroupTitles()),
      },
      {
        name: "soc2020-coding-index-abbreviations",
        anchor: "abbreviations",
        title: "Abbreviations",
        words: "Short forms found in job titles and what they stand for.",
        source: VOLUME_2,
        ofIndex: true,
        version: dataVersion,
        read: async () => abbreviationsTable(await readAbbreviations()),
      },
    ],
  },
  {
    id: "soc2010-soc2020",
    title: "SOC2010 to SOC2020",
    downloads: ([4, 3, 2, 1] as const).map((level) => correspondence("2010-2020", level)),
  },
  {
    id: "soc2020-soc2010",
    title: "SOC2020 to SOC2010",
    downloads: ([4, 3, 2, 1] as const).map((level) => correspondence("2020-2010", level)),
  },
  {
    id: "reconciliation",
    title: "What the correspondence is held against",
    downloads: [
      {
        name: "soc2010-soc2020-by-index",
        anchor: "by-index",
        title: "SOC2010 to SOC2020 by the coding index",
        words:
          "The pairs of unit groups that the codes of the index entries give by themselves, whatever was decided.",
        source: `Derived from ${VOLUME_2}; counts and shares: ${DUAL_CODED}`,
        ofIndex: true,
        version: dataVersion,
        read: async () => correspondenceTable((await readIndexed()).rows, { inverted: false, level: 4 }),
      },
      {
        name: "soc2010-soc2020-reconciliation",
        anchor: "three-ways",
        title: "Decisions, index and records",
        words:
          "Every pair of unit groups that the decisions, the coding index or the dual-coded records have, and which of the three have it.",
        source: `Compiled from the decisions of the revision; ${VOLUME_2}; ${DUAL_CODED}`,
        ofIndex: true,
        version: decisionsVersion,
        read: async () => {
          const { rows, find } = await readReview();
          return reviewTable(rows, find);
        },
      },
    ],
  },
  {
    id: "consultation",
    title: "Consultation",
    downloads: [
      {
        name: "consultation-comments",
        anchor: "comments",
        title: "Comments and responses",
        words:
          "What stakeholders said of proposals in rounds of consultation, with the working group’s responses. Withheld comments are not among them; names are where they were agreed to.",
        source: "Rounds of consultation held here",
        ofIndex: false,
        version: commentsVersion,
        read: async () => commentsTable(await readPublishedComments(), await readQuestions()),
      },
    ],
  },
  {
    id: "records",
    title: "Records and classes",
    downloads: [
      {
        name: "soc2010-soc2020-dual-coded-counts",
        anchor: "dual-coded-counts",
        title: "Dual-coded counts",
        words:
          "How many survey records of each SOC2010 unit group were coded to each SOC2020 unit group, by sex and source, with the size of each sample.",
        source: DUAL_CODED,
        ofIndex: false,
        version: dataVersion,
        read: async () => {
          const { counts, bases } = await readData();
          return dualCodedTable(counts, bases, await readGroupTitles());
        },
      },
      {
        name: "soc2010-ns-sec",
        anchor: "ns-sec",
        title: "NS-SEC of SOC2010 unit groups",
        words: "The National Statistics Socio-economic Classification by method and employment status.",
        source: `${ONS}, coding tool for SOC2010, withdrawn in October 2024`,
        ofIndex: false,
        version: dataVersion,
        read: async () => nssecTable(await readFacts("nssec"), await readTitles("soc2010")),
      },
    ],
  },
];

function structure(edition: string, name: string, words: string, source: string): Download {
  return {
    name: `${edition}-structure`,
    anchor: edition,
    title: `${name} structure`,
    words,
    source,
    ofIndex: edition !== "soc2010",
    version: dataVersion,
    read: async () => structureTable(await listGroups(edition)),
  };
}

function correspondence(direction: Direction, level: TableLevel): Download {
  const inverted = direction === "2020-2010";
  const [from, to] = inverted ? ["SOC2020", "SOC2010"] : ["SOC2010", "SOC2020"];
  const groups = LEVEL_NAMES[level].many;
  const editions = `${from}-${to}`.toLowerCase();
  const ofLevel = groups.replaceAll(" ", "-");
  return {
    name: `${editions}-correspondence${level === 4 ? "" : `-${ofLevel}`}`,
    anchor: `${editions}-${ofLevel}`,
    title: `${from} to ${to}: ${groups}`,
    words:
      level === 4
        ? `Which ${to} unit groups each ${from} unit group goes to, as the decisions of the revision compile to it: kind of change, counts and shares by sex and source, and the issues, proposals, decisions and index entries behind each pair.`
        : `The same for ${groups}, derived from the unit groups, with the issues, proposals and decisions behind each pair.`,
    source: `Compiled from the decisions of the revision and ${VOLUME_2}; counts and shares: ${DUAL_CODED}`,
    ofIndex: true,
    version: decisionsVersion,
    read: async () => {
      const { rows, find } = await readCorrespondence();
      return correspondenceTable(rows(direction, level), { inverted, level, find });
    },
  };
}

async function dataVersion(): Promise<string> {
  return (await readData()).version;
}

/** Of the data and the decisions together. */
async function decisionsVersion(): Promise<string> {
  return (await readCorrespondence()).version;
}
