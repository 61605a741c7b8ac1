import type { EditionId } from "#lib/facts/edition";
import type { DataSet, Figure } from "#lib/facts/facts";
import { readFacts } from "#lib/facts/facts.db";
import { amountId } from "#lib/facts/measure";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { figuresWhere } from "#lib/figures/figures.db";
import { db } from "#lib/platform/db";

/** What the jobs of a group pay: one median, with its data set. */
export interface MedianPay {
  dataSet: DataSet;
  figure: Figure;
}

/** Pay that is told of a group in short. */
const TOLD = ["hourly-pay", "annual-pay"];

/**
 * The newest medians of hourly and annual pay of some groups, everybody together, by code. Of each pay all groups are from the
 * same data set, so that they can be compared; a suppressed one is there with its reason.
 */
export async function readMedianPay(
  edition: EditionId,
  codes: readonly string[],
): Promise<ReadonlyMap<string, MedianPay[]>> {
  const measures = TOLD.map((variable) => amountId(variable, "median"));
  const [dataSets, figures] = await Promise.all([
    readFacts("dataSets"),
    codes.length === 0
      ? []
      : figuresWhere(
          {
            editionId: edition,
            measure: { in: measures },
            sex: "",
            hours: "",
            group: { code: { in: [...codes] } },
          },
          db(),
        ),
  ]);
  const newestFirst = inOrderOfTime(dataSets).reverse();
  const byCode = new Map<string, MedianPay[]>(codes.map((code) => [code, []]));
  for (const measure of measures) {
    const of = figures.filter((figure) => figure.measure === measure);
    const dataSet = newestFirst.find(({ id }) => of.some((figure) => figure.dataSet === id));
    for (const figure of of)
      if (dataSet?.id === figure.dataSet) byCode.get(figure.code)?.push({ dataSet, figure });
  }
  return byCode;
}
