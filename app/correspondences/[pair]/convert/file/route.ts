import { z } from "zod";
import { parametersOf } from "#lib/correspondence/address-fields";
import {
  CONVERT_FORM,
  type ConversionAddress,
  convertPath,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  dataSetsIn,
  type ListConversion,
  TOO_MANY_ROWS,
} from "#lib/correspondence/conversion/conversion-list";
import { wayId } from "#lib/correspondence/conversion/conversion-ways";
import { LARGEST_FORM, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { correspondencePath, pairOf } from "#lib/correspondence/reading";
import { conversionBesidePublished } from "#lib/gold-coding/findings/weights/beside-published.db";
import { type ParameterError, type Parameters, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { downloaded } from "#lib/publication/api/download";
import { requireConversion } from "#lib/publication/resources/correspondences.db";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import { findConversion, type ReadConversion } from "#lib/releases/conversions.db";
import { formRoute } from "#lib/web/form-route.db";

interface Context {
  params: Promise<{ pair: string }>;
}

/** The answers that the conversion page shows under the same address, as a file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const parameters = parametersOf(request);
  return convertedFile(request, parameters, async () => {
    const way = await conversionBesidePublished(await requireConversion(pathText((await params).pair)));
    const { asked, reader } = readConversionAddress(parameters, { dataSets: dataSetsIn(way.basis) });
    const conversion = converted(asked, way);
    const errors = conversion.leftOut > 0 ? [{ field: "codes", message: TOO_MANY_ROWS }] : [];
    return { way, conversion, errors: [...reader.errors, ...errors] };
  });
}

const text = z.string({ error: "The form came incomplete. Load the page again." }).default("");

/** What the form of the conversion page is sent to: leads to the page of the answers, or brings them as a file. */
export const POST = formRoute({
  form: CONVERT_FORM,
  action: "download tables",
  limit: "upload by address",
  fields: z.object({ codes: text, pair: text, counts: text, data: text, sex: text, answer: text }),
  longest: LARGEST_FORM,
  page: ({ pair = "" }) => `/correspondences/${encodeURIComponent(pair)}/convert`,
  run: async ({ values: { pair, ...values }, params, request }) => {
    const found = await findConversion(pair === "" ? pathText(params.pair ?? "") : pair);
    if (!found) throw new Refusal("Choose from which edition to which the codes are converted.", "pair");
    const way = await conversionBesidePublished(found);
    const page = convertPath(correspondencePath(pairOf(way)));
    const submitted = readSubmittedList(values, page, dataSetsIn(way.basis));
    if (submitted.answer === "page") return { to: submitted.href };
    const conversion = converted(submitted.asked, way);
    if (conversion.leftOut > 0) throw new Refusal(TOO_MANY_ROWS, "codes");
    return convertedFile(request, {}, async () => ({ way, conversion, errors: [] }));
  },
});

function convertedFile(
  request: Request,
  parameters: Parameters,
  prepare: () => Promise<{
    way: ReadConversion;
    conversion: ListConversion;
    errors: readonly ParameterError[];
  }>,
): Promise<Response> {
  return downloaded(request, parameters, async () => {
    const { way, conversion, errors } = await prepare();
    const { source, target, through } = way;
    return {
      errors,
      download: () => ({
        table: conversionTable(conversion.answers, through !== null),
        about: {
          source: source.edition,
          target: target.edition,
          ...(through && { through: through.edition }),
        },
        fileName: `${wayId(way)}-converted`,
        release: way.release,
      }),
    };
  });
}

function converted(asked: ConversionAddress, { basis }: ReadConversion): ListConversion {
  return convertList(asked.codes, basis, asked);
}
