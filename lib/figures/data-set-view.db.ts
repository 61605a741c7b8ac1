import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import { type Figure, HOURS, SEXES } from "#lib/facts/facts";
import { type DataSetHeld, readDataSets } from "#lib/figures/data-sets.db";
import { readDataSetFigures } from "#lib/figures/figures.db";
import { CUTS, type Cut } from "#lib/figures/import/cut";
import type { ParameterReader } from "#lib/platform/parameters";

/** What a page of a data set shows. */
export interface DataSetView {
  dataSet: DataSetHeld;
  edition: EditionWithGroups | null;
  asked: { measure: string; level: number; sex: Cut["sex"]; hours: Cut["hours"] };
  /** Of whom the measure has figures. */
  cuts: (typeof CUTS)[number][];
  /** Levels that it has figures of. */
  levels: number[];
  /** Those of the level, in code order. */
  figures: Figure[];
  /** Of all groups together, where there is one. */
  total: Figure | null;
}

/** Reads what an address of a data set asks for: one measure, one level, of whom. Null where there is no such data set. */
export async function readDataSetView(id: string, reader: ParameterReader): Promise<DataSetView | null> {
  const dataSet = (await readDataSets()).find((one) => one.id === id);
  if (!dataSet) return null;
  const measure = reader.choice("measure", "The measure", dataSet.measures) || (dataSet.measures[0] ?? "");
  const sex = reader.choice("sex", "The sex", SEXES);
  const hours = reader.choice("hours", "The hours", HOURS);
  const level = reader.choice("level", "The level", ["1", "2", "3", "4", "5"]);
  const [editions, all] = await Promise.all([readEditions("working"), readDataSetFigures(id, { measure })]);
  const edition = editions.find((one) => one.id === dataSet.edition) ?? null;
  const levelOf = ({ code }: Figure) => edition?.structure.levelOf(code) ?? 0;
  const levels: number[] = [...new Set<number>(all.filter(({ code }) => code !== "").map(levelOf))].sort(
    (a, b) => a - b,
  );
  const chosen = levels.includes(Number(level)) ? Number(level) : (levels[0] ?? 1);
  const shown = all.filter((figure) => figure.sex === sex && figure.hours === hours);
  return {
    dataSet,
    edition,
    asked: { measure, level: chosen, sex, hours },
    cuts: CUTS.filter((cut) => all.some((one) => one.sex === cut.sex && one.hours === cut.hours)),
    levels,
    figures: shown
      .filter((figure) => figure.code !== "" && levelOf(figure) === chosen)
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    total: shown.find(({ code }) => code === "") ?? null,
  };
}
