import {
  type ConversionQuery,
  conversionHref,
  LARGEST_FILE,
  LONGEST_ADDRESS,
  LONGEST_IN_ADDRESS,
  readConversionQuery,
} from "#lib/correspondence/conversion/conversion-address";
import { decodeText } from "#lib/files/decode-text";
import { PublishedFileError } from "#lib/files/refused-row";
import { count } from "#lib/platform/in-words";
import type { Parameters } from "#lib/platform/parameters";

/** What the conversion form was sent for: its answers on a page, as a file, or why there are none. */
export type Submitted =
  | { answer: "page"; href: string }
  | { answer: "file"; query: ConversionQuery }
  | { answer: "refusal"; status: 400 | 413; message: string };

/** Largest form: a file, a list as long, and the rest of the fields. */
export const LARGEST_FORM = LARGEST_FILE + 64 * 1024;

const TOO_LARGE = `The list is larger than ${count(LARGEST_FILE / 1024 / 1024)} MB. Convert it in parts.`;

/**
 * Reads the form of the conversion page: a list in the field or in a file, never both. A list to be shown must be short
 * enough for an address; one to be downloaded may have up to LARGEST_FILE bytes.
 */
export async function readSubmittedList(form: FormData): Promise<Submitted> {
  const file = form.get("file");
  const uploaded = file instanceof File && file.size > 0 ? file : null;
  const typed = textOf(form, "codes");
  if (uploaded && typed.trim()) {
    return refusal("There is both a list in the field and a file. Empty the one that is not meant.");
  }
  if (uploaded && uploaded.size > LARGEST_FILE) return { answer: "refusal", status: 413, message: TOO_LARGE };
  const list = uploaded ? await decoded(uploaded) : typed;
  if (typeof list !== "string") return list;
  if (!list.trim()) return refusal("There is no list. Paste codes into the field, or choose a file.");

  const parameters: Parameters = { codes: list.replace(/\r\n?/g, "\n") };
  for (const name of ["direction", "counts", "data", "sex"]) parameters[name] = textOf(form, name);
  const { query, asked } = readConversionQuery(parameters, LARGEST_FILE);
  if (asked.errors.length > 0) return refusal(asked.errors.map((error) => error.message).join(" "));
  if (textOf(form, "answer") !== "page") return { answer: "file", query };
  const href = conversionHref(query);
  if (query.codes.length <= LONGEST_IN_ADDRESS && href.length <= LONGEST_ADDRESS)
    return { answer: "page", href };
  return {
    answer: "refusal",
    status: 413,
    message: `The list has ${count(query.codes.length)} characters, more than a page can show. Go back and choose “Download the answers”.`,
  };
}

async function decoded(file: File): Promise<string | Submitted> {
  try {
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof PublishedFileError) return refusal(error.message);
    throw error;
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

function refusal(message: string): Submitted {
  return { answer: "refusal", status: 400, message };
}
