import { parametersOf } from "#lib/correspondence/address-fields";
import { readCarriedAddress } from "#lib/figures/across/series-address";
import { carriedTable } from "#lib/figures/across/series-table";
import { downloaded } from "#lib/publication/api/download";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { readCarriedShown } from "../_parts/carried-shown";

/** What was carried and what was left behind, as the page shows it under the same address. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const { asked, reader } = readCarriedAddress(parameters);
    const shown = await readCarriedShown(asked);
    return {
      errors: reader.errors,
      download: () => {
        if ("missing" in shown) throw new ProblemDetails("unknown-address", shown.missing);
        const { read, measure } = shown;
        const { from, to, dataSet, by } = read;
        const side = ({ id, byCode }: typeof from) => ({
          id,
          titleOf: (code: string) => byCode.get(code)?.title ?? "",
        });
        return {
          table: carriedTable(read, { from: side(from), to: side(to) }),
          about: {
            dataSet: dataSet.id,
            from: from.id,
            to: to.id,
            by: by.id,
            measure: measure.id,
            sex: shown.asked.sex,
          },
          fileName: `${dataSet.id}-${measure.id}-in-${to.id}-by-${by.id}`.replace(/[^\w-]+/g, "-"),
          release: null,
        };
      },
    };
  });
}
