import { CONVERSION_COLUMNS, conversionRows } from "#lib/correspondence/conversion/conversion-csv";
import type { ListAnswer } from "#lib/correspondence/conversion/conversion-list";
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

/** A converted list. */
export function conversionTable(answers: readonly ListAnswer[]): Table {
  return {
    columns: CONVERSION_COLUMNS.map((name) => {
      const [kind, meaning] = MEANINGS[name];
      return { name, kind, meaning };
    }),
    rows: conversionRows(answers),
  };
}
