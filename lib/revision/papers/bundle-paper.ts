import type { Group } from "#lib/facts/edition";
import { csvText, parseCsv } from "#lib/files/csv";
import { PublishedFileError } from "#lib/files/refused-row";
import { MAJOR_GROUP_3_CONTENT, MAJOR_GROUP_3_EVIDENCE } from "#lib/revision/papers/major-group-3-words";
import { type PaperStatement, readStatements } from "#lib/revision/papers/paper-statement";
import { newEntryOf } from "#lib/revision/papers/stated-groups";
import { statementTable } from "#lib/revision/papers/statement-table";

/**
 * The bundled table of the Major Group 3 paper, made from the paper as a table of changes: what it states as facts
 * (questions, outcomes, codes, titles, extent), with evidence and content in words of our own.
 * @param groups of the edition that the paper reviews, by code
 * @throws PublishedFileError for another table, or one with a row that cannot be read
 */
export function bundleMajorGroup3(csv: string, groups: ReadonlyMap<string, Group>): string {
  const { statements, refusals } = readStatements(parseCsv(csv), groups);
  const [first] = refusals;
  if (first) {
    throw new PublishedFileError(`Row ${first.row}, ${first.column} “${first.value}”: ${first.reason}`);
  }
  return csvText(statementTable(statements.map(factsOf)), "\n", "as written");
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
