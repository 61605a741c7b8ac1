import { z } from "zod";
import type { FileColumn } from "#lib/coded-files/file-columns";
import { codeWork, convertWork, type FileWork } from "#lib/coded-files/file-work";
import type { ConfirmedSettings, FileSettings } from "#lib/coded-files/kept/coded-file";
import type { LookedInto } from "#lib/coded-files/kept/look-into.db";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { checkChoice } from "#lib/files/columns/check-choice";
import { type ChoiceProblem, chosenColumns, columnField } from "#lib/files/columns/column-fields";
import { dataRows } from "#lib/files/columns/guess-columns";
import type { ColumnChoice } from "#lib/files/columns/wanted-column";

/** The fields with which somebody confirms what the columns of a file hold and what is to be done with it. */
export const CONFIRM_FIELDS = z
  .object({
    sheet: z.string().max(100).default(""),
    editions: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((given) => [given].flat()),
    existing: z.string().max(60).default(""),
    way: z.string().max(120).default(""),
    threshold: z.string().max(10).default("50"),
    rescale: z.literal("yes").optional(),
    data: z.string().max(100).default("census"),
    sex: z.enum(["both", "men", "women"]).default("both"),
    despite: z.literal("yes").optional(),
  })
  .catchall(z.unknown());
/** Those of them that are not of a column. */
export const CONFIRM_NAMES = [
  "sheet",
  "editions",
  "existing",
  "way",
  "threshold",
  "rescale",
  "data",
  "sex",
  "despite",
];

type ConfirmValues = z.infer<typeof CONFIRM_FIELDS>;

/**
 * What somebody confirmed, read and checked.
 * @param dataSets ids of the sources of counts that a way has
 * @returns the settings to do the work by, and what has to be changed first
 */
export function confirmed(
  values: ConfirmValues,
  looked: LookedInto,
  settings: FileSettings,
  dataSets: readonly DualCodedDataSet[],
): { settings: ConfirmedSettings; problems: ChoiceProblem[] } {
  const { columns, problems } = chosenColumns<FileColumn>(values, looked.names, looked.wanted);
  const choice = { ...looked.reading.choice, columns };
  const { work, problems: wrong } = chosenWork(values, looked, dataSets, columns);
  const checked = checkColumns(looked, choice);
  return {
    settings: {
      ...settings,
      ...looked.reading,
      choice,
      work,
      names: looked.names,
      headings: looked.headings,
      sheetRows: looked.sheetRows,
    },
    problems: [...problems, ...wrong, ...checked.problems, ...(values.despite ? [] : checked.warnings)],
  };
}

/** What is said of a file that is all headings. */
export const NO_ROWS = "There are no rows below the headings. Add some, or choose another file or sheet.";

/** What speaks against a choice of columns: what has to be changed, and what somebody may keep to all the same. */
export function checkColumns(
  { head, wanted }: Pick<LookedInto, "head" | "wanted">,
  choice: ColumnChoice<FileColumn>,
): { problems: ChoiceProblem[]; warnings: ChoiceProblem[] } {
  const { problems, warnings } = checkChoice(head, choice, wanted);
  const at = ({ key, message }: { key: FileColumn; message: string }): ChoiceProblem => ({
    field: columnField(choice.columns[key] ?? 0),
    message,
  });
  const none = dataRows(head, choice.headingRow).length === 0;
  const noRows = none ? [{ field: "", message: NO_ROWS }] : [];
  return { problems: [...noRows, ...problems.map(at)], warnings: warnings.map(at) };
}

function chosenWork(
  values: ConfirmValues,
  looked: LookedInto,
  dataSets: readonly DualCodedDataSet[],
  columns: ColumnChoice<FileColumn>["columns"],
): { work: FileWork; problems: ChoiceProblem[] } {
  if (looked.work.kind === "code") {
    // In the order in which the page has them, not in that of a form somebody wrote.
    const editions = looked.editions.map(({ id }) => id).filter((id) => values.editions.includes(id));
    const problems: ChoiceProblem[] = [];
    if (editions.length === 0)
      problems.push({ field: "editions", message: "Choose at least one edition to code to." });
    const among = editions.includes(values.existing);
    if (columns.code !== undefined && values.existing !== "" && editions.length > 0 && !among)
      problems.push({
        field: "existing",
        message: "Choose an edition that the titles are coded to, or tick this one as well.",
      });
    return { work: codeWork(editions, among ? values.existing : (editions[0] ?? "")), problems };
  }
  const problems: ChoiceProblem[] = [];
  const way = looked.ways.find((one) => wayId(one) === values.way);
  if (!way)
    problems.push({ field: "way", message: "Choose from which edition to which the codes are converted." });
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(values.threshold.trim())
    ? Number.parseFloat(values.threshold)
    : Number.NaN;
  if (!(percent >= 0 && percent <= 100))
    problems.push({ field: "threshold", message: "Give the threshold as a number from 0 to 100." });
  const dataSet = dataSets.find((id) => id === values.data);
  if (dataSets.length > 0 && !dataSet)
    problems.push({ field: "data", message: "Choose whose shares are used from the list." });
  const shares = { sex: values.sex as SexChoice, dataSet: dataSet ?? "census" };
  const work = convertWork(way?.source.edition ?? "", way?.target.edition ?? "", {
    threshold: percent / 100,
    rescale: values.rescale === "yes",
    shares,
  });
  return { work, problems };
}
