import { readEditions } from "#lib/classification/classification.db";
import type { EditionWithGroups } from "#lib/classification/edition-with-groups";
import type { TableLevel } from "#lib/correspondence/levels";
import { components } from "#lib/correspondence/pictures/components";
import { readData } from "#lib/facts/data.db";
import type { EditionId, PlacedGroup } from "#lib/facts/edition";
import type { DataSet, Hours, Sex } from "#lib/facts/facts";
import { inOrderOfTime } from "#lib/facts/newest-of-series";
import {
  type ComparableSet,
  comparableSet,
  isOneGroup,
  type SetsBetween,
} from "#lib/figures/across/comparable-set";
import { type SeriesPart, seriesParts } from "#lib/figures/across/series";
import { readFiguresOf, readMeasured } from "#lib/figures/figures.db";
import { derived } from "#lib/platform/derived";
import { listCorrespondences, readCorrespondence } from "#lib/releases/correspondences.db";
import type { CompiledCorrespondence } from "#lib/revision/compiles/compiled-correspondence";

/** What a series is asked of. */
export interface SeriesAsked {
  edition: EditionId;
  code: string;
  /** Name of a series of data sets, or the id of a data set that is part of none. */
  series: string;
  /** Id of a measure. */
  measure: string;
  sex: Sex | "";
  hours: Hours | "";
}

/** The figures of a group over time, and of the groups that it is comparable together with. */
export interface ReadSeries {
  edition: EditionWithGroups;
  group: PlacedGroup;
  asked: SeriesAsked;
  dataSets: DataSet[];
  /** The group, and in other editions the group that it lives on as: broken where the edition changes. */
  own: SeriesPart[];
  ownCodes: ComparableSet;
  /** Whether the group is by itself the same in each edition of the series, so that its own series goes on over a change. */
  comparable: boolean;
  /** The smallest set with the group in it that is the same in each edition; null where there is none, or the series is on one edition. */
  set: ComparableSet | null;
  /** Its figures added up; empty where there is no set, or what is measured cannot be added up. */
  together: SeriesPart[];
  /** All groups together, as the source prints them. */
  all: SeriesPart[];
}

/** What a series is called: that of a data set without one is its own. */
function seriesName({ id, series }: Pick<DataSet, "id" | "series">): string {
  return series === "" ? id : series;
}

/** The series that have figures of groups, each with its data sets in order of time, in the order of their names. */
export async function listSeries(): Promise<{ name: string; dataSets: DataSet[] }[]> {
  const { dataSets } = await readData();
  const byName = new Map<string, DataSet[]>();
  for (const one of inOrderOfTime(dataSets))
    if (one.edition !== "") byName.set(seriesName(one), [...(byName.get(seriesName(one)) ?? []), one]);
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => ({ name, dataSets: held }));
}

/** What the data sets of a series measure, and of whom. */
export function readMeasures(dataSets: readonly DataSet[]) {
  return readMeasured(dataSets.map(({ id }) => id));
}

/** The series of a group; null where there is no such edition, group down to the unit group, or series. */
export async function readSeries(asked: SeriesAsked): Promise<ReadSeries | null> {
  const [editions, series] = await Promise.all([readEditions(), listSeries()]);
  const edition = editions.find(({ id }) => id === asked.edition);
  const group = edition?.structure.groups.get(asked.code);
  const dataSets = series.find(({ name }) => name === asked.series)?.dataSets;
  if (!edition || !group || !dataSets || group.level > edition.structure.unitLevel) return null;
  const on = [...new Set(dataSets.map((one) => one.edition))].filter((one): one is EditionId => one !== "");
  const correspondences = await readBetween(on);
  const level = group.level as TableLevel;
  const among = on.includes(edition.id) ? on : [...on, edition.id];
  const set =
    among.length > 1
      ? comparableSet({ edition: edition.id, code: group.code }, among, setsAt(correspondences, level))
      : null;
  const ownCodes = livingOn({ edition: edition.id, code: group.code }, correspondences, level);
  const codes = [...new Set([...[...ownCodes.values()].flat(), ...(set ? [...set.values()].flat() : [])])];
  const figures = await readFiguresOf(
    dataSets.map(({ id }) => id),
    codes,
    asked,
  );
  const basis = { dataSets, measure: asked.measure, figures };
  const comparable = set !== null && isOneGroup(set);
  const own = seriesParts(comparable ? set : ownCodes, basis);
  return {
    edition,
    group,
    asked,
    dataSets,
    own,
    ownCodes: comparable ? set : ownCodes,
    comparable,
    set,
    together: set && !comparable ? seriesParts(set, basis) : [],
    all: seriesParts(new Map(on.map((one) => [one, [""]])), basis),
  };
}

/** The correspondences between some editions, as the change went. */
async function readBetween(editions: readonly EditionId[]): Promise<CompiledCorrespondence[]> {
  const between = (await listCorrespondences()).filter(
    ({ source, target }) => editions.includes(source.edition) && editions.includes(target.edition),
  );
  const read = await Promise.all(
    between.map(({ source, target }) =>
      readCorrespondence({ source: source.edition, target: target.edition }),
    ),
  );
  return read.flatMap((one) => one?.forward() ?? []);
}

const setsOf = derived("comparable sets by level", (of: CompiledCorrespondence) => {
  const known = new Map<TableLevel, SetsBetween>();
  return (level: TableLevel): SetsBetween => {
    const { sourceEdition: source, targetEdition: target } = of.at().table;
    const found = known.get(level) ?? {
      source,
      target,
      components: components(of.at(level).table).components,
    };
    known.set(level, found);
    return found;
  };
});

function setsAt(correspondences: readonly CompiledCorrespondence[], level: TableLevel): SetsBetween[] {
  return correspondences.filter(({ levels }) => levels.includes(level)).map((one) => setsOf(one)(level));
}

/** The group that one lives on as in each other edition, and what that lives on as in turn, where the correspondences say so. */
function livingOn(
  start: { edition: EditionId; code: string },
  correspondences: readonly CompiledCorrespondence[],
  level: TableLevel,
): ComparableSet {
  const found = new Map<EditionId, readonly string[]>([[start.edition, [start.code]]]);
  const ofLevel = correspondences.filter(({ levels }) => levels.includes(level));
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of ofLevel) {
      const { table, sources, targets } = one.at(level);
      const { sourceEdition, targetEdition } = table;
      const [from] = found.get(sourceEdition) ?? [];
      const [to] = found.get(targetEdition) ?? [];
      const next = from === undefined ? undefined : sources.get(from)?.continuation?.target;
      const past = to === undefined ? undefined : targets.get(to)?.continuation?.source;
      if (next !== undefined && to === undefined) found.set(targetEdition, [next]);
      if (past !== undefined && from === undefined) found.set(sourceEdition, [past]);
    }
  }
  return found;
}
