import { z } from "zod";
import { parametersOf } from "#lib/correspondence/address-fields";
import {
  CONVERT_FORM,
  type ConversionAddress,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  type ListConversion,
  TOO_MANY_ROWS,
} from "#lib/correspondence/conversion/conversion-list";
import { LARGEST_FORM, readSubmittedList } from "#lib/correspondence/conversion/submitted-list";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import { type ParameterError, type Parameters, pathText } from "#lib/platform/parameters";
import { Refusal } from "#lib/platform/refusal";
import { downloaded } from "#lib/publication/api/download";
import { aboutDraft, asDraft } from "#lib/publication/drafts/draft-tables.db";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { draftConvertHref, savedDraftName } from "#lib/revision/draft/draft-address";
import { type Draft, readDraft } from "#lib/revision/draft/draft-of-address.db";
import { formRoute } from "#lib/web/form-route.db";
import { requireDraft, today } from "../draft-download";

interface Context {
  params: Promise<{ revision: string }>;
}

interface Converted {
  draft: Draft;
  read: CompiledCorrespondence;
  conversion: ListConversion;
  errors: readonly ParameterError[];
}

/** The answers that the conversion page of a draft shows under the same address, as a file. */
export function convertedByDraft(way: "forward" | "backward") {
  return (request: Request, { params }: Context): Promise<Response> => {
    const parameters = parametersOf(request);
    return convertedFile(request, parameters, async () => {
      const draft = await requireDraft(params);
      const { asked, reader } = readConversionAddress(parameters);
      const read = way === "forward" ? draft.correspondence : draft.correspondence.turned();
      const conversion = converted(asked, read);
      const errors = conversion.leftOut > 0 ? [{ field: "codes", message: TOO_MANY_ROWS }] : [];
      return { draft, read, conversion, errors: [...reader.errors, ...errors] };
    });
  };
}

const text = z.string({ error: "The form came incomplete. Load the page again." }).default("");

/** What the form of that page is sent to: leads to the page of the answers, or brings them as a file. */
export const convertFormOfDraft = (way: "forward" | "backward") =>
  formRoute({
    form: CONVERT_FORM,
    action: "download tables",
    limit: "upload by address",
    fields: z.object({ codes: text, pair: text, counts: text, data: text, sex: text, answer: text }),
    files: ["file"],
    longest: LARGEST_FORM,
    page: ({ revision = "" }) => draftConvertHref(pathText(revision), { inverted: way === "backward" }),
    run: async ({ values: { pair, ...values }, params, files, request }) => {
      const draft = await readDraft(pathText(params.revision ?? ""));
      if (!draft) throw new Refusal("This revision has no draft any more. See what was released of it.");
      const { correspondence } = draft;
      const read = [correspondence, correspondence.turned()].find((one) => pairId(pairOf(one)) === pair);
      if (!read) throw new Refusal("Choose from which edition to which the codes are converted.", "pair");
      const page = draftConvertHref(draft.revision.id, read);
      const submitted = readSubmittedList(values, page, files.file?.content);
      if (submitted.answer === "page") return { to: submitted.href };
      const conversion = converted(submitted.asked, read);
      if (conversion.leftOut > 0) throw new Refusal(TOO_MANY_ROWS, "codes");
      return convertedFile(request, {}, async () => ({ draft, read, conversion, errors: [] }));
    },
  });

async function convertedFile(
  request: Request,
  parameters: Parameters,
  prepare: () => Promise<Converted>,
): Promise<Response> {
  const response = await downloaded(request, parameters, async () => {
    const { draft, read, conversion, errors } = await prepare();
    const pair = pairOf(read);
    return {
      errors,
      download: () => ({
        table: conversionTable(conversion.answers, false),
        about: { ...aboutDraft(draft, today()), ...pair },
        fileName: savedDraftName(pairId(pair), today(), "converted"),
      }),
    };
  });
  return asDraft(response);
}

function converted(asked: ConversionAddress, read: CompiledCorrespondence): ListConversion {
  return convertList(asked.codes, read.conversion(), asked);
}
