import { deriveFromIndex, type EditionGroups } from "#lib/correspondence/derive";
import { type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import {
  type CorrespondenceProblem,
  partFlagProblems,
  shareProblems,
  tableProblems,
} from "#lib/correspondence/problems";
import { type MapRow, mapRows } from "#lib/correspondence/rows";
import { type MapWeight, weightsAtLevels } from "#lib/correspondence/weights";
import type { EditionId, Group } from "#lib/facts/edition";
import type { IndexEntry } from "#lib/facts/entry";
import { countsOf, type DualCodedCount } from "#lib/facts/facts";

/** What the correspondence of SOC2010 and SOC2020 is made from. */
export interface PublishedFacts {
  groups: readonly (Group & { edition: EditionId })[];
  entries: readonly IndexEntry[];
  counts: readonly DualCodedCount[];
}

/** A correspondence with everything that is derived beside it, at one pair of levels. */
export interface Correspondence {
  table: CorrespondenceTable;
  weights: MapWeight[];
  rows: MapRow[];
  problems: CorrespondenceProblem[];
}

const PAIR = { source: "soc2010", target: "soc2020" };

/** The table of unit groups, SOC2010 to SOC2020, that the published index alone gives, and what is amiss in it. */
function indexedTable(facts: Pick<PublishedFacts, "groups" | "entries">): ReturnType<typeof deriveFromIndex> {
  return deriveFromIndex(groupsOf(facts, PAIR.source), groupsOf(facts, PAIR.target), facts.entries);
}

/** The correspondence of unit groups, SOC2010 to SOC2020, that the published index and the dual-coded counts give. */
export function publishedCorrespondence(facts: PublishedFacts): Correspondence {
  const { table, problems } = indexedTable(facts);
  return withWeights(table, weightsAtLevels(countsOf(facts.counts, PAIR), 4), problems);
}

/** A correspondence of unit groups taken up to higher levels, which may differ on the two sides. */
export function correspondenceAtLevels(
  { table: unitGroups }: Correspondence,
  facts: PublishedFacts,
  sourceLevel: TableLevel,
  targetLevel: TableLevel,
): Correspondence {
  const table = tableAtLevels(
    unitGroups,
    groupsOf(facts, PAIR.source).groups,
    groupsOf(facts, PAIR.target).groups,
    sourceLevel,
    targetLevel,
  );
  return withWeights(
    table,
    weightsAtLevels(countsOf(facts.counts, PAIR), sourceLevel, targetLevel),
    tableProblems(table),
  );
}

/** What is amiss in the rows of a table, and in the shares of its weights. */
export function rowProblems(rows: readonly MapRow[], weights: readonly MapWeight[]): CorrespondenceProblem[] {
  return [...partFlagProblems(rows), ...shareProblems(weights)];
}

function withWeights(
  table: CorrespondenceTable,
  weights: MapWeight[],
  problems: CorrespondenceProblem[],
): Correspondence {
  const rows = mapRows(table, weights);
  return {
    table,
    weights,
    rows,
    problems: [...problems, ...rowProblems(rows, weights)],
  };
}

function groupsOf(
  { groups }: Pick<PublishedFacts, "groups">,
  edition: EditionGroups["edition"],
): EditionGroups {
  return { edition, groups: groups.filter((group) => group.edition === edition) };
}
