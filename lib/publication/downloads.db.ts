import { listGroups } from "#lib/classification/classification.db";
import { readAbbreviations, readIndexEntries } from "#lib/coding-index/coding-index.db";
import { readData, readVersions } from "#lib/facts/data.db";
import { dualCodedPairs, recordsBetween } from "#lib/facts/dual-coded-pair";
import { type Edition, type EditionId, shortTitleOf } from "#lib/facts/edition";
import { type EditionPair, pairId } from "#lib/facts/edition-pair";
import type { NssecClass } from "#lib/facts/facts";
import { readFacts } from "#lib/facts/facts.db";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import type { Table } from "#lib/files/table";
import { listedWith } from "#lib/platform/in-words";
import { versioned } from "#lib/platform/versioned";
import { correspondenceSections } from "#lib/publication/correspondence-downloads.db";
import { figureSection } from "#lib/publication/figure-downloads.db";
import { readCodedEditions, readTitles } from "#lib/publication/group-titles.db";
import { DUAL_CODED, ONS, VOLUME_2 } from "#lib/publication/sources";
import { standardsSection } from "#lib/publication/standards-downloads.db";
import { abbreviationsTable, codingIndexTable } from "#lib/publication/tables/coding-index-table";
import { commentsTable } from "#lib/publication/tables/comments-table";
import { dualCodedTable } from "#lib/publication/tables/dual-coded-table";
import { nssecTable } from "#lib/publication/tables/nssec-table";
import { structureTable } from "#lib/publication/tables/structure-table";
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
  /** The release that it is of, null for none; where it is not given, what everybody is given. */
  release?: ReleaseHeading | null;
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
  const [{ counts, editions }, nssec] = await Promise.all([readData(), readNssec()]);
  const name = (edition: EditionId) => shortTitleOf(edition, editions);
  const coded = (await readCodedEditions()).editions.map(({ shortTitle }) => shortTitle);
  return [
    {
      id: "structure",
      title: "Structure",
      downloads: [...[...editions].sort(newestFirst).map(structure)],
    },
    {
      id: "coding-index",
      title: "Coding index",
      downloads: [
        {
          name: "coding-index",
          anchor: "entries",
          title: "Coding index",
          words: `Every job title with its qualifiers and its codes in ${listedWith("and", coded)}. “See” references are rows without codes that name other entries.`,
          source: VOLUME_2,
          ofIndex: true,
          version: dataVersion,
          read: async () => codingIndexTable(await readIndexEntries(), await readCodedEditions()),
        },
        {
          name: "coding-index-abbreviations",
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
    ...(await figureSection(editions)),
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
          release: null,
          version: commentsVersion,
          read: async () => commentsTable(await readPublishedComments(), await readQuestions()),
        },
      ],
    },
    standardsSection(),
    {
      id: "records",
      title: "Records and classes",
      downloads: [
        ...dualCodedPairs(counts).map((pair) => dualCoded(pair, name)),
        ...[...new Set(nssec.map(({ edition }) => edition))].map((edition) =>
          nssecClasses(edition, name(edition)),
        ),
      ],
    },
  ];
}

/** Where the groups of an edition come from, where it is not the index that names them. */
const STRUCTURE_SOURCES: Readonly<Record<string, (shortTitle: string) => string>> = {
  isco: (shortTitle) => `International Labour Organization, ${shortTitle}, as printed in ${VOLUME_2}`,
};

function structure({ id, series, shortTitle, title }: Edition): Download {
  return {
    name: `${id}-structure`,
    anchor: id,
    title: `${shortTitle} structure`,
    words: "Its groups at every level, with the group above each.",
    source: STRUCTURE_SOURCES[series]?.(shortTitle) ?? `${ONS}, ${title}`,
    ofIndex: true,
    version: dataVersion,
    read: async () => structureTable(await listGroups(id)),
  };
}

function newestFirst(a: Edition, b: Edition): number {
  return (b.releasedOn ?? "").localeCompare(a.releasedOn ?? "") || a.id.localeCompare(b.id);
}

function dualCoded(pair: EditionPair, name: (edition: EditionId) => string): Download {
  const [from, to] = [name(pair.source), name(pair.target)];
  return {
    name: `${pairId(pair)}-dual-coded-counts`,
    anchor: "dual-coded-counts",
    title: "Dual-coded counts",
    words: `How many survey records of each ${from} unit group were coded to each ${to} unit group, by sex and source, with the size of each sample.`,
    source: DUAL_CODED,
    ofIndex: false,
    version: dataVersion,
    read: async () => {
      const [data, source, target] = await Promise.all([
        readData(),
        readTitles(pair.source),
        readTitles(pair.target),
      ]);
      const { counts, bases } = recordsBetween(pair, data);
      return dualCodedTable(counts, bases, { name: from, titles: source }, { name: to, titles: target });
    },
  };
}

const nssecAt = versioned<NssecClass[]>("ns-sec");

/** The classes of every edition, read once for each version of the data: which files there are is asked for each of them. */
async function readNssec(): Promise<NssecClass[]> {
  return nssecAt((await readVersions()).data, () => readFacts("nssec"));
}

function nssecClasses(edition: EditionId, name: string): Download {
  return {
    name: `${edition}-ns-sec`,
    anchor: "ns-sec",
    title: `NS-SEC of ${name} unit groups`,
    words: "The National Statistics Socio-economic Classification by method and employment status.",
    source: `${ONS}, coding tool for ${name}, withdrawn in October 2024`,
    ofIndex: false,
    release: null,
    version: dataVersion,
    read: async () =>
      nssecTable(
        name,
        (await readNssec()).filter((one) => one.edition === edition),
        await readTitles(edition),
      ),
  };
}

async function dataVersion(): Promise<string> {
  return (await readData()).version;
}
