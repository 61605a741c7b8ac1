import { checkChoice } from "#lib/files/columns/check-choice";
import { type ChoiceProblem, columnField } from "#lib/files/columns/column-fields";
import { dataRows, filledCells } from "#lib/files/columns/guess-columns";
import { count, listedWith } from "#lib/platform/in-words";
import { fitOfEditions } from "#lib/standards/import/codes-edition";
import { isRefusedStandard, standardReader } from "#lib/standards/import/read-standard";
import type { SentStandards } from "#lib/standards/import/sent-file.db";
import {
  FIELD_NAMES,
  type StandardColumns,
  type StandardField,
  wantedColumns,
} from "#lib/standards/import/standard-fields";
import { readUrn } from "#lib/standards/urn";

/** A column that spoils more of the first rows does not hold what it is chosen for; of fewer the report says which. */
const SPOILT = 0.5;

/**
 * What speaks against importing a file by a choice of columns.
 * @returns what has to be changed, and what somebody may import in spite of
 */
export function checkStandardColumns(
  { head, held }: Pick<SentStandards, "head" | "held">,
  columns: StandardColumns,
): { problems: ChoiceProblem[]; warnings: ChoiceProblem[] } {
  const { choice } = columns;
  const checked = checkChoice(head, choice, wantedColumns(held));
  const rows = dataRows(head, choice.headingRow);
  const fieldOf = (key: StandardField | "") => {
    const at = key === "" ? undefined : choice.columns[key];
    return at === undefined ? columnField(0) : columnField(at);
  };
  const at = ({ key, message }: { key: StandardField; message: string }) => ({
    field: fieldOf(key),
    message,
  });
  const problems = checked.problems.map(at);
  if (rows.length === 0)
    problems.push({
      field: "",
      message: "The file has no rows below its headings. Check that it is the right one.",
    });
  const codesAt = choice.columns.codes;
  const codes = codesAt === undefined ? [] : filledCells(rows, codesAt);
  if (codes.length > 0 && columns.edition === "") {
    const fits = fitOfEditions(codes, held).filter(({ fitting }) => fitting > 0);
    const best = listedWith(
      "and",
      fits.map(({ name, fitting }) => `${count(fitting)} of ${name}`),
    );
    problems.push({
      field: "edition",
      message: `Choose the edition of the SOC codes. Of ${count(fits[0]?.codes ?? codes.length)} in the first rows ${best || "none of a held edition"} can be.`,
    });
  }
  const spoilt =
    problems.length > 0
      ? []
      : spoiltColumns(
          rows.map(({ cells }) => cells),
          columns,
        );
  return {
    problems: [...problems, ...spoilt.map(at)],
    warnings: [
      ...checked.warnings.map(at),
      ...unlikelyUrns(
        rows.map(({ cells }) => cells),
        columns,
      ),
    ],
  };
}

/** Told by reading the first rows: columns that were swapped, or hold something else. */
function spoiltColumns(
  rows: readonly (readonly string[])[],
  columns: StandardColumns,
): { key: StandardField; message: string }[] {
  const read = standardReader(columns);
  const spoilt = new Map<StandardField, { rows: number; reason: string }>();
  const keys: string[] = [];
  for (const cells of rows) {
    const result = read(cells);
    if (!isRefusedStandard(result)) keys.push(result.facts.key);
    else if (result.field !== "") {
      const known = spoilt.get(result.field)?.rows ?? 0;
      spoilt.set(result.field, { rows: known + 1, reason: result.reason });
    }
  }
  const problems = [...spoilt]
    .filter(([, { rows: refused }]) => refused > SPOILT * rows.length)
    .map(([key, { rows: refused, reason }]) => ({
      key,
      message: `${count(refused)} of the first ${count(rows.length)} rows would be refused because of “${FIELD_NAMES[key]}”: ${reason}`,
    }));
  const different = new Set(keys).size;
  if (keys.length - different > SPOILT * keys.length)
    problems.push({
      key: "urn",
      message: `The first ${count(keys.length)} rows have only ${count(different)} different URNs. Choose the column in which each standard has its own.`,
    });
  return problems;
}

function unlikelyUrns(rows: readonly (readonly string[])[], { choice }: StandardColumns): ChoiceProblem[] {
  const at = choice.columns.urn;
  if (at === undefined) return [];
  const filled = rows.map((cells) => cells[at]?.trim() ?? "").filter((cell) => cell !== "");
  const unread = filled.filter((cell) => !readUrn(cell).isRead);
  if (2 * unread.length <= filled.length) return [];
  return [
    {
      field: columnField(at),
      message: `${count(unread.length)} of the first ${count(filled.length)} URNs do not look like URNs: “${unread[0]!.slice(0, 40)}”. They would be kept as they are written.`,
    },
  ];
}
