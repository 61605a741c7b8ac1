import { type Edition, shortTitleOf } from "#lib/facts/edition";
import { entryText } from "#lib/facts/entries/entry-text";
import { type IndexEntry, unitGroupIn } from "#lib/facts/entry";
import { codeEditions } from "#lib/facts/index-editions";
import { csvText } from "#lib/files/csv";

/**
 * Files of titles that other programs take as they are, one for each edition of an index: two columns under the names that they
 * ask for, with nothing before them and no mark that a spreadsheet would want. They follow from an index, so that a release
 * does not keep them: they are made from its content when somebody asks, always the same bytes.
 */
export const TITLE_FILES = {
  "knowledge-base": {
    title: "Knowledge base",
    words: "Each title of the index with its code, as ClassifAI and other stores of vectors are filled from",
    columns: ["label", "text"],
    row: (entry: IndexEntry, code: string) => [code, entryText(entry)],
  },
  "search-as-you-type": {
    title: "Search as you type",
    words: "Each title of the index to search in, with what is shown of it",
    columns: ["search_text", "display_text"],
    row: (entry: IndexEntry) => [entry.natural, entryText(entry)],
  },
} as const;

export type TitleFileKind = keyof typeof TITLE_FILES;

/** A file of the titles of one edition. */
export interface TitleFile {
  kind: TitleFileKind;
  edition: string;
  /** "Knowledge base of SOC2020". */
  title: string;
  words: string;
  /** End of its name: "soc2020-knowledge-base.csv". */
  end: string;
}

interface Index {
  editions: readonly Edition[];
  entries: readonly IndexEntry[];
}

/** The files of an index: of each released edition that it has codes of, the newest first. */
export function titleFilesOf(index: Index): TitleFile[] {
  return codeEditions(index).flatMap(({ id }) =>
    (Object.keys(TITLE_FILES) as TitleFileKind[]).map((kind) => ({
      kind,
      edition: id,
      title: `${TITLE_FILES[kind].title} of ${shortTitleOf(id, index.editions)}`,
      words: TITLE_FILES[kind].words,
      end: `${id}-${kind}.csv`,
    })),
  );
}

/** The text of a file: titles in the publisher's order, each row once. */
export function titleFileText(
  { kind, edition }: Pick<TitleFile, "kind" | "edition">,
  { entries }: Index,
): string {
  const { columns, row } = TITLE_FILES[kind];
  const rows = new Map<string, readonly string[]>();
  for (const entry of entries) {
    const code = unitGroupIn(entry, edition);
    if (code === undefined) continue;
    const cells = row(entry, code);
    rows.set(cells.join("\n"), cells);
  }
  return csvText([columns, ...rows.values()], "\r\n", "as written");
}
