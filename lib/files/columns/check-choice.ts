import { dataRows, filledCells, shareOf } from "#lib/files/columns/guess-columns";
import { columnNames } from "#lib/files/columns/heading-row";
import type { ReadRow } from "#lib/files/columns/read-row";
import type { CellContent, ColumnChoice, WantedColumn } from "#lib/files/columns/wanted-column";
import { listedWith } from "#lib/platform/in-words";

/** What a choice of columns comes to before it is used. */
export interface ChoiceChecked<Key extends string> {
  /** Why it cannot be used, each with the column that it is about. */
  problems: { key: Key; message: string }[];
  /** What is likely a mistake, in sentences: a column chosen that holds something else. */
  warnings: { key: Key; message: string }[];
}

/** A column is warned of where fewer of its filled cells than this are what it should hold. */
const ENOUGH = 0.5;
/** And is said to hold something else where so many are that. */
const NEARLY_ALL = 0.8;

/**
 * Looks at a choice of columns with the first rows: needed columns that are not chosen, a column chosen twice or that is not
 * there, and columns that hold something else than what they are chosen for, as where two were swapped.
 */
export function checkChoice<Key extends string>(
  head: readonly ReadRow[],
  { headingRow, columns }: ColumnChoice<Key>,
  wanted: readonly WantedColumn<Key>[],
): ChoiceChecked<Key> {
  const names = columnNames(head, headingRow);
  const below = dataRows(head, headingRow);
  const checked: ChoiceChecked<Key> = { problems: [], warnings: [] };
  const chosenFor = new Map<number, WantedColumn<Key>>();
  for (const column of wanted) {
    const { key, name } = column;
    const at = columns[key];
    const problem = (message: string) => checked.problems.push({ key, message });
    if (at === undefined) {
      if (column.needed) problem(`Choose the column that holds the ${inSentence(name)}.`);
      continue;
    }
    if (!(at in names)) {
      problem(`There is no column ${at + 1}. Choose another for the ${inSentence(name)}.`);
      continue;
    }
    const other = chosenFor.get(at);
    if (other) {
      problem(
        `The column “${names[at]}” is chosen twice, for the ${inSentence(other.name)} and for the ${inSentence(name)}. Choose it once.`,
      );
    }
    chosenFor.set(at, column);
    const message = contentWarning(column, names[at]!, filledCells(below, at), wanted);
    if (message) checked.warnings.push({ key, message });
  }
  return checked;
}

function contentWarning(
  { name, content }: WantedColumn,
  heading: string,
  cells: readonly string[],
  wanted: readonly WantedColumn[],
): string | null {
  if (!content || cells.length === 0 || shareOf(cells, content) >= ENOUGH) return null;
  const others = new Set<CellContent>(wanted.flatMap((column) => column.content ?? []));
  others.delete(content);
  const held = [...others].filter((one) => shareOf(cells, one) >= NEARLY_ALL);
  // What nothing else looks like says more than what many things do.
  const said = held.find(({ telling }) => telling) ?? held[0];
  const instead = said ? `holds ${said.words}` : `does not hold ${content.words}`;
  const some = listedWith(
    "and",
    [...new Set(cells)].slice(0, 2).map((cell) => `“${shortened(cell)}”`),
  );
  return `The column chosen for the ${inSentence(name)}, “${heading}”, ${instead}: ${some}.`;
}

/**
 * Whether a row can be read by a choice of columns: "" where it can, else why not, in a sentence. It needs a cell for each
 * column that was chosen, and nothing beyond the last column; cells of columns that nobody chose may be missing, and empty
 * ones too many.
 */
export function misfit<Key extends string>(
  { cells, fault }: ReadRow,
  { columns }: ColumnChoice<Key>,
  width: number,
): string {
  if (fault !== "") return fault;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== ""))
    return `This row has ${cells.length} cells, and the table has ${width} columns. Put a cell in quotation marks where it holds what parts the columns.`;
  const last = Math.max(-1, ...(Object.values(columns) as number[]));
  if (cells.length <= last)
    return `This row has ${cells.length === 1 ? "1 cell" : `${cells.length} cells`}, and column ${last + 1} is needed. Give the missing cells, empty ones too.`;
  return "";
}

function inSentence(name: string): string {
  // A short form such as "SIC code" keeps its capitals.
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function shortened(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
