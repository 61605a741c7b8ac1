import { HOURS, SEXES } from "#lib/facts/facts";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { figuresNamed } from "#lib/figures/figures-named.db";
import { figuresTable } from "#lib/figures/figures-table";
import { endpoint } from "#lib/publication/api/endpoint.db";
import { PAGE_PARAMETERS, pageOf } from "#lib/publication/api/page";
import { code, oneOf, text } from "#lib/publication/api/parameters";
import { ProblemDetails } from "#lib/publication/api/problem-details";
import { figureJson, requireDataSet } from "#lib/publication/resources/data-sets.db";
import { requireEdition, requireGroup } from "#lib/publication/resources/required.db";

const ALL = "all";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = endpoint({
  ofRelease: false,
  path: { dataSet: text() },
  query: {
    measure: text().optional(),
    level: oneOf(["1", "2", "3", "4", "5"]).optional(),
    code: code().optional(),
    sex: oneOf([...SEXES, ALL]).optional(),
    hours: oneOf([...HOURS, ALL]).optional(),
    ...PAGE_PARAMETERS,
  },
  list: true,
  async run({ dataSet: id, measure, level, code: asked, sex, hours, ...page }) {
    const dataSet = await requireDataSet(id);
    if (measure !== undefined && !dataSet.measures.includes(measure))
      throw new ProblemDetails(
        "bad-request",
        `The data set has no measure “${measure}”. It has ${dataSet.measures.join(", ")}.`,
      );
    const edition = await requireEdition(dataSet.edition);
    if (asked !== undefined) await requireGroup(edition, asked);
    const [all, named] = await Promise.all([
      readDataSetFigures(id, measure === undefined ? {} : { measure }),
      figuresNamed(),
    ]);
    const fits = (word: string, wanted: string | undefined) =>
      wanted === undefined || word === (wanted === ALL ? "" : wanted);
    const found = all.filter(
      (figure) =>
        (level === undefined || String(named.level(figure.edition, figure.code)) === level) &&
        (asked === undefined || figure.code === asked) &&
        fits(figure.sex, sex) &&
        fits(figure.hours, hours),
    );
    const { items, place } = pageOf(found, page);
    return {
      json: {
        ...{ dataSet: id, edition: dataSet.edition, ...place },
        figures: items.map((one) =>
          figureJson(
            one,
            named.title(one.edition, one.code),
            one.code === "" ? "" : named.level(one.edition, one.code),
          ),
        ),
      },
      table: figuresTable(items, named),
      fileName: `figures-${id}.csv`,
      page: place,
    };
  },
});
