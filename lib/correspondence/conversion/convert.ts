import type { GoodCode } from "#lib/correspondence/conversion/pasted-codes";
import { type NotConverted, ofAnotherEdition, refuseCode } from "#lib/correspondence/conversion/refuse-code";
import { countsOfGroups, type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import { type CorrespondenceTable, type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import { deriveWeights, type MapWeight, type SexChoice } from "#lib/correspondence/weights";
import { type Group, LEVEL_NAMES, type Level } from "#lib/facts/edition";
import type { DualCodedCount, DualCodedDataSet } from "#lib/facts/facts";
import { structureOf } from "#lib/facts/structure";
import { appendTo } from "#lib/platform/append-to";

/** What codes are converted with: a table of unit groups in the direction wanted, and counts in the same direction. */
export interface ConversionBasis {
  table: CorrespondenceTable;
  counts: readonly DualCodedCount[];
  /** The sources of the counts, where there are more than the published. */
  dataSets?: readonly NamedDataSet[];
  /** Groups of each edition, of all levels. */
  sourceGroups: readonly Group[];
  targetGroups: readonly Group[];
  /** What to call the editions: "SOC2010". */
  sourceName: string;
  targetName: string;
}

/** Whose shares are shown. */
export interface ShareBasis {
  sex: SexChoice;
  dataSet: DualCodedDataSet;
}

export type Conversion = Converted | NotConverted;

export interface Converted {
  /** exact: all of the group goes to one target. several: it is divided, and there is no single answer. */
  outcome: "exact" | "several";
  item: GoodCode;
  source: Group;
  /** In order of code. */
  targets: ConvertedTarget[];
  /** Observed flows that no map explains: people of the source who were coded elsewhere. For review, not an answer. */
  unexplained: ConvertedFlow[];
  /** One or two sentences for the reader. */
  message: string;
}

/** A target and what is known of how much goes there. */
export interface ConvertedTarget extends ConvertedFlow {
  entries: number;
  /** The target also holds content of other sources, so the way back is not exact. */
  targetPart: boolean;
}

export interface ConvertedFlow {
  group: Group;
  /** Undefined when nobody was observed: the share is not known, which is not 0. */
  weight: MapWeight | undefined;
  /** The given count × the share; the whole count when exact; null without count or share. */
  apportioned: number | null;
}

/** A function that converts codes one by one; what they share is prepared once, level by level as needed. */
export function converter(
  basis: ConversionBasis,
  { sex, dataSet }: ShareBasis,
): (item: GoodCode) => Conversion {
  const sources = new Map(basis.sourceGroups.map((group) => [group.code, group]));
  const targets = new Map(basis.targetGroups.map((group) => [group.code, group]));
  const { groups: placed } = structureOf(basis.sourceGroups);
  const levels = new Map<TableLevel, LevelMaps>();
  const mapsAt = (level: TableLevel) => {
    const known = levels.get(level) ?? levelMaps(basis, level, { sex, dataSet });
    levels.set(level, known);
    return known;
  };

  return (item) => {
    const source = sources.get(item.code);
    const level = placed.get(item.code)?.level;
    if (!source || level === undefined || !isTableLevel(level, basis) || ofAnotherEdition(item, basis))
      return refuseCode(item, basis, source, targets.get(item.code));
    const { bySource, byTarget, weights } = mapsAt(level);
    const maps = (bySource.get(source.code) ?? []).filter(hasTarget);
    if (maps.length === 0) return refuseCode(item, basis, source, undefined);

    const exact = maps.length === 1;
    const ofSource = weights.get(source.code) ?? [];
    const flow = (code: string, weight: MapWeight | undefined, whole: boolean): ConvertedFlow => ({
      group: targets.get(code) ?? { code, title: "" },
      weight,
      apportioned:
        item.count === null ? null : whole ? item.count : weight ? item.count * weight.forward : null,
    });
    const mapped = new Set(maps.map((map) => map.target));
    const converted = {
      outcome: exact ? ("exact" as const) : ("several" as const),
      item,
      source,
      targets: maps.map((map) => ({
        ...flow(
          map.target,
          ofSource.find((weight) => weight.target === map.target),
          exact,
        ),
        entries: map.evidence.entries.length,
        targetPart: (byTarget.get(map.target)?.length ?? 0) > 1,
      })),
      unexplained: ofSource
        .filter((weight) => !mapped.has(weight.target))
        .map((weight) => ({ ...flow(weight.target, weight, false), apportioned: null })),
    };
    return { ...converted, message: answerText(converted, basis, level, ofSource.length > 0) };
  };
}

/** Whether a table of unit groups can be taken up to a level: what is below the unit groups is in none. */
export function isTableLevel(level: Level, { table }: Pick<ConversionBasis, "table">): level is TableLevel {
  return level <= table.sourceLevel;
}

interface LevelMaps {
  bySource: Map<string, GroupMap[]>;
  byTarget: Map<string, GroupMap[]>;
  weights: Map<string, MapWeight[]>;
}

function levelMaps(basis: ConversionBasis, level: TableLevel, { sex, dataSet }: ShareBasis): LevelMaps {
  const { table, counts, sourceGroups, targetGroups } = basis;
  const { sourceLevel, targetLevel } = table;
  const { maps } =
    level === sourceLevel
      ? table
      : tableAtLevels(table, sourceGroups, targetGroups, level, targetLevel as TableLevel);
  const weights = new Map<string, MapWeight[]>();
  const counted = countsOfGroups(
    counts,
    sourceGroups,
    targetGroups,
    { source: sourceLevel, target: targetLevel },
    { source: level, target: targetLevel },
  );
  for (const weight of deriveWeights(counted)) {
    if (weight.sex !== sex || weight.dataSet !== dataSet) continue;
    appendTo(weights, weight.source, weight);
  }
  return { ...mapsByGroup(maps), weights };
}

function hasTarget(map: GroupMap): map is GroupMap & { target: string } {
  return map.target !== null;
}

function answerText(
  { outcome, source, targets, unexplained }: Omit<Converted, "message">,
  { table, targetName }: ConversionBasis,
  level: Level,
  observed: boolean,
): string {
  const ofUnitGroups = level === table.sourceLevel;
  const all = ofUnitGroups ? `all of ${source.code}` : `all of ${LEVEL_NAMES[level].one} ${source.code}`;
  const answer =
    outcome === "exact"
      ? `${all.charAt(0).toUpperCase()}${all.slice(1)} goes to ${targets[0]?.group.code}.`
      : `No single answer: ${source.code}${ofUnitGroups ? "" : `, a ${LEVEL_NAMES[level].one},`} goes to ${targets.length} unit groups of ${targetName}.`;
  const unobserved =
    outcome === "several" && !observed ? " Nobody was observed in it, so there are no shares." : "";
  const people = unexplained.reduce((sum, flow) => sum + (flow.weight?.count ?? 0), 0);
  const elsewhere =
    people === 0
      ? ""
      : ` Of the people observed, ${people} ${people === 1 ? "was" : "were"} coded to other groups, where no map leads.`;
  return `${answer}${unobserved}${elsewhere}`;
}
