import {
  type ConversionBasis,
  type Converted,
  type ConvertedTarget,
  isTableLevel,
} from "#lib/correspondence/conversion/convert";
import type { GoodCode } from "#lib/correspondence/conversion/pasted-codes";
import { type NotConverted, ofAnotherEdition, refuseCode } from "#lib/correspondence/conversion/refuse-code";
import { type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import { compareCodes, type GroupMap, mapsByGroup } from "#lib/correspondence/map";
import type { Group } from "#lib/facts/edition";
import { structureOf } from "#lib/facts/structure";
import { listed } from "#lib/platform/listed";

/**
 * Two correspondences in a row, where none links an edition with another but both are linked with a third: the targets of
 * the first are the sources of the second.
 */
export interface TwoStepBasis {
  first: ConversionBasis;
  second: ConversionBasis;
}

/** A target that was reached over groups of the edition between. */
export interface TwoStepTarget extends ConvertedTarget {
  /** Codes of those groups, in order. */
  through: string[];
  /**
   * Whether content of the group converted is surely in it. It is where one of the groups between goes there alone, or has
   * come from the group converted alone; else what goes there may all be content that others brought.
   */
  sure: boolean;
}

/** What became of a code in two steps: as in one, with what each step loses. No share is known over two steps. */
export interface ConvertedInTwoSteps extends Converted {
  targets: TwoStepTarget[];
  /** What is no longer known after the first step, and after the second; a sentence each. */
  losses: [first: string, second: string];
}

/** A function that converts codes one by one, in two steps; what they share is prepared once. */
export function twoStepConverter({
  first,
  second,
}: TwoStepBasis): (item: GoodCode) => ConvertedInTwoSteps | NotConverted {
  const sources = new Map(first.sourceGroups.map((group) => [group.code, group]));
  const targets = new Map(second.targetGroups.map((group) => [group.code, group]));
  const names = {
    sourceName: first.sourceName,
    targetName: second.targetName,
    sourceGroups: first.sourceGroups,
  };
  const { groups: placed } = structureOf(first.sourceGroups);
  const levels = new Map<TableLevel, ReturnType<typeof mapsByGroup>>();
  const firstAt = (level: TableLevel) => {
    const known = levels.get(level) ?? mapsByGroup(mapsAt(first, level));
    levels.set(level, known);
    return known;
  };
  const onward = mapsByGroup(second.table.maps);

  return (item) => {
    const source = sources.get(item.code);
    const level = placed.get(item.code)?.level;
    if (!source || level === undefined || !isTableLevel(level, first) || ofAnotherEdition(item, names))
      return refuseCode(item, names, source, targets.get(item.code));
    const { bySource, byTarget } = firstAt(level);
    const between = targetsOf(bySource.get(source.code));
    const reached = new Map<string, { through: string[]; sure: boolean }>();
    for (const code of between) {
      const next = targetsOf(onward.bySource.get(code));
      const ofThisAlone = (byTarget.get(code) ?? []).length === 1;
      for (const target of next) {
        const known = reached.get(target) ?? { through: [], sure: false };
        known.through.push(code);
        known.sure ||= ofThisAlone || (onward.bySource.get(code) ?? []).length === 1;
        reached.set(target, known);
      }
    }
    if (reached.size === 0) return refuseCode(item, names, source, undefined);
    const lost = between.filter((code) => targetsOf(onward.bySource.get(code)).length === 0);
    const exact = reached.size === 1 && lost.length === 0;
    const mixed = between.filter((code) => (byTarget.get(code) ?? []).length > 1);
    const divided = between.filter((code) => targetsOf(onward.bySource.get(code)).length > 1);
    return {
      outcome: exact ? "exact" : "several",
      item,
      source,
      targets: [...reached]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([code, way]) => ({
          group: targets.get(code) ?? { code, title: "" },
          weight: undefined,
          apportioned: exact ? item.count : null,
          entries: entriesOf(way.through, code, onward.bySource),
          targetPart:
            (onward.byTarget.get(code) ?? []).length > way.through.length ||
            way.through.some((one) => mixed.includes(one)),
          ...way,
        })),
      unexplained: [],
      losses: [
        firstLoss(source, between, mixed, first),
        secondLoss({ between, mixed, divided, lost }, second),
      ],
      message: `In two steps, by way of ${first.targetName} ${listed(between)}: ${
        exact
          ? `${source.code} goes to ${[...reached.keys()].join()}.`
          : `${reached.size} groups of ${second.targetName} may hold what ${source.code} held.`
      }`,
    };
  };
}

function mapsAt({ table, sourceGroups, targetGroups }: ConversionBasis, level: TableLevel): GroupMap[] {
  const { sourceLevel, targetLevel } = table;
  return level === sourceLevel
    ? table.maps
    : tableAtLevels(table, sourceGroups, targetGroups, level, targetLevel as TableLevel).maps;
}

function targetsOf(maps: readonly GroupMap[] = []): string[] {
  return maps.flatMap(({ target }) => target ?? []).sort(compareCodes);
}

/** Index entries behind the second step alone: those behind the first are of another index. */
function entriesOf(through: readonly string[], target: string, bySource: Map<string, GroupMap[]>): number {
  return through
    .flatMap((code) => bySource.get(code)?.filter((map) => map.target === target) ?? [])
    .reduce((sum, { evidence }) => sum + evidence.entries.length, 0);
}

function firstLoss(
  { code }: Group,
  between: readonly string[],
  mixed: readonly string[],
  { targetName }: ConversionBasis,
): string {
  const divided =
    between.length === 1
      ? `all of ${code} goes to ${targetName} ${between[0]}`
      : `${code} is divided among ${between.length} groups of ${targetName}, and how much goes to each is not known over two steps`;
  const others =
    mixed.length === 0
      ? ""
      : `; ${listed(mixed)} also ${mixed.length === 1 ? "holds" : "hold"} content of other groups, which cannot be told apart from here on`;
  return `First step: ${divided}${others}.`;
}

function secondLoss(
  of: Record<"between" | "mixed" | "divided" | "lost", readonly string[]>,
  { targetName }: ConversionBasis,
): string {
  const { mixed, divided, lost } = of;
  const unsure = divided.filter((code) => mixed.includes(code));
  const parts = [
    divided.length === 0
      ? `nothing is divided on the way to ${targetName}`
      : `${listed(divided)} ${divided.length === 1 ? "is" : "are"} divided in ${targetName}`,
    ...(unsure.length > 0
      ? [
          `which part of ${listed(unsure)} was meant is not known, so some of these groups may hold none of it`,
        ]
      : []),
    ...(lost.length > 0
      ? [`${listed(lost)} ${lost.length === 1 ? "has" : "have"} no counterpart there`]
      : []),
  ];
  return `Second step: ${parts.join("; ")}.`;
}
