import {
  type ConversionAddress,
  conversionHref,
  LARGEST_LIST,
  LONGEST_ADDRESS,
  LONGEST_IN_ADDRESS,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import { count } from "#lib/platform/in-words";
import { Refusal, Refusals } from "#lib/platform/refusal";

/** What the conversion form was sent for: its answers on a page, or as a file. */
type Submitted = { answer: "page"; href: string } | { answer: "file"; asked: ConversionAddress };

/** The texts of the conversion form. */
export type ConversionFields = Record<"codes" | "counts" | "data" | "sex" | "answer", string>;

/** Largest form: a list, and the rest of the fields. */
export const LARGEST_FORM = LARGEST_LIST + 64 * 1024;

/**
 * Reads the form of the conversion page. A list to be shown must be short enough for an address; one to be downloaded may
 * have up to LARGEST_LIST characters.
 * @param page the path of the page that shows the answers
 * @param dataSets the sources of counts that can be chosen, where there are more than the published
 * @throws Refusal why there are no answers
 */
export function readSubmittedList(
  { answer, ...fields }: ConversionFields,
  page: string,
  dataSets?: readonly NamedDataSet[],
): Submitted {
  const { codes } = fields;
  if (!codes.trim()) throw inList("There is no list. Paste codes into the field.");

  const { asked, reader } = readConversionAddress(
    { ...fields, codes: codes.replace(/\r\n?/g, "\n") },
    { longest: LARGEST_LIST, dataSets },
  );
  if (reader.errors.length > 0) throw new Refusals(reader.errors);
  if (asked.codes.split("\n").filter((line) => line.trim() !== "").length > MAX_LINES)
    throw inList(`The list has more than ${count(MAX_LINES)} lines. Convert it in parts.`);
  if (answer !== "page") return { answer: "file", asked };
  const href = conversionHref(page, asked);
  if (asked.codes.length <= LONGEST_IN_ADDRESS && href.length <= LONGEST_ADDRESS)
    return { answer: "page", href };
  throw inList(
    `The list has ${count(asked.codes.length)} characters, more than a page can show. Choose “Download the answers”.`,
  );
}

function inList(message: string): Refusal {
  return new Refusal(message, "codes");
}
