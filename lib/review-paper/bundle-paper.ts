import type { Group } from "#lib/classification/edition";
import { MAJOR_GROUP_3_CONTENT, MAJOR_GROUP_3_EVIDENCE } from "#lib/review-paper/major-group-3-words";
import { type PaperStatement, readStatements } from "#lib/review-paper/paper-statement";
import { newEntryOf } from "#lib/review-paper/stated-groups";
import { statementTable } from "#lib/review-paper/statement-table";
import { formatCsv, parseCsv } from "#lib/workbook/csv";
import { PublishedFileError } from "#lib/workbook/refusal";

/**
 * The bundled table of the Major Group 3 paper, made from the paper as a table of changes: what it states as facts
 * (questions, outcomes, codes, titles, extent), with evidence and content in words of our own.
 * @param groups of SOC2010, by code
 * @throws PublishedFileError for another table, or one with a row that cannot be read
 */
export function bundleMajorGroup3(csv: string, groups: ReadonlyMap<string, Group>): string {
  const { statements, refusals } = readStatements(parseCsv(csv), groups);
  const [first] = refusals;
  if (first) {
    throw new PublishedFileError(`Row ${first.row}, ${first.column} “${first.value}”: ${first.reason}`);
  }
  return formatCsv(statementTable(statements.map(factsOf)));
}

/** Evidence stands in the first row of its issue alone. */
function factsOf(
  statement: PaperStatement,
  at: number,
  statements: readonly PaperStatement[],
): PaperStatement {
  const { id, issue, operation, targets } = statement;
  const isFirst = statements[at - 1]?.issue !== issue;
  const text = MAJOR_GROUP_3_CONTENT[id];
  return {
    ...statement,
    sourcesPrinted: "",
    targets: operation === "none" ? [] : targets,
    content: text === undefined ? null : { by: "description", text },
    entry: operation === "add index entries" ? newEntryOf(statement) : null,
    notes: "",
    evidence: isFirst ? (MAJOR_GROUP_3_EVIDENCE[issue] ?? "") : "",
    reason: "",
  };
}
