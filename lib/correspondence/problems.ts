import { type CorrespondenceTable, compareCodes, mapsByGroup, pairKey } from "#lib/correspondence/map";
import type { MapRow } from "#lib/correspondence/rows";
import type { MapWeight } from "#lib/correspondence/weights";

/** A rule of the domain that a correspondence breaks. Problems are data: a table that has some can still be shown. */
export interface CorrespondenceProblem {
  rule: CorrespondenceRule;
  /** Codes of the groups concerned; empty where the problem is not of a group. */
  sources: string[];
  targets: string[];
  /** One sentence saying what is wrong and what to do. */
  message: string;
}

export const CORRESPONDENCE_RULES = {
  "source-mapped": "Every source group has at least one map or an accepted deletion.",
  "target-mapped": "Every target group has at least one source or an accepted creation.",
  "pair-unique": "Pairs are unique.",
  "not-both-empty": "A map has a source, a target or both.",
  "known-group": "A map joins groups of the two editions at the table's levels.",
  "evidence-named": 'Every map names the decision, index entries or "unchanged" that it comes from.',
  "part-flags-agree": "A map's part flags agree with its degree on each side.",
  "shares-sum-to-1":
    "Forward shares sum to 1 for each source, sex and data set, backward shares for each target.",
} as const;

export type CorrespondenceRule = keyof typeof CORRESPONDENCE_RULES;

/** Sums of shares are of a few dozen fractions at most; what differs by more is no rounding. */
const TOLERANCE = 1e-9;

/** Every breach of the rules for a table, in the order of the rules and then of the codes. */
export function tableProblems(table: CorrespondenceTable): CorrespondenceProblem[] {
  return [...unmappedGroups(table), ...mapProblems(table)];
}

/** Groups without a map; a deletion or a creation is a map with one side empty. */
function unmappedGroups(table: CorrespondenceTable): CorrespondenceProblem[] {
  const { bySource, byTarget } = mapsByGroup(table.maps);
  return [
    ...table.sources
      .filter((group) => !bySource.has(group.code))
      .map((group) =>
        problem(
          "source-mapped",
          [group.code],
          [],
          `${group.code} ${group.title} goes nowhere. Map it, or record that it was removed.`,
        ),
      ),
    ...table.targets
      .filter((group) => !byTarget.has(group.code))
      .map((group) =>
        problem(
          "target-mapped",
          [],
          [group.code],
          `${group.code} ${group.title} comes from nowhere. Map a source to it, or record that it was created.`,
        ),
      ),
  ];
}

function mapProblems(table: CorrespondenceTable): CorrespondenceProblem[] {
  const sources = new Set(table.sources.map((group) => group.code));
  const targets = new Set(table.targets.map((group) => group.code));
  const seen = new Set<string>();
  const problems: CorrespondenceProblem[] = [];
  for (const { source, target, evidence } of table.maps) {
    const add = (rule: CorrespondenceRule, message: string) =>
      problems.push(problem(rule, source === null ? [] : [source], target === null ? [] : [target], message));
    const name = `${source ?? "nothing"} to ${target ?? "nothing"}`;

    if (source === null && target === null)
      add("not-both-empty", "A map has neither source nor target. Remove it.");
    if (source !== null && !sources.has(source)) {
      add(
        "known-group",
        `${source} is no group of ${table.sourceEdition} at level ${table.sourceLevel}. Correct the code.`,
      );
    }
    if (target !== null && !targets.has(target)) {
      add(
        "known-group",
        `${target} is no group of ${table.targetEdition} at level ${table.targetLevel}. Correct the code.`,
      );
    }
    if (seen.has(pairKey(source, target)))
      add("pair-unique", `${name} is mapped twice. Keep one of the two.`);
    seen.add(pairKey(source, target));
    const named = evidence.entries.length > 0 || evidence.unchanged || evidence.decisions.length > 0;
    if (!named && source !== null && target !== null) {
      add(
        "evidence-named",
        `${name} rests on nothing. Name the entries it comes from, or declare it unchanged.`,
      );
    }
  }
  return problems;
}

/** Rows whose part flags are not what the degrees of their groups among these rows say. Give all rows of a table. */
export function partFlagProblems(rows: readonly MapRow[]): CorrespondenceProblem[] {
  const targetsOf = degrees(rows.map((row) => row.source?.code));
  const sourcesOf = degrees(rows.map((row) => row.target?.code));
  return rows
    .filter(
      ({ source, target, sourcePart, targetPart }) =>
        sourcePart !== (source !== null && (targetsOf.get(source.code) ?? 0) > 1) ||
        targetPart !== (target !== null && (sourcesOf.get(target.code) ?? 0) > 1),
    )
    .map(({ source, target }) =>
      problem(
        "part-flags-agree",
        source ? [source.code] : [],
        target ? [target.code] : [],
        `The part flags of ${source?.code ?? "nothing"} to ${target?.code ?? "nothing"} do not agree with the number of maps on each side. Derive them again.`,
      ),
    );
}

/** Groups whose shares do not sum to 1, forward for sources and backward for targets. */
export function shareProblems(weights: readonly MapWeight[]): CorrespondenceProblem[] {
  const forward = new Map<string, number>();
  const backward = new Map<string, number>();
  for (const { source, target, sex, dataSet, ...share } of weights) {
    const who = `${sex === "both" ? "men and women" : sex}, ${dataSet}`;
    add(forward, `${source}|${who}`, share.forward);
    add(backward, `${target}|${who}`, share.backward);
  }
  const off = (sums: Map<string, number>) =>
    [...sums]
      .filter(([, sum]) => !(Math.abs(sum - 1) <= TOLERANCE))
      .map(([key, sum]) => ({
        code: key.slice(0, key.indexOf("|")),
        who: key.slice(key.indexOf("|") + 1),
        sum,
      }))
      .sort((a, b) => compareCodes(a.code, b.code));
  const message = (direction: string, { code, who, sum }: { code: string; who: string; sum: number }) =>
    `The ${direction} shares of ${code} (${who}) sum to ${sum}. Derive them again from the counts.`;
  return [
    ...off(forward).map((sum) => problem("shares-sum-to-1", [sum.code], [], message("forward", sum))),
    ...off(backward).map((sum) => problem("shares-sum-to-1", [], [sum.code], message("backward", sum))),
  ];
}

function degrees(codes: (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== undefined) add(counts, code, 1);
  return counts;
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}

function problem(
  rule: CorrespondenceRule,
  sources: string[],
  targets: string[],
  message: string,
): CorrespondenceProblem {
  return { rule, sources, targets, message };
}
