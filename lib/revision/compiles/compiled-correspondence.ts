import type { CompiledLevel, CompiledLevels, CompiledTable } from "#lib/compile/compiled-levels";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { conversionBasis } from "#lib/correspondence/conversion/conversion-list";
import type { ConversionBasis } from "#lib/correspondence/conversion/convert";
import { type PublishedFacts, rowProblems } from "#lib/correspondence/derived-correspondence";
import { DIRECTIONS, type Direction } from "#lib/correspondence/direction";
import type { TableLevel } from "#lib/correspondence/levels";
import { type Component, components } from "#lib/correspondence/pictures/components";
import { type CorrespondenceProblem, tableProblems } from "#lib/correspondence/problems";
import { type Reconciliation, reconcile } from "#lib/correspondence/reconcile";
import { invertRows, type MapRow } from "#lib/correspondence/rows";
import { type ChangeSummary, changeSummary } from "#lib/correspondence/summary";
import { type SourceSample, sourceSamples } from "#lib/correspondence/weights";
import type { EditionId, Group } from "#lib/facts/edition";
import type { DualCodedBase } from "#lib/facts/facts";
import { placed } from "#lib/facts/structure";
import { type DecisionFinder, decisionFinder } from "#lib/revision/compiles/map-decisions";

/** What stands beside the compiled table: the groups and counts, and the published sample sizes to judge those by. */
export interface CorrespondenceFacts extends Pick<PublishedFacts, "groups" | "counts"> {
  bases: readonly DualCodedBase[];
}

/**
 * Everything that pages, files and programs ask of the correspondence of the editions as the decisions compile to
 * it, each worked out when first asked for and then kept. It is shared by all who read it: do not change it.
 */
export interface CompiledCorrespondence {
  /** Of the data and the decisions that it is made from: what is made from it in turn is kept until this changes. */
  version: string;
  facts: CorrespondenceFacts;
  /** With both sides at one level; unit groups unless something else is said. */
  at(level?: TableLevel): CompiledLevel;
  /** What is amiss in it at a level. */
  problems(level?: TableLevel): CorrespondenceProblem[];
  /** Its rows, read in either direction. */
  rows(direction: Direction, level?: TableLevel): MapRow[];
  /** Finds the decisions that its rows name. */
  find: DecisionFinder;
  summary(level?: TableLevel): ChangeSummary;
  /** The published sample of each unit group of the earlier edition beside what its counts add up to. */
  samples(): SourceSample[];
  /** What the table and the dual-coded records agree and disagree on. */
  reconciliation(): Reconciliation;
  /** The sets of unit groups that stay comparable, no link cut. */
  components(): Component[];
  /** What lists of codes are converted with. */
  conversion(direction: Direction): ConversionBasis;
}

/** What decisions come to, and which they are. */
interface CompiledDecisions {
  version: string;
  compiled: Pick<CompiledTable, "edition">;
  levels: CompiledLevels;
  decisions: readonly DecisionInEffect[];
}

/**
 * Arranges what decisions compile to for reading it as a correspondence. `held` has the groups of both editions; those of
 * the later are the compiled ones.
 */
export function compiledCorrespondence(
  { version, compiled, levels, decisions }: CompiledDecisions,
  held: CorrespondenceFacts,
): CompiledCorrespondence {
  const facts = { ...held, groups: withCompiledGroups(held.groups, compiled.edition) };
  const at = (level: TableLevel = 4) => levels(level);
  const inverted = once((level: TableLevel) => invertRows(at(level).rows));
  const problems = once((level: TableLevel) => {
    const { table, rows, weights } = at(level);
    return [...tableProblems(table), ...rowProblems(rows, weights)];
  });
  const summary = once((level: TableLevel) => changeSummary(at(level).table, at(level), at(level).rows));
  const samples = once(() => sourceSamples(facts.counts, facts.bases));
  const reconciliation = once(() => reconcile(at().table, facts.counts));
  const sets = once(() => components(at().table).components);
  const conversion = once((direction: Direction) => conversionBasis(at(), facts, direction));
  return {
    version,
    facts,
    at,
    problems: (level = 4) => problems(level),
    rows: (direction, level = 4) => (DIRECTIONS[direction].inverted ? inverted(level) : at(level).rows),
    find: decisionFinder(decisions),
    summary: (level = 4) => summary(level),
    samples: () => samples(undefined),
    reconciliation: () => reconciliation(undefined),
    components: () => sets(undefined),
    conversion,
  };
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
