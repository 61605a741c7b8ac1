import {
  type ConversionAddress,
  conversionHref,
  LARGEST_FILE,
  LONGEST_ADDRESS,
  LONGEST_IN_ADDRESS,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import { isUtf16, wholeText } from "#lib/files/columns/text-form";
import { PublishedFileError } from "#lib/files/refused-row";
import { sniff } from "#lib/files/sniff";
import { count } from "#lib/platform/in-words";
import { Refusal, Refusals } from "#lib/platform/refusal";

/** What the conversion form was sent for: its answers on a page, or as a file. */
type Submitted = { answer: "page"; href: string } | { answer: "file"; asked: ConversionAddress };

/** The texts of the conversion form. */
export type ConversionFields = Record<"codes" | "counts" | "data" | "sex" | "answer", string>;

/** Largest form: a file, a list as long, and the rest of the fields. */
export const LARGEST_FORM = LARGEST_FILE + 64 * 1024;

/**
 * Reads the form of the conversion page: a list in the field or in a file, never both. A list to be shown must be short
 * enough for an address; one to be downloaded may have up to LARGEST_FILE bytes.
 * @param page the path of the page that shows the answers
 * @param dataSets the sources of counts that can be chosen, where there are more than the published
 * @throws Refusal why there are no answers
 */
export async function readSubmittedList(
  { answer, ...fields }: ConversionFields,
  page: string,
  file?: Uint8Array,
  dataSets?: readonly NamedDataSet[],
): Promise<Submitted> {
  const uploaded = file && file.length > 0 ? file : null;
  if (uploaded && fields.codes.trim())
    throw inList("There is both a list in the field and a file. Empty the one that is not meant.");
  const codes = uploaded ? await decoded(uploaded) : fields.codes;
  if (!codes.trim()) throw inList("There is no list. Paste codes into the field, or choose a file.");

  const { asked, reader } = readConversionAddress(
    { ...fields, codes: codes.replace(/\r\n?/g, "\n") },
    { longest: LARGEST_FILE, dataSets },
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

async function decoded(file: Uint8Array): Promise<string> {
  if (file.length > LARGEST_FILE)
    throw new Refusal(
      `The file is larger than ${count(LARGEST_FILE / 1024 / 1024)} MB. Convert it in parts.`,
      "file",
    );
  try {
    if (!isUtf16(Buffer.from(file)) && sniff(file) === "workbook")
      throw new PublishedFileError("This is a workbook. Save its sheet as CSV, and choose that.");
    return await wholeText(file);
  } catch (error) {
    throw error instanceof PublishedFileError ? new Refusal(error.message, "file") : error;
  }
}

function inList(message: string): Refusal {
  return new Refusal(message, "codes");
}
