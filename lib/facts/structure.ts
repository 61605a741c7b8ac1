import { levelOf, parentOf } from "#lib/facts/code";
import { type CodeShape, SOC_SHAPE, shapeOf } from "#lib/facts/codes/code-shape";
import type { Group, Level, PlacedGroup } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";

/** What is below and above what in one edition, by the groups' own levels and parents. */
export interface Structure {
  /** By code, in the order of the groups. */
  groups: ReadonlyMap<string, PlacedGroup>;
  /** How its codes are made. */
  shape: CodeShape;
  /** The level of its unit groups: the deepest, but for SOC's sub-unit groups, which are below them. */
  unitLevel: Level;
  /** Of a code that no group has, what the code says; null where it says nothing. */
  levelOf(code: string): Level | null;
  parentOf(code: string): string | null;
  /** The groups above, from the top down: "2136" → ["2", "21", "213"]. */
  ancestorsOf(code: string): string[];
  /** The groups directly below, in the order of the groups; "" for those at the top. */
  childrenOf(code: string): readonly PlacedGroup[];
  /** The group itself or the one above it at a level; null where it has none there. */
  at(code: string, level: number): string | null;
}

/**
 * A group with its place: its own, or where it states none, that which its code has by SOC's rule; null where the code
 * follows no such rule either.
 */
export function placed<Own extends Group>(group: Own): (Own & PlacedGroup) | null {
  const level = group.level ?? levelOf(group.code);
  if (level === null) return null;
  if (group.parent !== undefined) return { ...group, level, parent: group.parent };
  return { ...group, level, parent: group.level === undefined ? parentOf(group.code) : parentByRule(group) };
}

function parentByRule({ code, level }: Group): string | null {
  return level !== 1 && levelOf(code) === level ? parentOf(code) : null;
}

/** Below SOC's unit groups are the sub-unit groups of its extension. */
const SOC_UNIT_LEVEL = 4;

const structures = new WeakMap<readonly Group[], Structure>();

/**
 * The structure of one edition, arranged once for each array of groups. Groups without a place, whose codes follow no rule
 * and say nothing, are left out.
 */
export function structureOf(groups: readonly Group[]): Structure {
  const known = structures.get(groups);
  if (known) return known;
  const made = arranged(groups);
  structures.set(groups, made);
  return made;
}

function arranged(all: readonly Group[]): Structure {
  const groups = new Map<string, PlacedGroup>();
  const below = new Map<string, PlacedGroup[]>();
  for (const group of all) {
    const own = placed(group);
    if (own) groups.set(own.code, own);
  }
  for (const group of groups.values()) appendTo(below, group.parent ?? "", group);
  let shape: CodeShape | undefined;
  let unitLevel: Level | undefined;
  const shapeNow = () => {
    shape ??= shapeOf([...groups.values()]);
    return shape;
  };
  const unitLevelNow = (): Level => {
    if (groups.size === 0) return SOC_UNIT_LEVEL;
    const deepest = Math.max(...[...groups.values()].map(({ level }) => level)) as Level;
    return shapeNow() === SOC_SHAPE && deepest > SOC_UNIT_LEVEL ? SOC_UNIT_LEVEL : deepest;
  };
  const has = (code: string) => groups.has(code);
  const levelIn = (code: string) => groups.get(code)?.level ?? shapeNow().levelOf(code);
  const parentIn = (code: string) => {
    const group = groups.get(code);
    return group ? group.parent : shapeNow().parentOf(code, has);
  };
  const ancestorsIn = (code: string): string[] => {
    const above: string[] = [];
    for (let at = parentIn(code); at !== null && !above.includes(at); at = parentIn(at)) above.unshift(at);
    return above;
  };
  return {
    groups,
    get shape() {
      return shapeNow();
    },
    get unitLevel() {
      unitLevel ??= unitLevelNow();
      return unitLevel;
    },
    levelOf: levelIn,
    parentOf: parentIn,
    ancestorsOf: ancestorsIn,
    childrenOf: (code) => below.get(code) ?? [],
    at: (code, level) => [code, ...ancestorsIn(code).reverse()].find((one) => levelIn(one) === level) ?? null,
  };
}
