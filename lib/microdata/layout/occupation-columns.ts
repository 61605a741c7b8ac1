import type { Edition } from "#lib/facts/edition";

/** A column of occupations: "occ10", with codes of the edition that came out in the year that it ends in. */
export const OCCUPATION_COLUMN = /^occ(\d\d)$/;

/**
 * The years whose codes may be tabulated, of the columns that the information document of 2017 describes ("Description of
 * variables", Occ90, Occ00 and Occ10). Codes of the second in the years before are imputed "for weighting purposes only and
 * should NOT be used for tabulation or analysis"; 2011 is coded to two. The last one has no end: its column is read for as
 * long as it comes, beside that of a later edition.
 */
const DOCUMENTED: Readonly<Record<string, { from: number; to: number; imputed?: number }>> = {
  occ90: { from: 1997, to: 2001 },
  occ00: { from: 2002, to: 2011, imputed: 1997 },
  occ10: { from: 2011, to: Number.POSITIVE_INFINITY },
};

/** The year that a column's edition is named for: "occ90" → 1990, "occ10" → 2010. */
function editionYear(column: string): number {
  const digits = Number(OCCUPATION_COLUMN.exec(column)?.[1]);
  return digits + (digits >= 90 ? 1900 : 2000);
}

/** How many figures the codes of unit groups have: three in the edition of 1990, four since. Each is a level. */
export function unitDigits(column: string): number {
  return editionYear(column) < 2000 ? 3 : 4;
}

/** What may be done with the codes of a column in a year. */
export type ColumnUse = "tabulated" | "imputed" | "not coded";

/**
 * What the codes of a column in a year are for. Of a later column than those documented the same rule holds: it may be
 * tabulated from the year of its edition on, and a year that is coded to two editions belongs to the series of both.
 */
export function columnUse(column: string, year: number): ColumnUse {
  const {
    from,
    to,
    imputed = from,
  } = DOCUMENTED[column] ?? {
    from: editionYear(column),
    to: Number.POSITIVE_INFINITY,
  };
  if (year >= from && year <= to) return "tabulated";
  return year >= imputed && year < from ? "imputed" : "not coded";
}

/**
 * The edition that the codes of a column are of: of the series of the classification, that which came out in the year that
 * the column ends in; null where none that is held did.
 */
export function editionOfColumn<Known extends Pick<Edition, "series" | "releasedOn">>(
  column: string,
  series: string,
  editions: readonly Known[],
): Known | null {
  const year = String(editionYear(column));
  return (
    editions.find((edition) => edition.series === series && edition.releasedOn?.slice(0, 4) === year) ?? null
  );
}

/** The column that holds codes of an edition; null of a draft. */
export function columnOfEdition({ releasedOn }: Pick<Edition, "releasedOn">): string | null {
  return releasedOn === null ? null : `occ${releasedOn.slice(2, 4)}`;
}
