import { readEdition } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { mapsByGroup } from "#lib/correspondence/map";
import { readData } from "#lib/facts/data.db";
import type { EditionId } from "#lib/facts/edition";
import type { DataSet, DualCodedDataSet, Figure, Sex } from "#lib/facts/facts";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import { type CarriedFigure, carryFigures, type LeftBehind } from "#lib/figures/across/carry";
import { type CarryingShares, carryingDataSets, carryingShares } from "#lib/figures/across/carrying-shares";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { derived } from "#lib/platform/derived";
import { readCorrespondence } from "#lib/releases/correspondences.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/** What a data set comes to in another edition. */
export interface CarriedDataSet {
  dataSet: DataSet;
  from: EditionWithGroups;
  to: EditionWithGroups;
  /** Whose records the shares are of, and the other data sets that have some. */
  by: DataSet;
  choices: DataSet[];
  shares: CarryingShares;
  /** What was there, of the unit groups. */
  figures: Figure[];
  carried: CarriedFigure[];
  left: LeftBehind[];
}

/** What is asked to be carried. */
export interface CarriedAsked {
  data: string;
  to: EditionId;
  /** The data set whose shares are used; "" for the newest. */
  by?: string;
  measure: string;
  sex?: Sex | "";
}

/**
 * The figures of a measure of a data set's unit groups, carried to another edition; null where there is no such data set or
 * edition, or nobody was coded to both editions.
 */
export async function readCarried({
  data,
  to,
  by = "",
  measure,
  sex = "",
}: CarriedAsked): Promise<CarriedDataSet | null> {
  const facts = await readData();
  const dataSet = facts.dataSets.find(({ id }) => id === data);
  const [from, target] = await Promise.all([readEdition(dataSet?.edition ?? ""), readEdition(to)]);
  if (!dataSet || !from || !target || from.id === target.id) return null;
  const pair = { source: from.id, target: target.id };
  const choices = carryingDataSets(pair, facts.counts).flatMap(
    (id) => facts.dataSets.find((one) => one.id === id) ?? [],
  );
  const chosen = choices.find(({ id }) => id === by) ?? inOrderOfTime(choices).at(-1);
  const shares = chosen ? carryingShares(pair, facts, chosen.id as DualCodedDataSet) : null;
  if (!chosen || !shares) return null;
  const [all, correspondence] = await Promise.all([
    readDataSetFigures(data, { measure }),
    readCorrespondence(pair),
  ]);
  const { groups, unitLevel } = from.structure;
  const isUnitGroup = (code: string) => groups.get(code)?.level === unitLevel;
  const figures = all.filter((one) => one.sex === sex && one.hours === "" && isUnitGroup(one.code));
  const maps = correspondence ? mapsOf(correspondence) : new Map<string, string[]>();
  const found = carryFigures(figures, shares, isUnitGroup, (code) => maps.get(code) ?? []);
  return { dataSet, from, to: target, by: chosen, choices, shares, figures, ...found };
}

/** Where the correspondence sends each group, as it is read. */
const mapsOf = derived("groups that groups go to", (of: CompiledCorrespondence) => {
  const { bySource, byTarget } = mapsByGroup(of.at().table.maps);
  const targets = new Map<string, string[]>();
  for (const [code, maps] of of.inverted ? byTarget : bySource)
    targets.set(
      code,
      maps.flatMap(({ source, target }) => (of.inverted ? source : target) ?? []),
    );
  return targets;
});
