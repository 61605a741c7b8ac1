import { listGroups } from "#lib/classification/classification.db";
import { readAbbreviations, readIndexEntries } from "#lib/coding-index/coding-index.db";
import { readData } from "#lib/facts/data.db";
import { DUAL_CODED_PAIR } from "#lib/facts/dual-coded-pair";
import { type EditionId, shortTitleOf } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import { readFacts } from "#lib/facts/facts.db";
import type { Table } from "#lib/files/table";
import { correspondenceSections } from "#lib/publication/correspondence-downloads.db";
import { readGroupTitles, readTitles } from "#lib/publication/group-titles.db";
import { DUAL_CODED, ONS, VOLUME_2 } from "#lib/publication/sources";
import { abbreviationsTable, codingIndexTable } from "#lib/publication/tables/coding-index-table";
import { commentsTable } from "#lib/publication/tables/comments-table";
import { dualCodedTable } from "#lib/publication/tables/dual-coded-table";
import { nssecTable } from "#lib/publication/tables/nssec-table";
import { structureTable } from "#lib/publication/tables/structure-table";
import { commentsVersion, readPublishedComments } from "#lib/revision/consultation/consultation.db";
import { questionsOf } from "#lib/revision/consultation/proposals-for-comment";
import { readStoredRevision } from "#lib/revision/revision.db";

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

/** Every table that can be downloaded, in the order of the page. */
export async function readDownloads(): Promise<DownloadSection[]> {
  return [
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
    ...(await correspondenceSections()),
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
          read: async () =>
            commentsTable(await readPublishedComments(), questionsOf(await readStoredRevision())),
        },
      ],
    },
    {
      id: "records",
      title: "Records and classes",
      downloads: [
        {
          name: `${pairId(DUAL_CODED_PAIR)}-dual-coded-counts`,
          anchor: "dual-coded-counts",
          title: "Dual-coded counts",
          words:
            "How many survey records of each SOC2010 unit group were coded to each SOC2020 unit group, by sex and source, with the size of each sample.",
          source: DUAL_CODED,
          ofIndex: false,
          version: dataVersion,
          read: async () => {
            const [{ counts, bases, editions }, source, target] = await Promise.all([
              readData(),
              readTitles(DUAL_CODED_PAIR.source),
              readTitles(DUAL_CODED_PAIR.target),
            ]);
            const name = (edition: EditionId) => shortTitleOf(edition, editions);
            return dualCodedTable(
              counts,
              bases,
              { name: name(DUAL_CODED_PAIR.source), titles: source },
              { name: name(DUAL_CODED_PAIR.target), titles: target },
            );
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
}

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

async function dataVersion(): Promise<number> {
  return (await readData()).version;
}
