import { type Component, components } from "#lib/correspondence/components";
import { conversionBasis } from "#lib/correspondence/conversion-list";
import type { ConversionBasis } from "#lib/correspondence/convert";
import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import { groupChanges } from "#lib/correspondence/group-change";
import type { TableLevel } from "#lib/correspondence/levels";
import {
  type Correspondence,
  correspondenceAtLevels,
  type PublishedFacts,
  publishedCorrespondence,
} from "#lib/correspondence/published";
import { type Reconciliation, reconcile } from "#lib/correspondence/reconcile";
import { type ReviewRow, reviewRows } from "#lib/correspondence/review";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import { type ChangeSummary, changeSummary } from "#lib/correspondence/summary";
import { type SourceSample, sourceSamples } from "#lib/correspondence/weights";
import type { DualCodedBase } from "#lib/workbook/facts";

/** What the correspondence is made from, and the published sample sizes to judge its counts by. */
export interface CorrespondenceFacts extends PublishedFacts {
  bases: readonly DualCodedBase[];
}

/**
 * Everything that pages, files and programs ask of the correspondence of SOC2010 and SOC2020, each derived when first
 * asked for and then kept. It is shared by all who read it: do not change it.
 */
export interface DerivedCorrespondence {
  facts: CorrespondenceFacts;
  /** With both sides at one level; unit groups unless something else is said. */
  at(level?: TableLevel): Correspondence;
  /** Its rows, read in either direction. */
  rows(direction: Direction, level?: TableLevel): MapRow[];
  /** What happens to each of its groups. */
  changes(level?: TableLevel): ReturnType<typeof groupChanges>;
  summary(level?: TableLevel): ChangeSummary;
  /** The published sample of each SOC2010 unit group beside what its counts add up to. */
  samples(): SourceSample[];
  /** What the index and the dual-coded records agree and disagree on, and the same as rows to be shown. */
  reconciliation(): Reconciliation;
  review(): ReviewRow[];
  /** The sets of unit groups that stay comparable, no link cut. */
  components(): Component[];
  /** What lists of codes are converted with. */
  conversion(direction: Direction): ConversionBasis;
}

export function deriveCorrespondence(facts: CorrespondenceFacts): DerivedCorrespondence {
  const at = once(
    (level: TableLevel): Correspondence =>
      level === 4 ? publishedCorrespondence(facts) : correspondenceAtLevels(at(4), facts, level, level),
  );
  const inverted = once((level: TableLevel) => invertRows(at(level).rows));
  const changes = once((level: TableLevel) => groupChanges(at(level).table));
  const summary = once((level: TableLevel) => changeSummary(at(level).table, changes(level), at(level).rows));
  const samples = once(() => sourceSamples(facts.counts, facts.bases));
  const reconciliation = once(() => reconcile(at(4).table, facts.counts));
  const review = once(() => reviewRows(at(4), reconciliation(undefined)));
  const sets = once(() => components(at(4).table).components);
  const conversion = once((direction: Direction) => conversionBasis(at(4), facts, direction));
  return {
    facts,
    at: (level = 4) => at(level),
    rows: (direction, level = 4) => (DIRECTIONS[direction].inverted ? inverted(level) : at(level).rows),
    changes: (level = 4) => changes(level),
    summary: (level = 4) => summary(level),
    samples: () => samples(undefined),
    reconciliation: () => reconciliation(undefined),
    review: () => review(undefined),
    components: () => sets(undefined),
    conversion,
  };
}

/** A function that works out the answer to each question once. */
function once<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    kept.set(key, value);
    return value;
  };
}
