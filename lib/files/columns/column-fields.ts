import type { WantedColumn } from "#lib/files/columns/wanted-column";

/** The name of a form's field for a column of a file. */
export function columnField(at: number): string {
  return `column-${at}`;
}
const COLUMN_FIELD = /^column-(\d{1,4})$/;

/** Whether a field is one of a form's for columns. */
export function isColumnField(name: string): boolean {
  return COLUMN_FIELD.test(name);
}

/** Something wrong with a choice of columns, and the field of the form that it is about. */
export interface ChoiceProblem {
  field: string;
  message: string;
}

/**
 * Which column holds what, as a form says it: "column-3" is "jobTitle". Of a field that is chosen twice the later column
 * counts, and is named as a problem.
 * @param names of the file's columns
 */
export function chosenColumns<Key extends string>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
  wanted: readonly Pick<WantedColumn<Key>, "key" | "name">[],
): { columns: Partial<Record<Key, number>>; problems: ChoiceProblem[] } {
  const columns: Partial<Record<Key, number>> = {};
  const problems: ChoiceProblem[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const at = Number(COLUMN_FIELD.exec(name)?.[1] ?? -1);
    const column = wanted.find(({ key }) => key === value);
    if (at < 0 || column === undefined) continue;
    const other = columns[column.key];
    if (other !== undefined)
      problems.push({
        field: columnField(at),
        message: `Both “${names[other] ?? ""}” and “${names[at] ?? ""}” are said to hold “${column.name}”. Choose one of them.`,
      });
    columns[column.key] = at;
  }
  return { columns, problems };
}
