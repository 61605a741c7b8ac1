import { seriesTable } from "#lib/figures/across/series-table";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { code, oneOf, text } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";
import { seriesJson } from "#lib/publication/resources/series.db";
import { readSeriesShown, seriesOf } from "#lib/releases/figures/series-shown.db";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  query: {
    edition: text(),
    code: code(),
    series: text().optional(),
    measure: text().optional(),
    sex: oneOf(["all", "men", "women"]).default("all"),
    hours: oneOf(["all", "full-time", "part-time"]).default("all"),
  },
  list: true,
  async run({ edition, code: asked, series = "", measure = "", sex, hours }) {
    const group = await requireGroup(await requireEdition(edition), asked);
    const shown = await readSeriesShown({
      ...{ edition, code: group.code, series, measure, by: "" },
      sex: sex === "all" ? "" : sex,
      hours: hours === "all" ? "" : hours,
    });
    if ("missing" in shown) throw new ProblemDetails("unknown-address", shown.missing);
    return {
      json: seriesJson(shown),
      table: seriesTable(seriesOf(shown.read)),
      fileName: `${edition}-${group.code.replace("/", "-")}-series.csv`,
    };
  },
});
