import type { EditionId } from "#lib/facts/edition";
import type { DataSet, Figure } from "#lib/facts/facts";
import { readFacts } from "#lib/facts/facts.db";
import { readGroupFigures } from "#lib/figures/figures.db";

/** What is published of a group, with what is published of all groups of its edition together to compare it with. */
export interface GroupAndAll {
  group: Figure[];
  all: Figure[];
  /** The data sets of either, and the rest. */
  dataSets: DataSet[];
}

export async function readGroupAndAll(edition: EditionId, code: string): Promise<GroupAndAll> {
  const [group, all, dataSets] = await Promise.all([
    readGroupFigures(edition, code),
    readGroupFigures(edition, ""),
    readFacts("dataSets"),
  ]);
  return { group, all, dataSets };
}
