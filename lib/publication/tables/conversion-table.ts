import {
  CONVERSION_COLUMNS,
  conversionRows,
  TWO_STEP_COLUMNS,
  twoStepCells,
} from "#lib/correspondence/conversion/conversion-csv";
import type { ListAnswer } from "#lib/correspondence/conversion/list-answer";
import type { Column, Table } from "#lib/files/table";

const MEANINGS: Record<(typeof CONVERSION_COLUMNS)[number], [kind: Column["kind"], meaning: string]> = {
  line: ["number", "line of the list"],
  given: ["text", "what stood there"],
  outcome: [
    "text",
    "exact: all goes to one group; several: it is divided; refused or not understood: see message",
  ],
  source_code: ["code", "code that was converted"],
  source_title: ["text", "its title"],
  target_code: ["code", "unit group of the other edition; a code that is divided has a row for each"],
  target_title: ["text", "its title"],
  target_part: ["text", "true where the target also holds content of other groups, else false"],
  entries: ["number", "index entries behind it"],
  people: ["number", "people observed in both; empty where nobody was"],
  share: ["share", "their share of the people observed in the group converted, 0 to 1"],
  given_count: ["number", "the number given beside the code"],
  apportioned_count: ["number", "that number times the share"],
  people_elsewhere: ["number", "people of the group converted who were coded to groups where no map leads"],
  message: ["text", "what to know of the answer, or why there is none"],
};

const TWO_STEP_MEANINGS: Record<(typeof TWO_STEP_COLUMNS)[number], string> = {
  through: "codes of the edition between that lead there, with spaces between them",
  sure: "true where the target surely holds content of the group converted, false where it may hold none",
};

/** A converted list. @param inTwoSteps whether it was converted over an edition between */
export function conversionTable(answers: readonly ListAnswer[], inTwoSteps = false): Table {
  const columns: Column[] = CONVERSION_COLUMNS.map((name) => {
    const [kind, meaning] = MEANINGS[name];
    return { name, kind, meaning };
  });
  const rows = conversionRows(answers);
  if (!inTwoSteps) return { columns, rows };
  const more = twoStepCells(answers);
  return {
    columns: [
      ...columns,
      ...TWO_STEP_COLUMNS.map((name): Column => ({ name, kind: "text", meaning: TWO_STEP_MEANINGS[name] })),
    ],
    rows: rows.map((cells, at) => [...cells, ...(more[at] ?? [])]),
  };
}
