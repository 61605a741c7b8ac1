import { z } from "zod";
import { parametersOf } from "#lib/correspondence/address-fields";
import {
  CONVERT_FORM,
  CONVERT_PATH,
  type ConversionQuery,
  readConversionQuery,
} from "#lib/correspondence/conversion/conversion-address";
import { convertList } from "#lib/correspondence/conversion/conversion-list";
import { LARGEST_FORM, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { DIRECTIONS } from "#lib/correspondence/direction";
import type { ParameterError, Parameters } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import { readConversionBasis } from "#lib/revision/compiles/correspondence.db";
import { formRoute } from "#lib/web/form-route.db";

/** The answers that the conversion page shows under the same address, as a file. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  const { query, asked } = readConversionQuery(parameters);
  return convertedFile(request, parameters, query, asked.errors);
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
    return convertedFile(request, {}, submitted.query, []);
  },
});

function convertedFile(
  request: Request,
  parameters: Parameters,
  query: ConversionQuery,
  errors: readonly ParameterError[],
) {
  const { source, target } = DIRECTIONS[query.direction];
  return downloaded(request, parameters, async () => {
    const basis = await readConversionBasis(query.direction);
    return {
      errors,
      download: () => ({
        table: conversionTable(convertList(query.codes, basis, query).answers),
        about: { source: source.edition, target: target.edition },
        fileName: `${source.edition}-${target.edition}-converted`,
      }),
    };
  });
}
