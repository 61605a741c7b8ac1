import { parametersOf } from "#lib/correspondence/address-fields";
import {
  type ConversionAddress,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import {
  convertList,
  type ListConversion,
  TOO_MANY_ROWS,
} from "#lib/correspondence/conversion/conversion-list";
import { pairOf } from "#lib/correspondence/reading";
import { pairId } from "#lib/facts/edition-pair";
import type { ParameterError, Parameters } from "#lib/platform/parameters";
import { downloaded } from "#lib/publication/api/download";
import { aboutDraft, asDraft } from "#lib/publication/drafts/draft-tables.db";
import { conversionTable } from "#lib/publication/tables/conversion-table";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";
import { savedDraftName } from "#lib/revision/draft/draft-address";
import type { Draft } from "#lib/revision/draft/draft-of-address.db";
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
      const read = way === "forward" ? draft.correspondence : draft.correspondence.turned();
      const { asked, reader } = readConversionAddress(parameters, { dataSets: read.dataSets });
      const conversion = converted(asked, read);
      const errors = conversion.leftOut > 0 ? [{ field: "codes", message: TOO_MANY_ROWS }] : [];
      return { draft, read, conversion, errors: [...reader.errors, ...errors] };
    });
  };
}

/** The answers as a file that says what it is a draft of. */
export async function convertedFile(
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
        release: null,
      }),
    };
  });
  return asDraft(response);
}

export function converted(asked: ConversionAddress, read: CompiledCorrespondence): ListConversion {
  return convertList(asked.codes, read.conversion(), asked);
}
