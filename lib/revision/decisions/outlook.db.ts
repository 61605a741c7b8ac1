import type { Outcome } from "#lib/compile/decisions/decision";
import type { Stage } from "#lib/compile/decisions/stage";
import type { KnownSize } from "#lib/compile/sizes/known-sizes";
import type { GroupCases } from "#lib/compile/what-if";
import { type CommentTally, commentTally } from "#lib/revision/consultation/comment-tally.db";
import { changeByAccepting, changeByReversing, type DraftChange } from "#lib/revision/decisions/draft-change";
import { markOfSeen } from "#lib/revision/decisions/seen";
import { readDecisions, readLife } from "#lib/revision/life/life.db";
import { decidingStep, reopeningStep } from "#lib/revision/life/life-step";
import { type ProposalLife, standingDecisionOf, type TakenDecision } from "#lib/revision/life/proposal-life";
import { proposalOf, readProposal } from "#lib/revision/proposals/proposals.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { readWhatIfTitles, type WhatIfTitles } from "#lib/revision/proposals/what-if-titles.db";
import { readBasis, readSizes } from "#lib/revision/revision.db";

/** Outcomes that put a proposal's changes into the draft; the others leave it as it is. */
const IN_EFFECT: readonly Outcome[] = ["accepted", "no further action"];

/** The draft after a decision against the draft before, with what its groups are called and how large they are. */
export interface OutlookChange {
  draft: DraftChange;
  titles: WhatIfTitles;
  people: PeopleOf[];
}

/** What is known of how many people a group has that a decision touches; nothing where nobody counted it. */
export interface PeopleOf {
  side: GroupCases["side"];
  code: string;
  sizes: KnownSize[];
}

/** What recording a decision will do: all that the page before it says. */
export interface Outlook {
  life: ProposalLife;
  /** null where the draft stays as it is. */
  change: OutlookChange | null;
  comments: CommentTally[];
  /** A mark of all this (lib/revision/decisions/seen.ts). */
  seen: string;
}

/** What deciding on a version of a proposal will do; null where there is no such proposal or version. */
export async function outlookOn(
  proposal: string,
  { version, outcome }: { version: number; outcome: Outcome },
): Promise<Outlook | null> {
  const [life, comments, change] = await Promise.all([
    readLife(proposal),
    commentTally(proposal, version),
    draftChange(proposal, version, outcome, changeByAccepting),
  ]);
  if (!life || change === undefined) return null;
  return {
    life,
    change,
    comments,
    seen: markOfSeen({ ...seenOfLife(life), comments, ...seenOfDraft(change) }),
  };
}

/** What reversing the decision that stands on a proposal will do. */
export interface ReversalOutlook extends Omit<Outlook, "comments"> {
  undone: TakenDecision;
  /** The stage that the proposal goes back to; null where no step leads there now. */
  backTo: Stage | null;
}

/** What reversing a decision will do; null where it does not stand on this proposal any more. */
export async function outlookOnReversal(proposal: string, decision: string): Promise<ReversalOutlook | null> {
  const life = await readLife(proposal);
  const undone = life && standingDecisionOf(life.decisions);
  if (!life || !undone || undone.id !== decision || undone.version === null) return null;
  const change = await draftChange(proposal, undone.version, undone.outcome, changeByReversing);
  if (change === undefined) return null;
  const backTo = reopeningStep(life.steps)?.to ?? null;
  const { version, stands } = seenOfLife(life);
  return {
    life,
    undone,
    change,
    backTo,
    seen: markOfSeen({ version, stands, needs: backTo, ...seenOfDraft(change) }),
  };
}

/** A mark of where an issue without a proposal stands. */
export async function seenOfIssue(issue: string): Promise<string> {
  const [decisions, proposal] = await Promise.all([readDecisions(issue), proposalOf(issue)]);
  return markOfSeen({ version: proposal, stands: decisions.map(({ id }) => id) });
}

async function draftChange(
  proposal: string,
  version: number,
  outcome: Outcome,
  read: typeof changeByAccepting,
): Promise<Outlook["change"] | undefined> {
  const record = await readProposal(proposal);
  const changes = record?.versions.find((one) => one.version === version)?.changes;
  if (!record || !changes) return undefined;
  if (!IN_EFFECT.includes(outcome)) return null;
  const whatIf = await whatIfOf(proposal, version, "groups");
  if (!whatIf) return undefined;
  const [titles, basis, { known }] = await Promise.all([
    readWhatIfTitles(record.revision, whatIf, changes),
    readBasis(record.revision),
    readSizes(record.revision),
  ]);
  const draft = read(whatIf);
  const people = draft.sizes.map(({ side, code }) => ({ side, code, sizes: known(basis[side], code) }));
  return { draft, titles, people };
}

function seenOfLife({ version, stage, decisions, steps, votes, evidence }: ProposalLife) {
  const { roles, quorum, needsEvidence, needsResponses } = decidingStep(steps) ?? {};
  return {
    version,
    stands: [stage, ...decisions.map(({ id }) => id)],
    needs: [roles, quorum, needsEvidence, needsResponses, needsEvidence && evidence === 0],
    votes: votes.map(({ personId, body, choice }) => `${personId} ${body} ${choice}`).sort(),
  };
}

function seenOfDraft(change: Outlook["change"]) {
  if (!change) return { rules: null, moves: null, conflicts: null };
  const { differences, entries, problems, mended, conflicts } = change.draft;
  return {
    rules: [problems, mended].map((all) => all.map(({ message }) => message)),
    moves: [
      differences.map(({ before, after, nature }) => [
        before?.code,
        before?.title,
        after?.code,
        after?.title,
        nature,
      ]),
      entries.map(({ uid, before, after }) => [uid, before, after]),
    ],
    conflicts: conflicts.map(({ message }) => message),
  };
}
