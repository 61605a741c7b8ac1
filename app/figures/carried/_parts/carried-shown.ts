import { readData } from "#lib/facts/data.db";
import { type Measure, measureOf } from "#lib/facts/measure";
import { type CarriedAddress, firstMeasure } from "#lib/figures/across/series-address";
import { type CarriedDataSet, readCarried } from "#lib/releases/figures/carried.db";
import { readMeasures } from "#lib/releases/figures/series.db";

export interface CarriedShown {
  read: CarriedDataSet;
  asked: CarriedAddress;
  measure: Measure;
}

/** A data set carried to another edition as an address asks; a sentence where it cannot be. */
export async function readCarriedShown(asked: CarriedAddress): Promise<CarriedShown | { missing: string }> {
  const { dataSets } = await readData();
  const dataSet = dataSets.find(({ id }) => id === asked.data);
  if (!dataSet || dataSet.edition === "")
    return { missing: "There is no such data set with figures of groups." };
  const measured = [...new Set((await readMeasures([dataSet])).map(({ measure }) => measure))];
  const id = asked.measure === "" ? firstMeasure(measured) : asked.measure;
  const measure = measured.includes(id) ? measureOf(id, dataSet) : null;
  if (!measure) return { missing: "The data set does not measure that." };
  if (measure.kind !== "size")
    return {
      missing: `Only counts are carried: the ${measure.name} of a part of a group is not known from that of the group.`,
    };
  const full = { ...asked, measure: id };
  const read = await readCarried(full);
  if (!read)
    return {
      missing:
        "Nobody was coded both to the edition of these figures and to the one asked for, so that no share is known.",
    };
  return { read, asked: { ...full, by: read.by.id }, measure };
}
