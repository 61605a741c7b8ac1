import { editionsIn } from "#lib/classification/classification.db";
import { readData } from "#lib/facts/data.db";
import type { DataSet, Figure } from "#lib/facts/facts";
import { readFacts } from "#lib/facts/facts.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { isOfMicrodata } from "#lib/microdata/analyses/asked-analysis";

/** Estimates that came of microdata, as they are kept. */
export interface MicrodataSet {
  dataSet: DataSet;
  figures: Figure[];
  /** Titles of the groups, by code. */
  titles: ReadonlyMap<string, string>;
}

/** A data set that came of microdata; null where there is none of this id. */
export async function readMicrodataSet(id: string): Promise<MicrodataSet | null> {
  if (!isOfMicrodata(id)) return null;
  const dataSet = (await readFacts("dataSets")).find((one) => one.id === id);
  if (!dataSet) return null;
  const edition = editionsIn(await readData()).find((one) => one.id === dataSet.edition);
  const titles = new Map((edition?.groups ?? []).map(({ code, title }) => [code, title]));
  return { dataSet, figures: await readDataSetFigures(id), titles };
}
