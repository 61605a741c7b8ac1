import { deriveFromIndex, type EditionGroups } from "#lib/correspondence/derive";
import { countsOfGroups, type TableLevel, tableAtLevels } from "#lib/correspondence/levels";
import type { CorrespondenceTable } from "#lib/correspondence/map";
import {
  type CorrespondenceProblem,
  partFlagProblems,
  shareProblems,
  tableProblems,
} from "#lib/correspondence/problems";
import { type MapRow, mapRows } from "#lib/correspondence/rows";
import { deriveWeights, type MapWeight } from "#lib/correspondence/weights";
import type { EditionId, Group } from "#lib/facts/edition";
import type { EditionPair } from "#lib/facts/edition-pair";
import type { IndexEntry } from "#lib/facts/entry";
import { countsOf, type DualCodedCount } from "#lib/facts/facts";

/** What the correspondence of two editions is made from. */
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

/**
 * The correspondence of unit groups that the published index and the dual-coded counts give by themselves, from one
 * edition to the other. Nothing is in it where the index does not carry the codes of both.
 */
export function publishedCorrespondence(facts: PublishedFacts, pair: EditionPair): Correspondence {
  const { table, problems } = deriveFromIndex(
    groupsOf(facts, pair.source),
    groupsOf(facts, pair.target),
    facts.entries,
  );
  return withWeights(table, deriveWeights(countsOf(facts.counts, pair)), problems);
}

/** A correspondence of unit groups taken up to higher levels, which may differ on the two sides. */
export function correspondenceAtLevels(
  { table: unitGroups }: Pick<Correspondence, "table">,
  facts: Pick<PublishedFacts, "groups" | "counts">,
  sourceLevel: TableLevel,
  targetLevel: TableLevel,
): Correspondence {
  const pair: EditionPair = { source: unitGroups.sourceEdition, target: unitGroups.targetEdition };
  const sources = groupsOf(facts, pair.source).groups;
  const targets = groupsOf(facts, pair.target).groups;
  const table = tableAtLevels(unitGroups, sources, targets, sourceLevel, targetLevel);
  const counts = countsOfGroups(
    countsOf(facts.counts, pair),
    sources,
    targets,
    { source: unitGroups.sourceLevel, target: unitGroups.targetLevel },
    { source: sourceLevel, target: targetLevel },
  );
  const weights = deriveWeights(counts);
  return withWeights(table, weights, tableProblems(table));
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
