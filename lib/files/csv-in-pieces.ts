import { csvText } from "#lib/files/csv";

const ROWS_AT_ONCE = 2_000;

/** CSV that a program reads back, of any number of rows, some thousand at a time: the headings, then each row as it is made. */
export function* csvInPieces(
  headings: readonly string[],
  made: Iterable<readonly (string | number)[]>,
): Generator<string> {
  let rows: (readonly (string | number)[])[] = [headings];
  for (const row of made) {
    rows.push(row);
    if (rows.length < ROWS_AT_ONCE) continue;
    yield csvText(rows, "\n", "as written");
    rows = [];
  }
  if (rows.length > 0) yield csvText(rows, "\n", "as written");
}
