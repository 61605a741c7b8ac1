import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import { address, type FieldError, ParameterReader, type Parameters } from "#lib/correspondence/parameters";
import { readShareBasis } from "#lib/correspondence/query";
import type { SexChoice } from "#lib/correspondence/weights";
import { count } from "#lib/presentation";
import type { DualCodedDataSet } from "#lib/workbook/facts";

/** What is to be converted, and how. */
export interface ConversionQuery {
  codes: string;
  direction: Direction;
  withCounts: boolean;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
}

export const CONVERT_PATH = "/correspondence/convert";

/** Longest list that is kept in an address, in characters; addresses of 16 kB and more are refused by servers. */
export const LONGEST_IN_ADDRESS = 6_000;
/** Largest file that is converted in one go, in bytes. */
export const LARGEST_FILE = 2 * 1024 * 1024;

const DIRECTION_NAMES = Object.keys(DIRECTIONS) as [Direction, ...Direction[]];

/**
 * Reads the conversion form. `codes` keeps its line breaks. @param longest the longest list accepted, in characters
 */
export function readConversionQuery(
  parameters: Parameters,
  longest = LONGEST_IN_ADDRESS,
): { query: ConversionQuery; errors: FieldError[] } {
  const { codes, ...options } = parameters;
  const read = new ParameterReader(options);
  const query: ConversionQuery = {
    codes: typeof codes === "string" ? codes : "",
    direction: read.oneOf("direction", "The direction", DIRECTION_NAMES),
    withCounts: read.oneOf("counts", "The choice of counts", ["no", "yes"]) === "yes",
    ...readShareBasis(read),
  };
  const errors = [...codesErrors(codes, longest), ...read.errors];
  return { query, errors };
}

function codesErrors(codes: Parameters[string], longest: number): FieldError[] {
  const error = (message: string) => [{ field: "codes", message }];
  if (Array.isArray(codes)) return error("The list is given more than once. Give it once.");
  if (codes === undefined) return [];
  if (codes.length > longest) {
    return error(
      `The list has ${count(codes.length)} characters, and a page shows ${count(longest)} at most. Download the answers instead, or upload the list as a file.`,
    );
  }
  if (codes.includes("\0") || codes.includes("\uFFFD")) {
    return error("The list has characters that are no text. Give plain text, in UTF-8.");
  }
  return [];
}

/** The address of a conversion, by default of its page. */
export function conversionHref(query: Partial<ConversionQuery>, path = CONVERT_PATH): string {
  return address(
    path,
    {
      codes: query.codes,
      direction: query.direction,
      counts: query.withCounts ? "yes" : "no",
      data: query.dataSet,
      sex: query.sex,
    },
    { direction: "2010-2020", counts: "no", data: "census", sex: "both" },
  );
}
