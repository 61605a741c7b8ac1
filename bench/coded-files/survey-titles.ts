import { slip } from "#bench/groups";
import { csvText } from "#lib/files/csv";

/** A title in so many has a slip of typing. */
const SLIPS_IN = 12;
const ROWS_AT_ONCE = 5_000;

/** A title as somebody typed it: one in twelve with a slip. */
export function mistyped(title: string, random: () => number): string {
  return random() * SLIPS_IN < 1 ? slip(title, random) : title;
}

/**
 * Titles as they come in surveys: that of rank r comes as often as 1/r (Zipf's law), the ranks dealt out over the index, one in
 * twelve with a slip of typing.
 */
export function surveyTitles(titles: readonly string[], random: () => number): () => string {
  const often = zipf(titles.length, random);
  return () => mistyped(titles[often()]!, random);
}

/** A CSV file of so many rows, some at a time: a number and what `rowOf` gives. */
export function* csvOf(
  headings: readonly string[],
  rows: number,
  rowOf: (at: number) => string[],
): Generator<string> {
  yield csvText([["id", ...headings]], "\n");
  for (let at = 0; at < rows; at += ROWS_AT_ONCE) {
    const some = Array.from({ length: Math.min(ROWS_AT_ONCE, rows - at) }, (_, beyond) => [
      at + beyond,
      ...rowOf(at + beyond),
    ]);
    yield csvText(some, "\n", "as written");
  }
}

/** Places from 0, that of rank r coming as often as 1/r; the ranks are dealt out over the index. */
function zipf(length: number, random: () => number): () => number {
  const sums = new Float64Array(length);
  let sum = 0;
  for (let at = 0; at < length; at++) {
    sum += 1 / (at + 1);
    sums[at] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return (low * 7_919) % length;
  };
}
