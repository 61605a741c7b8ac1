import { codeHeadings } from "#lib/correspondence/conversion/code-columns";
import { readCellCode } from "#lib/facts/codes/cell-code";
import type { CodedEdition } from "#lib/facts/codes/coded-edition";
import type { EditionId } from "#lib/facts/edition";
import { headingKey } from "#lib/files/heading-key";
import { listIn } from "#lib/standards/import/list-in-cell";

/** How many of a column's codes an edition has. */
export interface CodesFit {
  edition: EditionId;
  name: string;
  codes: number;
  fitting: number;
}

/** How well each edition fits the cells of a column of codes, each of which may list several. */
export function fitOfEditions(cells: readonly string[], held: readonly CodedEdition[]): CodesFit[] {
  const codes = cells.flatMap(listIn);
  return held.map((edition) => ({
    edition: edition.id,
    name: edition.shortTitle,
    codes: codes.length,
    fitting: codes.filter((code) => readCellCode(code, edition, []).kind === "code").length,
  }));
}

/**
 * The edition that codes are of: the one that their heading names, where it has most of them; else the only one that fits
 * best. "" where two fit as well as each other: then somebody is asked.
 */
export function guessCodesEdition(
  heading: string,
  cells: readonly string[],
  held: readonly CodedEdition[],
): EditionId | "" {
  const fits = fitOfEditions(cells, held);
  const most = Math.max(0, ...fits.map(({ fitting }) => fitting));
  if (most === 0) return "";
  const key = headingKey(heading);
  const named = held.find((edition) => {
    // The first two of its headings name the edition; those after them are of any.
    const [, own] = codeHeadings(edition);
    return key.includes(headingKey(edition.shortTitle)) || (own instanceof RegExp && own.test(key));
  });
  const fitOf = (id: EditionId) => fits.find(({ edition }) => edition === id)!;
  if (named && 2 * fitOf(named.id).fitting > fitOf(named.id).codes) return named.id;
  const best = fits.filter(({ fitting, codes }) => fitting === most && 2 * fitting > codes);
  return best.length === 1 ? best[0]!.edition : "";
}
