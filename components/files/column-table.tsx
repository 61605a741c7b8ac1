import { WideTable } from "#components/ui/wide-table";
import { columnField } from "#lib/files/columns/column-fields";
import { dataRows } from "#lib/files/columns/guess-columns";
import type { ReadRow } from "#lib/files/columns/read-row";
import type { ColumnChoice, WantedColumn } from "#lib/files/columns/wanted-column";
import { errorAt, type FormAnswer, typed } from "#lib/web/answer";

/** Columns beyond these can be chosen only where they were guessed: a file of records has some twenty, one of a survey hundreds. */
const SHOWN = 600;
const ROWS = 4;
const LONGEST = 60;

/** Each column of a file with its first cells, and what it holds. */
export function ColumnTable({
  head,
  names,
  choice,
  wanted,
  answer,
  form,
  unchosen = "left out",
  several = new Map(),
}: {
  /** The first rows of the sheet, and what its columns are called. */
  head: readonly ReadRow[];
  names: readonly string[];
  /** What they hold at first. */
  choice: ColumnChoice;
  wanted: readonly Pick<WantedColumn, "key" | "name">[];
  answer: FormAnswer | null;
  form: string;
  /** What becomes of a column that nothing is chosen for. */
  unchosen?: string;
  /** Columns that hold what several may, by their places: such a choice is none of `choice`. */
  several?: ReadonlyMap<number, string>;
}) {
  const rows = dataRows(head, choice.headingRow).slice(0, ROWS);
  const guessed = new Map([
    ...several,
    ...Object.entries(choice.columns).map(([field, at]): [number | undefined, string] => [at, field]),
  ]);
  return (
    <WideTable label="Columns of the file">
      <table className="data-table min-w-[44rem]">
        <caption>
          The first rows: each line is a column of the file
          {names.length > SHOWN && `, the first ${SHOWN} of ${names.length}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Holds</th>
            {rows.map((row) => (
              <th key={row.line} scope="col">
                Line {row.line}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((name, at) => {
            if (at >= SHOWN && !guessed.has(at)) return null;
            const field = columnField(at);
            const error = errorAt(answer, form, field);
            // Which of two with the same heading, their labels say.
            const twice = names.indexOf(name) !== names.lastIndexOf(name);
            return (
              <tr key={field}>
                <th scope="row">
                  {name}
                  {twice && <span className="block font-normal text-soft">column {at + 1}</span>}
                </th>
                <td>
                  {error && (
                    <p id={`${field}-error`} className="mb-1 max-w-64 font-semibold text-danger">
                      <span className="sr-only">Error: </span>
                      {error}
                    </p>
                  )}
                  <select
                    id={field}
                    name={field}
                    aria-label={`What ${name}${twice ? `, column ${at + 1},` : ""} holds`}
                    aria-describedby={error ? `${field}-error` : undefined}
                    aria-invalid={error ? true : undefined}
                    defaultValue={typed(answer, form, field, guessed.get(at) ?? "")}
                    className="min-h-9 rounded-md border border-rule bg-card px-2"
                  >
                    <option value="">{unchosen}</option>
                    {wanted.map((column) => (
                      <option key={column.key} value={column.key}>
                        {column.name}
                      </option>
                    ))}
                  </select>
                </td>
                {rows.map((row) => (
                  <td key={row.line}>{shortened(row.cells[at] ?? "")}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </WideTable>
  );
}

function shortened(cell: string): string {
  return cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell;
}
