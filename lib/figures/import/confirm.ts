import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { editionDoubt } from "#lib/figures/import/edition-fit";
import { detailProblems, type FigureDetails } from "#lib/figures/import/figure-details";
import type { FigureField } from "#lib/figures/import/figure-fields";
import { measureOfField } from "#lib/figures/import/figure-fields";
import type { TableLooked } from "#lib/figures/import/look-into";
import { checkChoice } from "#lib/files/columns/check-choice";
import { type ChoiceProblem, columnField } from "#lib/files/columns/column-fields";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";
import { count, quantity } from "#lib/platform/in-words";

/**
 * What speaks against importing a table by a choice of columns and with some details.
 * @returns what has to be changed, and what somebody may import in spite of
 */
export function checkTable(
  looked: TableLooked,
  choice: ColumnChoice<FigureField>,
  details: FigureDetails,
  editions: readonly EditionWithGroups[],
): { problems: ChoiceProblem[]; warnings: ChoiceProblem[] } {
  const { columns } = choice;
  const checked = checkChoice(looked.head, choice, looked.wanted);
  const at = ({ key, message }: { key: FigureField; message: string }): ChoiceProblem => ({
    field: columnField(columns[key] ?? 0),
    message,
  });
  const problems = [...checked.problems.map(at), ...detailProblems(details, columns, editions)];
  const figures = (Object.keys(columns) as FigureField[]).filter(
    (field) => field === "value" || measureOfField(field, details.variable) !== null,
  );
  if (figures.length === 0)
    problems.push({ field: columnField(0), message: "Choose the column or columns that hold figures." });
  const chosen = looked.fits.find(({ edition }) => edition === details.edition);
  if (columns.code !== undefined && chosen && chosen.codes * 2 < looked.rows.length)
    problems.push({
      field: "edition",
      message: `Of the ${quantity(looked.rows.length, "code")} in the column “${looked.names[columns.code] ?? ""}”, ${chosen.shortTitle} has ${count(chosen.codes)}. Choose the column that holds the codes, or another edition.`,
    });
  if (columns.code !== undefined && looked.rows.length === 0)
    problems.push({
      field: columnField(columns.code),
      message: `The column “${looked.names[columns.code] ?? ""}” holds no codes. Choose the column that does.`,
    });
  const doubt = editionDoubt(details.edition, looked.rows, looked.fits, looked.label);
  const warnings = checked.warnings.map(at);
  if (doubt !== null) warnings.push({ field: "edition", message: doubt });
  return { problems, warnings };
}
