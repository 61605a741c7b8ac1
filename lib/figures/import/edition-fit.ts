import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { EditionId } from "#lib/facts/edition";
import { headingKey } from "#lib/files/heading-key";
import { count, quantity } from "#lib/platform/in-words";

/** How well the codes and titles of a table are those of an edition. */
export interface EditionFit {
  edition: EditionId;
  shortTitle: string;
  /** Codes of the table that the edition has. */
  codes: number;
  /** Titles that are those of the edition's group of the same code. */
  titles: number;
}

/** A row as far as it names a group. */
export interface NamedRow {
  code: string;
  /** "" where the table has no titles. */
  title: string;
}

/** How well some rows fit each edition, the best first: by codes and titles together, as codes alone are much the same in all. */
export function editionFits(rows: readonly NamedRow[], editions: readonly EditionWithGroups[]): EditionFit[] {
  return editions
    .map(({ id, shortTitle, byCode }) => {
      const known = rows.flatMap((row) => {
        const group = byCode.get(row.code);
        return group ? [{ row, group }] : [];
      });
      const titles = known.filter(
        ({ row, group }) => row.title !== "" && headingKey(row.title) === headingKey(group.title),
      );
      return { edition: id, shortTitle, codes: known.length, titles: titles.length };
    })
    .sort((a, b) => b.codes + b.titles - (a.codes + a.titles));
}

/** The edition that a table is of by its codes and titles; "" where it is of none, or of two alike. */
export function likeliestEdition([best, next]: readonly EditionFit[]): EditionId | "" {
  if (!best || best.codes === 0) return "";
  return next && next.codes + next.titles === best.codes + best.titles ? "" : best.edition;
}

/**
 * What speaks against reading a table as of an edition: another one fits its codes and titles better, or its own label names
 * another. Null where nothing does.
 * @param label what its name and the words above it say: "SOC2020"
 */
export function editionDoubt(
  edition: EditionId,
  rows: readonly NamedRow[],
  fits: readonly EditionFit[],
  label: string,
): string | null {
  const chosen = fits.find((one) => one.edition === edition);
  const best = fits[0];
  if (!chosen || !best) return null;
  const titled = rows.filter(({ title }) => title !== "").length;
  const said = ({ shortTitle, codes, titles }: EditionFit) =>
    `${shortTitle} has ${count(codes)} of them${titled > 0 ? ` and ${quantity(titles, "of the same title", "of the same titles")}` : ""}`;
  if (best.codes + best.titles > chosen.codes + chosen.titles)
    return `Of the ${quantity(rows.length, "code")} in the table, ${said(best)}; ${said(chosen)}. Choose ${best.shortTitle}, unless the table is of ${chosen.shortTitle}.`;
  const labelled = fits.find(({ shortTitle }) => label !== "" && shortTitle === label);
  if (labelled && labelled.edition !== edition)
    return `The file calls its codes ${label}. Of the ${quantity(rows.length, "code")} in it, ${said(chosen)}; ${said(labelled)}. Say that it is ${chosen.shortTitle}, or choose ${labelled.shortTitle}.`;
  return null;
}

/** The edition that a file's own words name: "SOC 2010 basis" as "SOC2010"; "" for none, or several. */
export function editionLabel(
  words: string,
  editions: readonly Pick<EditionWithGroups, "shortTitle">[],
): string {
  const key = headingKey(words);
  const named = editions.filter(({ shortTitle }) => key.includes(headingKey(shortTitle)));
  return named.length === 1 ? named[0]!.shortTitle : "";
}
