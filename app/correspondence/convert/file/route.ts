import { z } from "zod";
import { parametersOf } from "#lib/correspondence/address-fields";
import {
  CONVERT_FORM,
  CONVERT_PATH,
  type ConversionAddress,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  type ListConversion,
  TOO_MANY_ROWS,
} from "#lib/correspondence/conversion/conversion-list";
import { LARGEST_FORM, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { DIRECTIONS } from "#lib/correspondence/direction";
import type { ParameterError, Parameters } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { downloaded } from "#lib/publication/api/download";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import { readConversionBasis } from "#lib/revision/compiles/correspondence.db";
import { formRoute } from "#lib/web/form-route.db";

/** The answers that the conversion page shows under the same address, as a file. */
export async function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  const { asked, reader } = readConversionAddress(parameters);
  const conversion = await converted(asked);
  const errors = conversion.leftOut > 0 ? [{ field: "codes", message: TOO_MANY_ROWS }] : [];
  return convertedFile(request, parameters, asked, { conversion, errors: [...reader.errors, ...errors] });
}

const text = z.string({ error: "The form came incomplete. Load the page again." }).default("");

/** What the form of the conversion page is sent to: leads to the page of the answers, or brings them as a file. */
export const POST = formRoute({
  form: CONVERT_FORM,
  action: "download tables",
  limit: "upload by address",
  fields: z.object({ codes: text, direction: text, counts: text, data: text, sex: text, answer: text }),
  files: ["file"],
  longest: LARGEST_FORM,
  page: () => CONVERT_PATH,
  run: async ({ values, files, request }) => {
    const submitted = readSubmittedList(values, files.file?.content);
    if (submitted.answer === "page") return { to: submitted.href };
    const conversion = await converted(submitted.asked);
    if (conversion.leftOut > 0) throw new Refusal(TOO_MANY_ROWS, "codes");
    return convertedFile(request, {}, submitted.asked, { conversion, errors: [] });
  },
});

function convertedFile(
  request: Request,
  parameters: Parameters,
  { direction }: ConversionAddress,
  { conversion, errors }: { conversion: ListConversion; errors: readonly ParameterError[] },
): Promise<Response> {
  const { source, target } = DIRECTIONS[direction];
  return downloaded(request, parameters, async () => ({
    errors,
    download: () => ({
      table: conversionTable(conversion.answers),
      about: { source: source.edition, target: target.edition },
      fileName: `${source.edition}-${target.edition}-converted`,
    }),
  }));
}

async function converted(asked: ConversionAddress): Promise<ListConversion> {
  return convertList(asked.codes, await readConversionBasis(asked.direction), asked);
}
