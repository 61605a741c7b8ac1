import type { CompiledLevel, CompiledLevels, CompiledTable } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { reconcileThreeWays, type ThreeWayPair } from "#lib/compile/reconcile";
import { conversionBasis } from "#lib/correspondence/conversion/conversion-list";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import {
  type Correspondence,
  type PublishedFacts,
  publishedCorrespondence,
  rowProblems,
} from "#lib/correspondence/derived-correspondence";
import type { GsimChange } from "#lib/correspondence/kinds";
import type { TableLevel } from "#lib/correspondence/levels";
import { type CodeDifference, diffEditions, type LivesOn } from "#lib/correspondence/pairs/edition-diff";
import { type Component, components } from "#lib/correspondence/pictures/components";
import { type CorrespondenceProblem, tableProblems } from "#lib/correspondence/problems";
import type { Side, Sides } from "#lib/correspondence/reading";
import { type Reconciliation, reconcile } from "#lib/correspondence/reconcile";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import type { NamedDataSet } from "#lib/correspondence/share-basis";
import { type ChangeSummary, changeSummary } from "#lib/correspondence/summary";
import { type SourceSample, sourceSamples } from "#lib/correspondence/weights";
import type { EditionId, Group } from "#lib/facts/edition";
import type { DualCodedBase } from "#lib/facts/facts";
import type { ReleaseHeading } from "#lib/facts/released-facts";
import { placed, type Structure, structureOf } from "#lib/facts/structure";
import { appendTo } from "#lib/platform/append-to";
import { type DecisionFinder, decisionFinder } from "#lib/revision/compiles/map-decisions";
import { type ReviewRow, reviewRows } from "#lib/revision/compiles/review";

/** What stands beside the compiled table: groups, index entries, counts, and the sample sizes to judge those by. */
export interface CorrespondenceFacts extends PublishedFacts {
  bases: readonly DualCodedBase[];
}

/** What a correspondence comes from: decisions of a revision, or the codes that a coding index has in both editions. */
export type CorrespondenceOrigin = "decisions" | "index";

/**
 * Everything that pages, files and programs ask of the correspondence of two editions, each worked out when first asked for
 * and then kept. It is read in one of two ways: `source`, `target`, `rows` and `conversion` are those of the way; all else
 * is of the change from the earlier edition to the later. It is shared by all who read it: do not change it.
 */
export interface CompiledCorrespondence extends Sides {
  origin: CorrespondenceOrigin;
  /** Whether its rows name the index entries that they rest on; else it is only known how many those are. */
  namesEntries: boolean;
  /** Id of the revision whose decisions it comes from; null where it comes from an index. */
  revision: string | null;
  /** The release that it stands in; null where it is a draft, or comes from an index. */
  release: ReleaseHeading | null;
  /** Of the data and the decisions that it is made from: what is made from it in turn is kept until this changes. */
  version: string;
  facts: CorrespondenceFacts;
  /** The same read the other way. */
  turned(): CompiledCorrespondence;
  /** The same read from the earlier edition to the later. */
  forward(): CompiledCorrespondence;
  /** With both sides at one level, as the change went; unit groups unless something else is said. */
  at(level?: TableLevel): CompiledLevel;
  /** What is amiss in it at a level. */
  problems(level?: TableLevel): CorrespondenceProblem[];
  /** Its rows, as they are read. */
  rows(level?: TableLevel): MapRow[];
  /** What is above what in the edition that is read first. */
  structure: Structure;
  /** Those that it can be read at, the unit groups first: the levels that both editions have. */
  levels: readonly TableLevel[];
  /** The groups of a level of the edition that is read first. */
  groupsRead(level: TableLevel): readonly Group[];
  /** What it was compiled from; none where it comes from an index. */
  decisions: readonly DecisionInEffect[];
  /** Finds the decisions that its rows name. */
  find: DecisionFinder;
  summary(level?: TableLevel): ChangeSummary;
  /** The published sample of each unit group of the earlier edition beside what its counts add up to. */
  samples(): SourceSample[];
  /** What the table and the dual-coded records agree and disagree on. */
  reconciliation(): Reconciliation;
  /** The table of unit groups that the codes of the index entries give by themselves. */
  indexed(): Correspondence;
  /** What the decisions, the index and the records say of each pair that any of the three has. */
  threeWays(): ThreeWayPair[];
  /** The same pairs, to be reviewed. */
  review(): ReviewRow[];
  /** The sets of unit groups that stay comparable, no link cut. */
  components(): Component[];
  /** The sources of counts to choose from, where there are more than the published: see gold coding. */
  dataSets?: readonly NamedDataSet[];
  /** What lists of codes are converted with, as it is read. */
  conversion(): ConversionBasis;
  /** The two editions side by side, code by code. */
  differences(): CodeDifference[];
}

/** What decisions come to, and which they are. */
interface CompiledDecisions {
  revisionId: string;
  release?: ReleaseHeading | null;
  version: string;
  compiled: Pick<CompiledTable, "edition">;
  levels: CompiledLevels;
  decisions: readonly DecisionInEffect[];
}

/**
 * Arranges what decisions compile to for reading it as a correspondence, from the earlier edition to the later. `held` has
 * the groups of both editions; those of the later are the compiled ones.
 */
export function compiledCorrespondence(
  { revisionId, release = null, version, compiled, levels, decisions }: CompiledDecisions,
  held: CorrespondenceFacts,
  sides: { source: Side; target: Side },
): CompiledCorrespondence {
  const facts = { ...held, groups: withCompiledGroups(held.groups, compiled.edition) };
  return arranged({
    origin: "decisions",
    revision: revisionId,
    release,
    version,
    levels,
    facts,
    published: held.groups,
    decisions,
    sides,
  });
}

/** A correspondence that comes from no decision, arranged for reading it as any other. */
export function indexedCorrespondence(
  { version, levels }: Pick<CompiledDecisions, "version" | "levels">,
  facts: CorrespondenceFacts,
  sides: { source: Side; target: Side },
): CompiledCorrespondence {
  const { groups: published } = facts;
  return arranged({
    origin: "index",
    revision: null,
    release: null,
    version,
    levels,
    facts,
    published,
    decisions: [],
    sides,
  });
}

interface Parts {
  origin: CorrespondenceOrigin;
  revision: string | null;
  release: ReleaseHeading | null;
  version: string;
  levels: CompiledLevels;
  facts: CorrespondenceFacts;
  /** The groups of both editions as they are held. */
  published: readonly EditionGroup[];
  decisions: readonly DecisionInEffect[];
  sides: { source: Side; target: Side };
}

function arranged(parts: Parts): CompiledCorrespondence {
  const { origin, revision, release, version, levels, facts, published, decisions, sides } = parts;
  const find = decisionFinder(decisions);
  const structureIn = once((edition: EditionId) =>
    structureOf(facts.groups.filter((group) => group.edition === edition)),
  );
  const { source, target } = sides;
  const read = once(() => levelsOf(structureIn(source.edition), structureIn(target.edition)));
  const unit = () => read(undefined)[0]!;
  const at = (level: TableLevel = unit()) => levels(level);
  const inverted = once((level: TableLevel) => invertRows(at(level).rows));
  const problems = once((level: TableLevel) => {
    const { table, rows, weights } = at(level);
    return [...tableProblems(table), ...rowProblems(rows, weights)];
  });
  const summary = once((level: TableLevel) => changeSummary(at(level).table, at(level), at(level).rows));
  const samples = once(() => sourceSamples(facts.counts, facts.bases));
  const reconciliation = once(() => reconcile(at().table, facts.counts));
  const sets = once(() => components(at().table).components);
  const indexed = once(() =>
    publishedCorrespondence(
      { ...facts, groups: published },
      { source: sides.source.edition, target: sides.target.edition },
    ),
  );
  const threeWays = once(() => reconcileThreeWays(at().table, indexed(undefined).table, facts.counts));
  const review = once(() => reviewRows(at(), threeWays(undefined)));
  const differences = once(() => differencesOf(levels, read(undefined), facts.groups, sides));
  const both: Sides[] = [
    { source, target, inverted: false },
    { source: target, target: source, inverted: true },
  ];
  const conversion = once((way: 0 | 1) => conversionBasis(at(), facts, both[way]!));
  const readAs = (way: 0 | 1): CompiledCorrespondence => ({
    ...both[way]!,
    origin,
    namesEntries: origin === "decisions",
    revision,
    release,
    version,
    facts,
    turned: () => ways[way === 0 ? 1 : 0]!,
    forward: () => ways[0]!,
    at,
    get levels() {
      return read(undefined);
    },
    get structure() {
      return structureIn(both[way]!.source.edition);
    },
    problems: (level = unit()) => problems(level),
    rows: (level = unit()) => (way === 0 ? at(level).rows : inverted(level)),
    groupsRead: (level) => at(level).table[way === 0 ? "sources" : "targets"],
    decisions,
    find,
    summary: (level = unit()) => summary(level),
    samples: () => samples(undefined),
    reconciliation: () => reconciliation(undefined),
    indexed: () => indexed(undefined),
    threeWays: () => threeWays(undefined),
    review: () => review(undefined),
    components: () => sets(undefined),
    conversion: () => conversion(way),
    differences: () => differences(undefined),
  });
  const ways = [readAs(0), readAs(1)];
  return ways[0]!;
}

/** The levels that a table of unit groups can be read at on both sides, those first. */
function levelsOf(source: Structure, target: Structure): TableLevel[] {
  const units = Math.min(source.unitLevel, target.unitLevel, DEEPEST);
  return Array.from({ length: units }, (_, at) => (units - at) as TableLevel);
}

const DEEPEST: TableLevel = 4;

function differencesOf(
  levels: CompiledLevels,
  read: readonly TableLevel[],
  groups: readonly EditionGroup[],
  { source, target }: { source: Side; target: Side },
): CodeDifference[] {
  const groupsOf = (id: EditionId) => groups.filter(({ edition }) => edition === id);
  const livingOn = read.map(levels).flatMap(({ sources, targets }): LivesOn[] =>
    [...sources.values()].flatMap(({ continuation, words }) => {
      if (!continuation) return [];
      const both = new Set([...words, ...(targets.get(continuation.target)?.words ?? [])]);
      const content = (["split", "merge", "move"] as const).filter((word) => both.has(word));
      return [{ ...continuation, content }];
    }),
  );
  const changes = new Map<string, GsimChange[]>();
  for (const { sources, targets } of read.map(levels))
    for (const { code, changes: own } of [...sources.values(), ...targets.values()])
      for (const change of own) appendTo(changes, code, change);
  return diffEditions(groupsOf(source.edition), groupsOf(target.edition), livingOn, changes);
}

type EditionGroup = Group & { edition: EditionId };

/**
 * The groups of all editions, with those of the compiled edition in place of the ones held under its name. Sub-unit groups,
 * which no decision names, stay where their unit group does.
 */
export function withCompiledGroups(
  groups: readonly EditionGroup[],
  { id, groups: compiled }: CompiledTable["edition"],
): EditionGroup[] {
  const codes = new Set(compiled.map(({ code }) => code));
  const deepest = Math.max(0, ...compiled.map(({ level }) => level));
  const isBelow = (group: EditionGroup) => {
    const { level = 0, parent } = placed(group) ?? {};
    return level > deepest && codes.has(parent ?? "");
  };
  return [
    ...groups.filter((group) => group.edition !== id || isBelow(group)),
    ...compiled.map(({ code, title, level, parent }) => ({ edition: id, code, title, level, parent })),
  ];
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
