import { choiceParameters, readShareBasis, unlessDefault } from "#lib/correspondence/address-fields";
import { OUTCOMES, type Outcome } from "#lib/correspondence/conversion/list-answer";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { SexChoice } from "#lib/correspondence/weights";
import type { DualCodedDataSet } from "#lib/facts/facts";
import { count } from "#lib/platform/in-words";
import { address, type ParameterError, ParameterReader, type Parameters } from "#lib/platform/parameters";

/** What is to be converted, and how. */
export interface ConversionAddress {
  codes: string;
  withCounts: boolean;
  sex: SexChoice;
  dataSet: DualCodedDataSet;
  /** Answers of this outcome alone; "" for all. */
  only: Outcome | "";
  page: number;
}

/** Where codes are converted, under the address of a correspondence or of two in a row. */
export function convertPath(path: string): string {
  return `${path}/convert`;
}

/** Name of its form, and of the one by which a draft's page takes a file. */
export const CONVERT_FORM = "convert";
export const WHOLE_FORM = "convert-whole";

/** Longest list that a page shows, in characters, and longest address: servers refuse headers of 16 kB and more. */
export const LONGEST_IN_ADDRESS = 6_000;
export const LONGEST_ADDRESS = 12_000;
/** Longest list, or largest file, that is converted in one go, in characters or bytes. */
export const LARGEST_LIST = 2 * 1024 * 1024;

/**
 * Reads the conversion form.
 * @param longest the longest list accepted, in characters
 * @param dataSets the sources of counts that can be chosen, where there are more than the published
 */
export function readConversionAddress(
  parameters: Parameters,
  {
    longest = LONGEST_IN_ADDRESS,
    dataSets,
  }: { longest?: number; dataSets?: readonly NamedDataSet[] | undefined } = {},
): { asked: ConversionAddress; reader: ParameterReader } {
  // The list keeps its line breaks, which a ParameterReader would take for white space.
  const { codes, ...options } = parameters;
  const reader = new ParameterReader(options);
  reader.errors.push(...codesErrors(codes, longest));
  const asked: ConversionAddress = {
    codes: typeof codes === "string" ? codes : "",
    withCounts: reader.choice("counts", "The choice of counts", ["no", "yes"]) === "yes",
    ...readShareBasis(reader, dataSets),
    only: reader.choice("only", "The outcome", Object.keys(OUTCOMES) as Outcome[]),
    page: reader.page(),
  };
  return { asked, reader };
}

function codesErrors(codes: Parameters[string], longest: number): ParameterError[] {
  const error = (message: string) => [{ field: "codes", message }];
  if (Array.isArray(codes)) return error("The list is given more than once. Give it once.");
  if (codes === undefined) return [];
  if (codes.length > longest) {
    return error(
      `The list has ${count(codes.length)} characters, and a page shows ${count(longest)} at most. Choose “Download the answers” instead.`,
    );
  }
  // What stands between is left to the reading of the list, line by line.
  if (/[\0\p{Cs}\uFFFD]/u.test(codes)) {
    return error("The list has characters that are not text. Give plain text, in UTF-8.");
  }
  return [];
}

/**
 * The address of a conversion.
 * @param path of its page, see convertPath, or of its file
 */
export function conversionHref(path: string, asked: Partial<ConversionAddress>): string {
  return address(path, {
    codes: asked.codes,
    ...choiceParameters(asked),
    counts: asked.withCounts ? "yes" : undefined,
    only: asked.only,
    page: unlessDefault(asked.page, 1),
  });
}
