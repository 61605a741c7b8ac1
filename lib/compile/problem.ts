import type { Change } from "#lib/compile/decisions/change";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { compareCodes } from "#lib/correspondence/map";
import { listed } from "#lib/platform/listed";

/** Rules of the domain that decisions can break. */
export const REVISION_RULES = {
  "kind-fits": "A change's sources and targets fit its kind.",
  "known-source": "A change names groups of the edition that is revised.",
  "known-entry": "A change names entries of the coding index.",
  "entry-listed": "Entries that a change lists are in the group that it takes them from.",
  "content-once": "Two accepted decisions cannot move the same job titles.",
  "source-mapped": "Every group goes somewhere or is removed.",
  "destination-stated": "Every part of a group goes to a group that is named.",
  "residual-stated": "A split says what happens to the rest of the group.",
  "destination-known": "Content goes to groups that the new edition has.",
  "selection-matches": "A selection of content finds some of the group's entries, but not all of them.",
  "content-listed": "Content that moves is named by its index entries.",
  "target-mapped": "Every unit group of the new edition has content of earlier groups or was created.",
  "code-given": "Every group has a code.",
  "code-unique": "Codes are unique within an edition.",
  "code-form": "A code has the form of the codes of its level.",
  "parent-fits": "A group is under the group that its code says.",
  "no-orphan": "Every group has a group above it.",
  "no-childless": "Every group above the unit groups has groups below it.",
  "title-given": "Every group has one title.",
  "title-unique": "No two groups of one level have the same title.",
  "nec-ends-9": "A title that ends in n.e.c. goes with a code that ends in 9.",
  "single-ends-0": "The only unit group of a minor group has a code that ends in 0.",
  "code-reused": "A code that now means something else misleads those who compare editions by code.",
  "code-protected": "Protected codes stay unused.",
  "entry-coded": "Every entry of the index points to a unit group of the edition or to another entry.",
  "entry-unique": "The same title with the same qualifiers has one code.",
} as const;
export type RevisionRule = keyof typeof REVISION_RULES;

/** Rules that advise: an edition may break them and still be published. */
const ADVICE: ReadonlySet<RevisionRule> = new Set([
  // The index goes on changing after a decision: what left the group goes by the decision on the group it is in.
  "entry-listed",
  "content-listed",
  "nec-ends-9",
  "single-ends-0",
  "code-reused",
  "code-protected",
]);

/** A rule that the decisions break, as data: what they compile to can still be shown. */
export interface RevisionProblem {
  rule: RevisionRule;
  /** breach: has to be mended before the edition can be released. warning: for people to weigh. */
  severity: "breach" | "warning";
  /** Codes of the groups concerned. */
  sources: string[];
  targets: string[];
  /** ids of the decisions and of their issues; none where no decision is to blame. */
  decisions: string[];
  issues: string[];
  /** What is wrong and what to do, with the issues named. */
  message: string;
}

/** A decision and the change of it that something comes from. */
export interface Cause {
  decision: DecisionInEffect;
  change: Change;
}

/** A problem with the issues that it comes from named before its message. */
export function problem(
  rule: RevisionRule,
  groups: { sources?: readonly string[]; targets?: readonly string[] },
  causes: readonly Cause[],
  message: string,
): RevisionProblem {
  const decisions = new Map(causes.map(({ decision }) => [decision.id, decision]));
  const ids = [...decisions.keys()].sort();
  const named = ids.map((id) => decisions.get(id)!.issue);
  const labels = [...new Set(named.map(({ label }) => label))];
  return {
    rule,
    severity: ADVICE.has(rule) ? "warning" : "breach",
    sources: inOrder(groups.sources ?? []),
    targets: inOrder(groups.targets ?? []),
    decisions: ids,
    issues: [...new Set(named.map(({ id }) => id))],
    message: labels.length === 0 ? message : `${listed(labels)}: ${message}`,
  };
}

const RULE_ORDER = new Map(Object.keys(REVISION_RULES).map((rule, at) => [rule, at]));

/** Problems in order of rule, groups and wording, each once. */
export function orderedProblems(problems: readonly RevisionProblem[]): RevisionProblem[] {
  const key = ({ sources, targets }: RevisionProblem) => `${sources.join(" ")}>${targets.join(" ")}`;
  const sorted = [...problems].sort(
    (a, b) =>
      (RULE_ORDER.get(a.rule) ?? 0) - (RULE_ORDER.get(b.rule) ?? 0) ||
      compareCodes(key(a), key(b)) ||
      compareCodes(a.message, b.message),
  );
  return sorted.filter((one, at) => {
    const before = sorted[at - 1];
    return before?.rule !== one.rule || before.message !== one.message || key(before) !== key(one);
  });
}

/** Each decision of these causes once, in order. */
export function decisionIds(causes: readonly Cause[]): string[] {
  return [...new Set(causes.map(({ decision }) => decision.id))].sort();
}

function inOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareCodes);
}
