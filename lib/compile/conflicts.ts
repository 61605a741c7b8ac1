import { type RevisionBasis, sayingOf, sourceOf } from "#lib/compile/basis";
import { type Change, sourcesOf, targetsOf } from "#lib/compile/decisions/change";
import { correctedDecisions } from "#lib/compile/decisions/corrected-decisions";
import type { DecisionInEffect } from "#lib/compile/decisions/decision";
import { draftRevision, type RevisionDraft } from "#lib/compile/draft";
import type { RevisionProblem } from "#lib/compile/problem";
import type { WhatIfQuestion } from "#lib/compile/what-if";
import { ancestorsOf, isCode } from "#lib/facts/code";
import { comparableTitle } from "#lib/facts/comparable-title";

/**
 * What would be broken if a proposal and other open ones were all accepted, and is not if the proposal alone is: each
 * problem names the proposal's issue and that of another open one.
 * @param alone the draft with the proposal accepted beside the decisions in effect
 */
export function conflictsWith(
  basis: RevisionBasis,
  {
    proposal,
    decisions,
    released = [],
    open,
    protectedCodes,
  }: Pick<WhatIfQuestion, "proposal" | "decisions" | "released" | "open" | "protectedCodes">,
  alone: RevisionDraft,
): RevisionProblem[] {
  const asked = touched(basis, proposal.changes);
  const near = open.filter(
    (other) => other.proposal !== proposal.proposal && meet(asked, touched(basis, other.changes)),
  );
  if (near.length === 0) return [];
  const ids = new Set(near.map(({ id }) => id));
  const own = [...withoutOwn(decisions, [proposal, ...near]), proposal, ...near];
  const all = correctedDecisions(released, own, basis);
  const known = new Set(alone.problems.map(({ rule, message }) => `${rule} ${message}`));
  return draftRevision(basis, all, protectedCodes, alone).problems.filter(
    ({ rule, severity, decisions: blamed, message }) =>
      severity === "breach" &&
      blamed.includes(proposal.id) &&
      blamed.some((id) => ids.has(id)) &&
      !known.has(`${rule} ${message}`),
  );
}

/** Decisions on other proposals than these. */
export function withoutOwn(
  decisions: readonly DecisionInEffect[],
  proposals: readonly DecisionInEffect[],
): DecisionInEffect[] {
  const own = new Set(proposals.map(({ proposal }) => proposal));
  return decisions.filter(({ proposal }) => !own.has(proposal));
}

/** What changes name: codes of either edition, titles and new entries; and the codes above those. */
interface Touched {
  named: Set<string>;
  above: Set<string>;
}

/** Whether two proposals can clash at all: they name the same, or one names what is above what the other names. */
function meet(one: Touched, other: Touched): boolean {
  const share = (a: Set<string>, b: Set<string>) => [...a].some((it) => b.has(it));
  return share(one.named, other.named) || share(one.named, other.above) || share(one.above, other.named);
}

function touched(basis: RevisionBasis, changes: readonly Change[]): Touched {
  const named = new Set<string>();
  for (const change of changes) {
    for (const code of sourcesOf(change)) named.add(code);
    for (const { code, title } of targetsOf(change)) {
      if (typeof code === "string") named.add(code);
      if (typeof title === "string") named.add(comparableTitle(title));
    }
    if (change.type === "remove entries" || change.type === "reassign entries") {
      for (const uid of change.uids) named.add(sourceOf(basis, uid) ?? uid);
    }
    if (change.type === "add entries") for (const entry of change.entries) named.add(sayingOf(entry));
  }
  return { named, above: new Set([...named].flatMap((it) => (isCode(it) ? ancestorsOf(it) : []))) };
}
