import { type DataSet, type Figure, SIZE_MEASURES } from "#lib/facts/facts";
import { amountId, compareMeasures } from "#lib/facts/measure";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { CUTS } from "#lib/figures/import/cut";

/** The figures of one group in one data set. */
export interface FiguresOf {
  dataSet: DataSet;
  figures: Figure[];
}

/** The figures of a group by data set, the newest first; in each in the order of measures, everybody before their parts. */
export function byDataSet(figures: readonly Figure[], dataSets: readonly DataSet[]): FiguresOf[] {
  const place = ({ sex, hours }: Figure) => CUTS.findIndex((cut) => cut.sex === sex && cut.hours === hours);
  return inOrderOfTime(dataSets)
    .reverse()
    .map((dataSet) => ({
      dataSet,
      figures: figures
        .filter((figure) => figure.dataSet === dataSet.id)
        .sort((a, b) => compareMeasures(a.measure, b.measure) || place(a) - place(b)),
    }))
    .filter((one) => one.figures.length > 0);
}

/**
 * How large a group is, everybody together: of each series the newest that the group is in, with a value or the reason why
 * there is none. The newest of a series may have unit groups alone: those above stand in one before it.
 */
export function sizesOf(
  figures: readonly Figure[],
  dataSets: readonly DataSet[],
): { dataSet: DataSet; figure: Figure }[] {
  const known = new Set<string>();
  return byDataSet(figures, dataSets).flatMap(({ dataSet, figures: own }) =>
    own
      .filter((figure) => isSize(figure.measure) && isOfEverybody(figure))
      .filter(({ measure }) => {
        const key = `${dataSet.series || dataSet.id} ${measure}`;
        return !known.has(key) && known.add(key);
      })
      .map((figure) => ({ dataSet, figure })),
  );
}

function isSize(measure: string): boolean {
  return (SIZE_MEASURES as readonly string[]).includes(measure);
}

/** Whether a figure is of men and women, full-time and part-time together. */
function isOfEverybody({ sex, hours }: Pick<Figure, "sex" | "hours">): boolean {
  return sex === "" && hours === "";
}

/** What a group earns or works in one data set: figures by statistic ("median", "p10"), of everybody. */
export interface Spread {
  dataSet: DataSet;
  variable: string;
  statistics: ReadonlyMap<string, Figure>;
}

/**
 * The newest figures of what a group earns, everybody together; null where no data set has a median of it.
 * @param variable "hourly-pay"
 */
export function newestSpread(
  figures: readonly Figure[],
  dataSets: readonly DataSet[],
  variable: string,
): Spread | null {
  const of = byDataSet(figures, dataSets).find(({ figures: own }) =>
    own.some((figure) => figure.measure === amountId(variable, "median") && isOfEverybody(figure)),
  );
  return of ? spreadIn(of.figures, of.dataSet, variable) : null;
}

/** The same of one data set. */
export function spreadIn(figures: readonly Figure[], dataSet: DataSet, variable: string): Spread {
  const own = figures.filter(
    (figure) =>
      figure.dataSet === dataSet.id && figure.measure.startsWith(`${variable}:`) && isOfEverybody(figure),
  );
  return {
    dataSet,
    variable,
    statistics: new Map(own.map((figure) => [figure.measure.slice(variable.length + 1), figure])),
  };
}
