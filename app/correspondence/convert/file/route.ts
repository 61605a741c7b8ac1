import { parametersOf } from "#lib/correspondence/address-fields";
import {
  CONVERT_PATH,
  type ConversionQuery,
  readConversionQuery,
} from "#lib/correspondence/conversion/conversion-address";
import { convertList } from "#lib/correspondence/conversion/conversion-list";
import { MAX_LINES } from "#lib/correspondence/conversion/pasted-codes";
import { readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { DIRECTIONS } from "#lib/correspondence/direction";
import { count } from "#lib/platform/in-words";
import type { ParameterError, Parameters } from "#lib/platform/parameters";
import { sentencePage } from "#lib/platform/plain-page";
import { tooManySentence } from "#lib/platform/rate-limit/limits";
import { spend } from "#lib/platform/rate-limit/rate-limit.db";
import { clientAddress } from "#lib/platform/request-headers";
import { downloaded } from "#lib/publication/api/download";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import { readConversionBasis } from "#lib/revision/compiles/correspondence.db";

/** The answers that the conversion page shows under the same address, as a file. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  const { query, asked } = readConversionQuery(parameters);
  return convertedFile(request, parameters, query, asked.errors);
}

/**
 * What the form of the conversion page is sent to: leads to the page of the answers, or brings them as a file. A form
 * that is too large does not come this far (server/body-limits.ts).
 */
export async function POST(request: Request): Promise<Response> {
  const spent = await spend("upload by address", clientAddress(request.headers));
  if (!spent.allowed) {
    const { retryAfterSeconds } = spent;
    return refused(429, tooManySentence(retryAfterSeconds), { "Retry-After": String(retryAfterSeconds) });
  }
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    return refused(400, "The form came incomplete. Send it again.");
  }
  const submitted = await readSubmittedList(form);
  if (submitted.answer === "refusal") return refused(submitted.status, submitted.message);
  if (submitted.answer === "page")
    return new Response(null, { status: 303, headers: { Location: submitted.href } });
  const lines = submitted.query.codes.split("\n").length;
  if (lines > MAX_LINES) {
    return refused(
      413,
      `The list has ${count(lines)} lines, more than ${count(MAX_LINES)}. Convert it in parts.`,
    );
  }
  return convertedFile(request, {}, submitted.query, []);
}

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

function refused(status: 400 | 413 | 429, sentence: string, headers: Record<string, string> = {}): Response {
  const page = {
    title: "The list was not converted",
    sentence,
    link: { href: CONVERT_PATH, name: "Back to converting codes" },
  };
  return sentencePage(status, page, headers);
}
