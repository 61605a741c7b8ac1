import type { Change, ChangeType } from "#lib/compile/decisions/change";
import type { Proposal } from "#lib/compile/decisions/proposal";
import { issueLabel, type ReviewPaper } from "#lib/compile/decisions/review-paper";
import { appendTo } from "#lib/platform/append-to";

export const OUTCOMES = ["accepted", "rejected", "deferred", "no further action"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was decided on an issue. It is never altered: to undo it is a new decision that reverses it. */
export interface Decision {
  id: string;
  issue: string;
  outcome: Outcome;
  /** The version of the proposal that was decided on; null where there was none. */
  proposal: { id: string; version: number } | null;
  reason: string;
  /** ISO date; null where it is not known. */
  decidedOn: string | null;
  /** Id of the meeting that took it; null where it is not known. */
  meeting: string | null;
  /** Id of the decision that this one undoes; null where it undoes none. */
  reverses: string | null;
}

/** A decision with what it changes and how people call its issue: what a compile reads. */
export interface DecisionInEffect {
  id: string;
  issue: { id: string; label: string };
  proposal: string;
  version: number;
  changes: Change[];
  /** Why it was taken; absent where it is only supposed, as with an open proposal. */
  reason?: string;
}

/** "No further action" leaves content alone, but a group may still get another title or code with it. */
const WITHOUT_ACTION: readonly ChangeType[] = ["rename", "recode"];

/** Whether changes only give groups other titles or codes: then they can come with "no further action". */
export function onlyRenames(changes: readonly Change[]): boolean {
  return changes.every(({ type }) => WITHOUT_ACTION.includes(type));
}

/**
 * The decisions that change something, in order of their ids: proposals accepted, and renames and recodes that came with
 * "no further action"; without those that a later decision reverses. A reversal that is itself reversed undoes nothing.
 */
export function decisionsInEffect(
  decisions: readonly Decision[],
  proposals: readonly Proposal[],
  papers: readonly ReviewPaper[],
): DecisionInEffect[] {
  const versions = new Map(proposals.map((proposal) => [versionKey(proposal), proposal]));
  const labels = issueLabels(papers);
  const undone = reversed(decisions);
  return decisions
    .flatMap(({ id, issue, outcome, proposal: decided, reverses, reason }): DecisionInEffect[] => {
      const proposal = decided && versions.get(versionKey(decided));
      if (!proposal || reverses !== null || undone.has(id)) return [];
      if (outcome === "rejected" || outcome === "deferred") return [];
      const changes =
        outcome === "accepted"
          ? proposal.changes
          : proposal.changes.filter(({ type }) => WITHOUT_ACTION.includes(type));
      if (changes.length === 0) return [];
      const label = labels.get(issue) ?? issue;
      const { id: of, version } = proposal;
      return [{ id, issue: { id: issue, label }, proposal: of, version, changes, reason }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Proposals that nothing is decided on, each in its latest version and as if it were accepted, in order of their ids:
 * for compiling what would be. Their decision has the proposal's id.
 */
export function openProposals(
  decisions: readonly Decision[],
  proposals: readonly Proposal[],
  papers: readonly ReviewPaper[],
): DecisionInEffect[] {
  const labels = issueLabels(papers);
  const decided = new Set(standingDecisions(decisions).map(({ issue }) => issue));
  const latest = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const before = latest.get(proposal.id);
    if (!before || before.version < proposal.version) latest.set(proposal.id, proposal);
  }
  return [...latest.values()]
    .filter(({ issue, changes }) => !decided.has(issue) && changes.length > 0)
    .map(({ id, issue, version, changes }) => ({
      id,
      issue: { id: issue, label: labels.get(issue) ?? issue },
      proposal: id,
      version,
      changes,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The decisions that are not undone, without those that only undo others, in the order given. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = reversed(decisions);
  return decisions.filter(({ id, reverses }) => reverses === null && !undone.has(id));
}

function issueLabels(papers: readonly ReviewPaper[]): Map<string, string> {
  return new Map(
    papers.flatMap((paper) =>
      paper.issues.map((issue) => [issue.id, issueLabel(paper, issue.number)] as const),
    ),
  );
}

function versionKey({ id, version }: { id: string; version: number }): string {
  return `${id} ${version}`;
}

/** Ids of decisions that are undone: reversed by a decision that is not undone itself. */
function reversed(decisions: readonly Decision[]): Set<string> {
  const reversals = new Map<string, string[]>();
  for (const { id, reverses } of decisions) {
    if (reverses !== null) appendTo(reversals, reverses, id);
  }
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A decision cannot undo itself, even by way of others.
    known.set(id, false);
    const undone = (reversals.get(id) ?? []).some((by) => !isUndone(by));
    known.set(id, undone);
    return undone;
  };
  return new Set(decisions.filter(({ id }) => isUndone(id)).map(({ id }) => id));
}
