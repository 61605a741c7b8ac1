import type { FileWork } from "#lib/coded-files/file-work";
import { codeColumns, codeHeadings } from "#lib/correspondence/conversion/code-columns";
import { codesOf } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import { type ColumnChoice, type WantedColumn, WORDS } from "#lib/files/columns/wanted-column";

/** What a column of a file can be chosen for. */
export type FileColumn = "title" | "industry" | "code" | "count";

export type FileChoice = ColumnChoice<FileColumn>;

const TITLES = [
  "job title",
  "title",
  "main job title",
  "job title text",
  "job titles",
  "occupation",
  "occupation title",
  "occupation text",
  "job",
  "position",
  "role",
  "job name",
  "occt",
  "soc title",
];
const INDUSTRIES = [
  "industry",
  "industry text",
  "industry description",
  "industry title",
  "sector",
  "nature of business",
  "employer business",
  "business description",
  "indd",
];

/** The column of job titles in whatever people send to be coded. */
export const JOB_TITLE: WantedColumn<"title"> = {
  key: "title",
  name: "Job title",
  headings: TITLES,
  needed: true,
  content: WORDS,
  byContent: true,
};

/**
 * The columns that a file is looked through for.
 * @param held the editions that are held, as `CodeData` and `ConvertData` have them
 */
export function wantedColumns(work: FileWork, held: readonly CodedEdition[]): WantedColumn<FileColumn>[] {
  if (work.kind === "convert") {
    const edition = editionOf(work.from, held);
    return codeColumns(
      edition,
      held.filter((other) => other !== edition),
    );
  }
  const edition = editionOf(work.existing, held);
  return [
    JOB_TITLE,
    { key: "industry", name: "Industry", headings: INDUSTRIES, content: WORDS },
    {
      key: "code",
      name: "Code it has already",
      headings: codeHeadings(edition),
      content: codesOf(edition),
    },
  ];
}

/** An edition that is held. @throws Error where it is not: works are of editions that were offered */
export function editionOf(id: EditionId, held: readonly CodedEdition[]): CodedEdition {
  const found = held.find((edition) => edition.id === id);
  if (!found) throw new Error(`The edition ${id} is not held.`);
  return found;
}
