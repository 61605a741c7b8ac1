import { PublishedFileError } from "#lib/files/refused-row";
import { Refusal } from "#lib/platform/refusal";

/**
 * What is wrong with a file, found wherever in it, as what the form that brought it is answered with.
 * @param field of the form that has the file
 */
export async function orRefusal<Result>(reading: Promise<Result>, field = "file"): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PublishedFileError) throw new Refusal(error.message, field);
    throw error;
  }
}
