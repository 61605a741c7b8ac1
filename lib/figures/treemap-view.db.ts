import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { newestEdition } from "#lib/classification/newest-edition";
import type { PlacedGroup } from "#lib/facts/edition";
import { type Figure, SIZE_MEASURES } from "#lib/facts/facts";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { type DataSetHeld, readDataSets } from "#lib/figures/data-sets.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import type { ParameterReader } from "#lib/platform/parameters";

/** What a treemap's address asks for. */
export interface TreemapView {
  editions: readonly EditionWithGroups[];
  edition: EditionWithGroups;
  /** Null where the edition has no such group. */
  group: PlacedGroup | null;
  code: string;
  /** The data set that is drawn, and those that could be; null where there is none with sizes of the edition. */
  dataSet: DataSetHeld | null;
  dataSets: DataSetHeld[];
  measure: string;
  /** Sizes of all groups, everybody together. */
  figures: Figure[];
}

/** Reads it; null where the edition is not held. */
export async function readTreemapView(reader: ParameterReader): Promise<TreemapView | null> {
  const [editions, all] = await Promise.all([readEditions(), readDataSets()]);
  const named = editions.filter(({ id }) => all.some((one) => one.edition === id));
  const asked = reader.text("edition", "The edition");
  const edition = asked === "" ? newestEdition(named) : editions.find(({ id }) => id === asked);
  const full = edition && editions.find(({ id }) => id === edition.id);
  if (!full) return null;
  const code = reader.text("code", "The code") || (full.structure.childrenOf("")[0]?.code ?? "");
  const dataSets = all.filter((one) => one.edition === full.id && sizeOf(one) !== undefined);
  const chosen = reader.choice(
    "dataSet",
    "The data set",
    dataSets.map(({ id }) => id),
  );
  const dataSet = dataSets.find(({ id }) => id === chosen) ?? bestSized(dataSets);
  const measure = (dataSet && sizeOf(dataSet)) ?? "";
  // Nothing is below a unit group: it is shown among those beside it.
  const divided = full.byCode.has(code) && full.structure.at(code, full.structure.unitLevel) !== null;
  const group =
    full.byCode.get(
      divided ? (full.structure.ancestorsOf(code)[full.structure.unitLevel - 2] ?? "") : code,
    ) ?? null;
  return {
    ...{ editions, edition: full, code, dataSet, dataSets, measure },
    group,
    figures: dataSet ? await readDataSetFigures(dataSet.id, { measure, everybody: true }) : [],
  };
}

function sizeOf({ measures }: DataSetHeld): string | undefined {
  return SIZE_MEASURES.find((measure) => measures.includes(measure));
}

/** The newest of those that count best: people in employment before employee jobs, and these before a Census. */
function bestSized(dataSets: readonly DataSetHeld[]): DataSetHeld | null {
  const newestFirst = inOrderOfTime(dataSets).reverse();
  for (const measure of SIZE_MEASURES) {
    const found = newestFirst.find(({ measures }) => measures.includes(measure));
    if (found) return found;
  }
  return null;
}
