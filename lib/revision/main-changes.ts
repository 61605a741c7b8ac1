import type { TableLevel } from "#lib/correspondence/levels";
import { type Nature, natureOf } from "#lib/correspondence/nature";
import type { RevisionView } from "#lib/revision/revision-view";

/** What a summary of main changes counts, in its order. */
export const MAIN_CHANGES = [
  "before",
  "unchanged",
  "virtual",
  "real",
  "recoded",
  "renamed",
  "split",
  "merged",
  "moved",
  "ended",
  "created",
  "after",
] as const;
export type MainChange = (typeof MAIN_CHANGES)[number];

/**
 * How many groups of a level meet each change. Those before, and all that happens to them, are groups of the earlier
 * edition; those created and those after are of the later. A group may be split and merged and moved; one that is recoded
 * or renamed keeps its content, and one that is unchanged keeps its code and title too. Each is unchanged, changed virtually
 * or changed really, once.
 */
export function mainChanges(
  revision: Pick<RevisionView, "at">,
  level: TableLevel,
): Record<MainChange, number> {
  const { table, sources, targets } = revision.at(level);
  const earlier = [...sources.values()];
  const having = (word: (typeof earlier)[number]["words"][number]) =>
    earlier.filter(({ words }) => words.includes(word)).length;
  const ofNature = (nature: Nature) => earlier.filter(({ changes }) => natureOf(changes) === nature).length;
  return {
    before: table.sources.length,
    unchanged: having("unchanged"),
    virtual: ofNature("virtual"),
    real: ofNature("real"),
    recoded: having("recode"),
    renamed: having("rename"),
    split: having("split"),
    merged: having("merge"),
    moved: having("move"),
    ended: earlier.filter(({ fate }) => fate !== "lives on").length,
    created: [...targets.values()].filter(({ origin }) => origin !== "continues").length,
    after: table.targets.length,
  };
}
