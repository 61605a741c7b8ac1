import { pairOf } from "#lib/correspondence/reading";
import { LEVEL_NAMES } from "#lib/facts/edition";
import { pairId } from "#lib/facts/edition-pair";
import type { Table } from "#lib/files/table";
import { dateInWords } from "#lib/platform/in-words";
import { codedEditionsIn } from "#lib/publication/group-titles.db";
import { codingIndexTable } from "#lib/publication/tables/coding-index-table";
import { structureTable } from "#lib/publication/tables/structure-table";
import { correspondenceTable } from "#lib/releases/tables/correspondence-table";
import type { Draft } from "#lib/revision/draft/draft-of-address.db";

/** A table that people download of a draft. */
export interface DraftTable {
  /** End of the file's name: "structure" of "soc2020-soc2030-draft-structure.csv". */
  name: string;
  title: string;
  /** What it holds, for the page and for the file itself. */
  words: string;
  read: () => Table;
}

/** What can be had of a draft: its groups, the index coded to it, and its correspondence at each level. */
export function draftTables({ data, edition, base, correspondence }: Draft): DraftTable[] {
  const [from, to] = [base.shortTitle, edition.shortTitle];
  return [
    {
      name: "structure",
      title: "Groups",
      words: `Groups of the draft of ${to} at every level.`,
      read: () => structureTable(edition.groups),
    },
    {
      name: "coding-index",
      title: "Coding index",
      words: `The coding index with the codes that its entries would have in ${to}, beside those that they have in other editions.`,
      read: () => codingIndexTable(data.entries, codedEditionsIn(data)),
    },
    ...correspondence.levels.map(
      (level): DraftTable => ({
        name: `correspondence${level === correspondence.levels[0] ? "" : `-${LEVEL_NAMES[level].many.replaceAll(" ", "-")}`}`,
        title: `${from} to ${to}: ${LEVEL_NAMES[level].many}`,
        words: `Which ${LEVEL_NAMES[level].many} of the draft of ${to} those of ${from} go to, with the decisions behind each pair.`,
        read: () => correspondenceTable(correspondence.rows(level), correspondence, level),
      }),
    ),
  ];
}

/** How a file's address names it: "soc2020-soc2030-draft-structure"; without its ending. */
export function draftFileName({ correspondence }: Draft, { name }: Pick<DraftTable, "name">): string {
  return `${pairId(pairOf(correspondence))}-draft-${name}`;
}

/** What every answer of a draft says of itself. */
export interface AboutDraft {
  standing: "draft";
  /** Id of the revision. */
  revision: string;
  /** ISO date of the day that it was asked for. */
  draftedOn: string;
  note: string;
}

/** @param on ISO date of the day */
export function aboutDraft({ revision, edition }: Draft, on: string): AboutDraft {
  return {
    standing: "draft",
    revision: revision.id,
    draftedOn: on,
    note: draftInWords({ revision, edition }, on),
  };
}

/** "Draft of SOC2030, as the decisions of “The 2030 revision” stood on 1 December 2026. Not released." */
export function draftInWords({ revision, edition }: Pick<Draft, "revision" | "edition">, on: string): string {
  return `Draft of ${edition.shortTitle}, as the decisions of “${revision.title}” stood on ${dateInWords(on)}. Not released: code and publish nothing by it.`;
}

/** A file of a draft, which no search engine keeps. */
export function asDraft(response: Response): Response {
  response.headers.set("X-Robots-Tag", "noindex");
  return response;
}
