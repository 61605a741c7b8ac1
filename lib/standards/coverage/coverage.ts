import type { Group } from "#lib/facts/edition";
import { appendTo } from "#lib/platform/append-to";
import { monthsOn } from "#lib/standards/register/register-filter";
import { STANDARD_LEVELS, type StandardFacts, type StandardLevel } from "#lib/standards/standard";

/** A standard as far as coverage asks; merged ones are none. */
export interface CoveringStandard
  extends Pick<
    StandardFacts,
    "key" | "urn" | "title" | "suite" | "sector" | "level" | "kind" | "legacy" | "reviewOn" | "invented"
  > {
  /** Unit groups of the newest edition that it was accepted to belong to. */
  codes: readonly string[];
  /** Its occupations that no group surely covers. */
  uncovered: readonly string[];
}

/** A unit group with the standards that it has. */
export interface CoveredGroup {
  group: Group;
  standards: number;
  /** Those of them that are neither legacy nor past their review date. */
  current: number;
  /** How many people or jobs it has in the data set asked for; null where that does not say. */
  size: number | null;
}

/** A sector with its standards by level. */
export interface SectorCoverage {
  /** "" for standards that name none. */
  sector: string;
  standards: number;
  mapped: number;
  /** Past their review date. */
  passed: number;
  byLevel: Record<StandardLevel | "", number>;
}

/** An occupation of standards that no unit group surely covers. */
export interface UncoveredTitle {
  title: string;
  standards: number;
  /** Whether all of these standards are made up. */
  invented: boolean;
  /** Of its suites, most first. */
  suites: { suite: string; standards: number }[];
}

export interface Coverage {
  groups: CoveredGroup[];
  covered: number;
  /** Of the people or jobs of all groups whose size is known: those in groups with a standard. */
  people: { covered: number; known: number };
  sectors: SectorCoverage[];
  review: { passed: number; soon: number; none: number };
  uncovered: UncoveredTitle[];
  standards: number;
  mapped: number;
  /** How many of the standards are made up. */
  invented: number;
}

/**
 * Which unit groups have standards and which none, by size; standards by sector and level; those due for review; and the
 * occupations of standards that no group covers.
 * @param sizes of groups by code, of one data set
 * @param today ISO date
 * @param within months from today in which a review counts as due soon
 */
export function coverageOf(
  groups: readonly Group[],
  standards: readonly CoveringStandard[],
  { sizes, today, within }: { sizes: ReadonlyMap<string, number>; today: string; within: number },
): Coverage {
  const byCode = new Map<string, CoveringStandard[]>();
  for (const standard of standards)
    for (const code of new Set(standard.codes)) appendTo(byCode, code, standard);
  const covered = groups.map((group): CoveredGroup => {
    const own = byCode.get(group.code) ?? [];
    return {
      group,
      standards: own.length,
      current: own.filter(({ legacy, reviewOn }) => !legacy && !isPassed(reviewOn, today)).length,
      size: sizes.get(group.code) ?? null,
    };
  });
  const sum = (of: readonly CoveredGroup[]) => of.reduce((total, { size }) => total + (size ?? 0), 0);
  const having = covered.filter((one) => one.standards > 0);
  const soon = monthsOn(today, within);
  return {
    groups: covered,
    covered: having.length,
    people: { covered: sum(having), known: sum(covered) },
    sectors: sectorsOf(standards, today),
    review: {
      passed: standards.filter(({ reviewOn }) => isPassed(reviewOn, today)).length,
      soon: standards.filter(({ reviewOn }) => reviewOn !== null && reviewOn >= today && reviewOn <= soon)
        .length,
      none: standards.filter(({ reviewOn }) => reviewOn === null).length,
    },
    uncovered: uncoveredTitles(standards),
    standards: standards.length,
    mapped: standards.filter(({ codes }) => codes.length > 0).length,
    invented: standards.filter(({ invented }) => invented).length,
  };
}

/** Whether a standard is past its review date. */
export function isPassed(reviewOn: string | null, today: string): boolean {
  return reviewOn !== null && reviewOn < today;
}

function sectorsOf(standards: readonly CoveringStandard[], today: string): SectorCoverage[] {
  const sectors = new Map<string, SectorCoverage>();
  for (const { sector, level, codes, reviewOn } of standards) {
    const none = Object.fromEntries([...STANDARD_LEVELS, ""].map((one) => [one, 0]));
    const known = sectors.get(sector) ?? {
      ...{ sector, standards: 0, mapped: 0, passed: 0 },
      byLevel: none as SectorCoverage["byLevel"],
    };
    known.standards++;
    known.byLevel[level]++;
    if (codes.length > 0) known.mapped++;
    if (isPassed(reviewOn, today)) known.passed++;
    sectors.set(sector, known);
  }
  return [...sectors.values()].sort((a, b) => b.standards - a.standards || a.sector.localeCompare(b.sector));
}

/** Titles that no group covers with counts by suite, most standards first; in whatever letters they are one. */
function uncoveredTitles(
  standards: readonly Pick<CoveringStandard, "uncovered" | "suite" | "invented">[],
): UncoveredTitle[] {
  const titles = new Map<string, { title: string; invented: boolean; suites: Map<string, number> }>();
  for (const { uncovered, suite, invented } of standards)
    for (const title of uncovered) {
      const known = titles.get(title.toLowerCase()) ?? { title, invented, suites: new Map<string, number>() };
      known.invented &&= invented;
      known.suites.set(suite, (known.suites.get(suite) ?? 0) + 1);
      titles.set(title.toLowerCase(), known);
    }
  return [...titles.values()]
    .map(({ title, invented, suites }) => ({
      ...{ title, invented },
      standards: [...suites.values()].reduce((sum, one) => sum + one, 0),
      suites: [...suites]
        .map(([suite, count]) => ({ suite, standards: count }))
        .sort((a, b) => b.standards - a.standards || a.suite.localeCompare(b.suite)),
    }))
    .sort((a, b) => b.standards - a.standards || a.title.localeCompare(b.title));
}
