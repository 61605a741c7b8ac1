import { readIndexEntries } from "#lib/coding-index/coding-index.db";
import type { ThreeWayPair } from "#lib/compile/reconcile";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { type Correspondence, publishedCorrespondence } from "#lib/correspondence/derived-correspondence";
import type { Direction } from "#lib/correspondence/direction";
import type { TableLevel } from "#lib/correspondence/levels";
import type { ChangeSummary } from "#lib/correspondence/summary";
import { dataVersion, readFacts } from "#lib/facts/facts.db";
import { versioned } from "#lib/platform/versioned";
import { type HeldCorrespondence, holdCorrespondence } from "#lib/revision/compiles/correspondence-view";
import type { DecisionFinder } from "#lib/revision/compiles/map-decisions";
import { type ReviewRow, reviewRows } from "#lib/revision/compiles/review";
import { readCompiled, readThreeWays } from "#lib/revision/revision.db";

const held = versioned<HeldCorrespondence>("correspondence");
const indexed = versioned<Correspondence>("correspondence of the index");
const reviews = versioned<Review>("review of the correspondence");

/**
 * The correspondence of SOC2010 and SOC2020 as the decisions of the revision compile to it, worked out once for each
 * version of the data and of the decisions.
 */
export async function readCorrespondence(): Promise<HeldCorrespondence> {
  const compiled = await readCompiled();
  return held(compiled.version, async () => {
    const [groups, counts, bases] = await Promise.all([
      readFacts("groups"),
      readFacts("counts"),
      readFacts("bases"),
    ]);
    return holdCorrespondence(compiled, { groups, counts, bases });
  });
}

/** The table of unit groups that the coding index alone gives: another side of the reconciliation. */
export async function readIndexed(): Promise<Correspondence> {
  return indexed(await dataVersion(), async () => {
    const [groups, entries, counts] = await Promise.all([
      readFacts("groups"),
      readIndexEntries(),
      readFacts("counts"),
    ]);
    return publishedCorrespondence({ groups, entries, counts });
  });
}

/** Every pair that the decisions, the index or the records have, with what each of the three says of it. */
export interface Review {
  rows: ReviewRow[];
  /** Finds the decisions that the rows name. */
  find: DecisionFinder;
}

/** The pairs to review, set against each other once for each version of the data and of the decisions. */
export async function readReview(): Promise<Review> {
  const correspondence = await readCorrespondence();
  return reviews(correspondence.version, async () => ({
    rows: reviewRows(correspondence.at(), await readThreeWays()),
    find: correspondence.find,
  }));
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
