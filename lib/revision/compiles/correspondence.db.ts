import { readEdition } from "#lib/classification/classification.db";
import type { RevisionBasis } from "#lib/compile/basis";
import { reconcileThreeWays, type ThreeWayPair } from "#lib/compile/reconcile";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { type Correspondence, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import type { Direction } from "#lib/correspondence/direction";
import type { TableLevel } from "#lib/correspondence/levels";
import { type CodeDifference, diffEditions, type LivesOn } from "#lib/correspondence/pairs/edition-diff";
import {
  type GroupPast,
  observedPeople,
  relativesOf,
  type Side,
} from "#lib/correspondence/pairs/group-history";
import type { ChangeSummary } from "#lib/correspondence/summary";
import type { Data } from "#lib/facts/data";
import { readData } from "#lib/facts/data.db";
import type { EditionId } from "#lib/facts/edition";
import { countsOf } from "#lib/facts/facts";
import { derived } from "#lib/platform/derived";
import {
  type CompiledCorrespondence,
  compiledCorrespondence,
} from "#lib/revision/compiles/compiled-correspondence";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { type ReviewRow, reviewRows } from "#lib/revision/compiles/review";
import { type Compiled, readCompiled } from "#lib/revision/revision.db";
import { revisionOfCorrespondence } from "#lib/revision/stored-revision.db";

/** The data of a compile, of the records coded to several editions only those of its pair. */
function observedIn({ data, basis }: Compiled): Data {
  return {
    ...data,
    counts: countsOf(data.counts, basis),
    bases: data.bases.filter(({ edition }) => edition === basis.source),
  };
}

const correspondenceOf = derived(
  "correspondence",
  (compiled: Compiled): CompiledCorrespondence => compiledCorrespondence(compiled, observedIn(compiled)),
);
const indexedOf = derived(
  "correspondence of the index",
  (data: Data): Correspondence => publishedCorrespondence(data),
);
const threeWaysOf = derived("three-way reconciliation", (compiled: Compiled): ThreeWayPair[] =>
  reconcileThreeWays(compiled.compiled.table, indexedOf(compiled.data).table, observedIn(compiled).counts),
);
const reviewOf = derived("review of the correspondence", (compiled: Compiled): Review => {
  const correspondence = correspondenceOf(compiled);
  return { rows: reviewRows(correspondence.at(), threeWaysOf(compiled)), find: correspondence.find };
});

/**
 * The correspondence of the editions as the decisions of the revision compile to it, worked out once for each
 * version of the data and of the decisions.
 */
export async function readCorrespondence(): Promise<CompiledCorrespondence> {
  return correspondenceOf(await readCompiled(await revisionOfCorrespondence()));
}

/** The table of unit groups that the coding index alone gives: another side of the reconciliation. */
export async function readIndexed(): Promise<Correspondence> {
  return indexedOf(await readData());
}

/** What the decisions, the index and the dual-coded records say of each pair, set against each other. */
export async function readThreeWays(): Promise<ThreeWayPair[]> {
  return threeWaysOf(await readCompiled(await revisionOfCorrespondence()));
}

/** Every pair that the decisions, the index or the records have, with what each of the three says of it. */
export interface Review {
  rows: ReviewRow[];
  /** Finds the decisions that the rows name. */
  find: DecisionFinder;
}

/** The pairs to review, set against each other once for each version of the data and of the decisions. */
export async function readReview(): Promise<Review> {
  return reviewOf(await readCompiled(await revisionOfCorrespondence()));
}

/** What the three sides say of one pair; null where none of them has it. */
export async function readThreeWayPair(source: string, target: string): Promise<ThreeWayPair | null> {
  const pairs = await readThreeWays();
  return pairs.find((pair) => pair.source === source && pair.target === target) ?? null;
}

export async function readChangeSummary(level?: TableLevel): Promise<ChangeSummary> {
  return (await readCorrespondence()).summary(level);
}

export async function readConversionBasis(direction: Direction): Promise<ConversionBasis> {
  return (await readCorrespondence()).conversion(direction);
}

/** On which side of the table an edition is, and which is on the other; null for an edition that is on neither. */
function comparedIn(
  { source, target }: RevisionBasis,
  edition: EditionId,
): { other: EditionId; side: Side } | null {
  if (edition === source) return { other: target, side: "source" };
  return edition === target ? { other: source, side: "target" } : null;
}

const differencesOf = derived(
  "edition differences",
  ({ data, basis, levels }: Compiled): CodeDifference[] => {
    const groupsOf = (id: EditionId) =>
      data.groups.flatMap(({ edition, code, title }) => (edition === id ? [{ code, title }] : []));
    const above = Array.from({ length: basis.unitLevel }, (_, at) => (at + 1) as TableLevel);
    const livingOn = above.map(levels).flatMap(({ sources, targets }): LivesOn[] =>
      [...sources.values()].flatMap(({ continuation, words }) => {
        if (!continuation) return [];
        const both = new Set([...words, ...(targets.get(continuation.target)?.words ?? [])]);
        const content = (["split", "merge", "move"] as const).filter((word) => both.has(word));
        return [{ ...continuation, content }];
      }),
    );
    return diffEditions(groupsOf(basis.source), groupsOf(basis.target), livingOn);
  },
);

/** The editions side by side, code by code; made once for each version of the data and of the decisions. */
export async function readDifferences(): Promise<CodeDifference[]> {
  return differencesOf(await readCompiled(await revisionOfCorrespondence()));
}

/** What a SOC group down to the unit group was in the other edition, or became there; null for any other group. */
export async function readGroupPast(edition: EditionId, code: string): Promise<GroupPast | null> {
  const { basis, levels } = await readCompiled(await revisionOfCorrespondence());
  const compared = comparedIn(basis, edition);
  const level = (await readEdition(edition, "working"))?.structure.levelOf(code) ?? null;
  if (!compared || level === null || level > basis.unitLevel) return null;
  const others = await readEdition(compared.other, "working");
  const { rows, weights, ...changes } = levels(level as TableLevel);
  const { side } = compared;
  return {
    ...compared,
    change: (side === "source" ? changes.sources : changes.targets).get(code) ?? null,
    relatives: relativesOf(code, side, rows, weights, (other) => others?.byCode.get(other)),
    people: observedPeople(code, side, weights),
  };
}
