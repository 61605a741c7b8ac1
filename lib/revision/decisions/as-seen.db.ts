import type { Outcome } from "#lib/compile/decisions/decision";
import { db } from "#lib/platform/db";
import { listed } from "#lib/platform/listed";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { outlookOn, outlookOnReversal, seenOfIssue } from "#lib/revision/decisions/outlook.db";
import { changedSince } from "#lib/revision/decisions/seen";
import { decide, decideWithoutProposal, type Reasoned, reverse } from "#lib/revision/life/decisions.db";
import { lookThenDo, type Unchanged } from "#lib/revision/life/unchanged.db";
import type { Prisma } from "#prisma/client/client";

/** A decision as somebody looked at it: with the mark that the page before it gave (lib/revision/decisions/seen.ts). */
export interface Looked extends Reasoned {
  seen: string;
}

/**
 * Decides on a version of a proposal as `decide` does, but only if nothing has changed since whoever decides looked at what it
 * will do. Sent twice by the same person, it is one decision.
 * @throws Refusal what has changed, or why it cannot be decided
 */
export function decideAsSeen(
  by: PersonActor,
  proposal: string,
  { seen, ...decision }: Looked & { version: number; outcome: Outcome },
): Promise<string> {
  const { version, outcome, reason } = decision;
  const own = { proposalId: proposal, version, outcome, reason: reason.trim(), reversesId: null };
  return asSeen(
    seen,
    async () => (await outlookOn(proposal, decision))?.seen ?? "",
    (unchanged) => decide(by, proposal, decision, unchanged),
    () => ownDecision(by, own),
  );
}

/** Decides that nothing is to be done, in the same way. */
export function decideWithoutProposalAsSeen(
  by: PersonActor,
  issue: string,
  { seen, ...reasoned }: Looked,
): Promise<string> {
  const own = { issueId: issue, proposalId: null, reason: reasoned.reason.trim(), reversesId: null };
  return asSeen(
    seen,
    () => seenOfIssue(issue),
    (unchanged) => decideWithoutProposal(by, issue, reasoned, unchanged),
    () => ownDecision(by, own),
  );
}

/**
 * Undoes a decision, in the same way.
 * @param on the proposal that it is on, or the issue where there is none
 */
export function reverseAsSeen(
  by: PersonActor,
  on: { proposal: string } | { issue: string },
  decision: string,
  { seen, ...reasoned }: Looked,
): Promise<string> {
  return asSeen(
    seen,
    async () =>
      "issue" in on ? seenOfIssue(on.issue) : ((await outlookOnReversal(on.proposal, decision))?.seen ?? ""),
    (unchanged) => reverse(by, decision, reasoned, unchanged),
    () => ownDecision(by, { reversesId: decision, reason: reasoned.reason.trim() }),
  );
}

async function asSeen(
  seen: string,
  look: () => Promise<string>,
  work: (unchanged: Unchanged) => Promise<string>,
  done: () => Promise<string | null>,
): Promise<string> {
  try {
    return await lookThenDo(look, (now, unchanged) => {
      const changed = changedSince(seen, now);
      if (changed.length > 0)
        throw new Refusal(`Something changed since you looked: ${listed(changed)}. Look again.`);
      return work(unchanged);
    });
  } catch (error) {
    // A button pressed twice sends the form twice: the second finds what the first has done.
    const own = error instanceof Refusal ? await done() : null;
    if (own === null) throw error;
    return own;
  }
}

/** What makes a decision the very one that somebody means to record. */
type Own = Prisma.DecisionWhereInput & { reason: string };

/** That decision, where it stands already; null where there is none. */
async function ownDecision({ personId }: PersonActor, own: Own): Promise<string | null> {
  const found = await db().decision.findFirst({
    where: { ...own, decidedById: personId, reversal: null },
    select: { id: true },
  });
  return found?.id ?? null;
}
