import { edited } from "#lib/facts/facts.db";
import { readDataSet } from "#lib/figures/data-sets.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { quantity } from "#lib/platform/in-words";
import { Refusal } from "#lib/platform/refusal";
import type { Actor } from "#lib/record/entry";

/**
 * Takes a data set out with all its figures. The record keeps that it was there, and why it is not any more.
 * @returns its title
 * @throws Refusal where there is none of this id, or dual-coded records are of it
 */
export async function retireDataSet(by: Actor, id: string, reason: string): Promise<string> {
  return edited(by, async ({ transaction, record, apply }) => {
    const dataSet = await readDataSet(id, transaction);
    if (!dataSet) throw new Refusal("There is no such data set any more. Go to the list of them.");
    const records = await transaction.dualCodedBase.count({ where: { dataSetId: id } });
    if (records > 0)
      throw new Refusal(
        `${quantity(records, "sample")} of dual-coded records are of this data set, and correspondences are made from them. It cannot be taken out.`,
      );
    const figures = await readDataSetFigures(id, {}, transaction);
    await apply({ remove: { dataSets: [dataSet], figures } });
    await record({
      action: "took out a data set of figures",
      subjectKind: "data-set",
      subjectId: id,
      before: { title: dataSet.title, source: dataSet.source, figures: figures.length },
      after: null,
      reason,
    });
    return dataSet.title;
  });
}
