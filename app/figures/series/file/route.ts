import { parametersOf } from "#lib/correspondence/address-fields";
import { readSeriesAddress } from "#lib/figures/across/series-address";
import { seriesTable } from "#lib/figures/across/series-table";
import { downloaded } from "#lib/publication/api/download";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { readSeriesShown, seriesOf } from "#lib/releases/figures/series-shown.db";

/** The figures that the page shows under the same address. */
export function GET(request: Request): Promise<Response> {
  const parameters = parametersOf(request);
  return downloaded(request, parameters, async () => {
    const { asked, reader } = readSeriesAddress(parameters);
    const shown = await readSeriesShown(asked);
    return {
      errors: reader.errors,
      download: () => {
        if ("missing" in shown) throw new ProblemDetails("unknown-address", shown.missing);
        const { edition, code, series, measure, sex, hours } = shown.asked;
        return {
          table: seriesTable(seriesOf(shown.read)),
          about: { edition, code, series, measure, unit: shown.measure.unit, sex, hours },
          fileName: `series-${edition}-${code}-${measure.replaceAll(":", "-")}`,
          release: null,
        };
      },
    };
  });
}
