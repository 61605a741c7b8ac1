import { titleCoder } from "#lib/coded-files/code-titles";
import type { CodedRow } from "#lib/coded-files/coded-row";
import { rowConverter } from "#lib/coded-files/convert-codes";
import type { FileChoice } from "#lib/coded-files/file-columns";
import type { CodeWork, ConvertWork } from "#lib/coded-files/file-work";
import type { CodeData, ConvertData } from "#lib/coded-files/work-data";
import type { WorkRow } from "#lib/coded-files/work-rows";

/** Makes the cells that are added to a row; null of a row that holds no data. */
export type RowCoder = (row: WorkRow) => CodedRow | null;

/** A work with what it is done with. */
export type WorkWithData = Coding | Converting;
export interface Coding {
  work: CodeWork;
  data: CodeData;
}
export interface Converting {
  work: ConvertWork;
  data: ConvertData;
}

/**
 * What does a work row by row. It is made once for a file, or for each stretch of one: the same row is answered alike
 * wherever it stands, and whatever came before it.
 */
export function rowCoder(given: WorkWithData, choice: FileChoice): RowCoder {
  return isCoding(given)
    ? titleCoder(given.work, given.data, choice)
    : rowConverter(given.work, given.data, choice);
}

function isCoding(given: WorkWithData): given is Coding {
  return given.work.kind === "code";
}
