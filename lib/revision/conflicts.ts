import { ancestorsOf, isCode } from "#lib/classification/code";
import { comparableTitle } from "#lib/correspondence/title";
import { type RevisionBasis, sayingOf, sourceOf } from "#lib/revision/basis";
import { type Change, sourcesOf, targetsOf } from "#lib/revision/change";
import type { DecisionInEffect } from "#lib/revision/decision";
import { draftRevision } from "#lib/revision/draft";
import type { RevisionProblem } from "#lib/revision/problem";

/**
 * What would be wrong if a proposal and other open ones were all accepted that is wrong with none of them alone: each
 * problem names the proposal's issue and another.
 */
export function conflictsWith(
  basis: RevisionBasis,
  proposal: DecisionInEffect,
  open: readonly DecisionInEffect[],
): RevisionProblem[] {
  const own = touched(basis, proposal.changes);
  const near = open.filter(
    (other) => other.proposal !== proposal.proposal && meet(own, touched(basis, other.changes)),
  );
  if (near.length === 0) return [];
  return draftRevision(basis, [proposal, ...near]).problems.filter(
    ({ decisions }) => decisions.length > 1 && decisions.includes(proposal.id),
  );
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
