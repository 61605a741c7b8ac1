import { findHeadingRow, hasWordsOf, rankOfHeading, widthOf } from "#lib/files/columns/heading-row";
import { saysNothing } from "#lib/files/columns/missing";
import { isBlank, type ReadRow } from "#lib/files/columns/read-row";
import type { CellContent, ColumnChoice, WantedColumn } from "#lib/files/columns/wanted-column";

/** So many rows of a sheet are looked at for what its columns hold. */
export const HEAD_ROWS = 200;

/** Which columns were taken for what, and why. */
export interface ColumnGuess<Key extends string> {
  choice: ColumnChoice<Key>;
  /** Why each column was taken, to follow its name: "its heading is “soc10”". */
  reasons: Partial<Record<Key, string>>;
}

interface Candidate<Key extends string> {
  key: Key;
  at: number;
  score: number;
  reason: string;
}

const BY_HEADING = 3;
const BY_PART_OF_HEADING = 2;
const BY_CONTENT = 1;
/** A heading that the cells below contradict is believed where nothing else is to be found. */
const BY_HEADING_ALONE = 0.5;
/** "Job title" is meant rather than "Title", where a file has both: headings are wanted in their order. */
const EACH_RANK = 0.001;
/** A column is known by what it holds alone where so many of its filled cells are that. */
const NEARLY_ALL = 0.8;
/** A heading that only has the words among others is not believed where fewer cells than this are what they should be. */
const HARDLY_ANY = 0.2;

/**
 * Guesses what the columns of a sheet hold, by their headings, and by their cells where a needed column has no heading. A
 * column is taken for one thing, and a thing for one column: the surest first, of several the first from the left.
 * @param head the first rows of the sheet (`headRows`)
 */
export function guessColumns<Key extends string>(
  head: readonly ReadRow[],
  sheet: string,
  wanted: readonly WantedColumn<Key>[],
): ColumnGuess<Key> {
  const headingRow = findHeadingRow(head, wanted);
  const below = dataRows(head, headingRow);
  const headings = headingRow === null ? [] : head[headingRow]!.cells;
  const candidates: Candidate<Key>[] = [];
  for (let at = 0; at < widthOf(head, headingRow); at++) {
    for (const column of wanted) {
      const candidate = asCandidate(column, headings[at] ?? "", filledCells(below, at));
      if (candidate) candidates.push({ key: column.key, at, ...candidate });
    }
  }
  const columns: Partial<Record<Key, number>> = {};
  const reasons: Partial<Record<Key, string>> = {};
  const taken = new Set<number>();
  for (const { key, at, reason } of candidates.sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (taken.has(at) || columns[key] !== undefined) continue;
    taken.add(at);
    columns[key] = at;
    reasons[key] = reason;
  }
  return { choice: { sheet, headingRow, columns }, reasons };
}

function asCandidate(
  column: WantedColumn,
  heading: string,
  cells: readonly string[],
): Pick<Candidate<string>, "score" | "reason"> | null {
  const { content } = column;
  const held = content ? shareOf(cells, content) : 1;
  const printed = heading.replace(/\s+/g, " ").trim();
  const rank = rankOfHeading(column, heading);
  if (rank !== null) {
    // "Code" above postcodes, "Occupation" above codes: where another column holds what is wanted, that is meant.
    const contradicted = content && cells.length > 0 && held < HARDLY_ANY;
    const score = contradicted ? BY_HEADING_ALONE : BY_HEADING + held;
    return { score: score - rank * EACH_RANK, reason: `its heading is “${printed}”` };
  }
  if (hasWordsOf(column.headings, heading) && held >= HARDLY_ANY) {
    return { score: BY_PART_OF_HEADING + held, reason: `its heading, “${printed}”, has the word` };
  }
  if (
    column.needed &&
    (column.byContent || content?.telling) &&
    content &&
    cells.length > 0 &&
    held >= NEARLY_ALL
  ) {
    const strength = content.strength?.(cells) ?? 1;
    return { score: BY_CONTENT * strength + held, reason: `it holds ${content.words}` };
  }
  return null;
}

/** The rows with data among the first of a sheet: below the headings, but for blank ones and those that cannot be read. */
export function dataRows(head: readonly ReadRow[], headingRow: number | null): ReadRow[] {
  return head.slice(headingRow === null ? 0 : headingRow + 1).filter((row) => !isBlank(row) && !row.fault);
}

/** The cells of one column that say anything, trimmed. */
export function filledCells(rows: readonly ReadRow[], at: number): string[] {
  return rows.map(({ cells }) => cells[at]?.trim() ?? "").filter((cell) => !saysNothing(cell));
}

/** The share of cells that are what a column should hold; 1 of none, since nothing speaks against it. */
export function shareOf(cells: readonly string[], content: CellContent): number {
  return cells.length === 0 ? 1 : cells.filter((cell) => content.is(cell)).length / cells.length;
}
