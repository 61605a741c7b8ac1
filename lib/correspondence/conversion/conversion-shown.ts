import {
  CONVERT_FORM,
  LARGEST_LIST,
  readConversionAddress,
} from "#lib/correspondence/conversion/conversion-address";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import type { Parameters } from "#lib/platform/parameters";
import type { FormAnswer } from "#lib/web/answer";

/** What the conversion page shows: what its address asks for, or its form as it was sent when it comes back refused. */
export function conversionShown(
  parameters: Parameters,
  answer: FormAnswer | null,
  dataSets?: readonly NamedDataSet[],
): ReturnType<typeof readConversionAddress> {
  if (!answer) return readConversionAddress(parameters, { dataSets });
  const typed = answer.form === CONVERT_FORM ? Object.entries(answer.values) : [];
  const shown = readConversionAddress(Object.fromEntries(typed.map(([name, [value]]) => [name, value])), {
    longest: LARGEST_LIST,
    dataSets,
  });
  shown.reader.errors.splice(0, Infinity, ...answer.errors);
  return shown;
}
