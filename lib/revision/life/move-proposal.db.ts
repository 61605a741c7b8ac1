import { readVersions, type Versions, versionsWithin } from "#lib/facts/data.db";
import type { Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { brokenRules, goesPublic, refuseUnconfirmed } from "#lib/revision/life/broken-rules";
import { type Member, moveMissing } from "#lib/revision/life/life";
import {
  lockedStanding,
  readMember,
  refuseMissing,
  refuseMoved,
  writeMove,
} from "#lib/revision/life/life.db";
import { readSteps } from "#lib/revision/life/life-steps.db";
import type { Move, StoredStanding } from "#lib/revision/life/proposal-life";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { revisionOf } from "#lib/revision/revision-of.db";

/** How often a move to everybody is looked at where others change what its rules depend on while it is made. */
const MOST_LOOKS = 3;

/** What the rules of a move depend on changed between looking at them and making it. */
class ChangedMeanwhile extends Refusal {}

/**
 * Moves a proposal from the stage it is at to another.
 * @throws Refusal what is missing, or that the proposal has moved or changed meanwhile
 */
export async function moveProposal(by: PersonActor, proposal: string, move: Move): Promise<void> {
  const member = await readMember(by, (await revisionOf("proposal", proposal)) ?? "");
  for (let looks = 1; ; looks++)
    try {
      return await tryMove(by, member, proposal, move);
    } catch (error) {
      if (!(error instanceof ChangedMeanwhile) || looks === MOST_LOOKS) throw error;
    }
}

async function tryMove(
  by: PersonActor,
  member: Member,
  proposal: string,
  { from, to, version, reason, round, despite }: Move,
): Promise<void> {
  // What a compile takes is not waited for with the proposal locked. It is of the request's versions, not of those by now.
  const known = goesPublic({ from, to })
    ? { versions: await readVersions(), broken: brokenRules(await whatIfOf(proposal, version, "groups")) }
    : null;
  await recorded(by, async (transaction, record) => {
    const held = await lockedStanding(transaction, proposal, version);
    refuseMoved(held.stage, from);
    const asks = to === "out for comment" && round !== undefined;
    refuseMissing(
      moveMissing(
        await readSteps(held.revision, transaction),
        { ...held, inRound: held.inRound || asks },
        member,
        to,
      ),
    );
    if (known) {
      await refuseOtherVersions(transaction, known.versions);
      refuseUnconfirmed(known.broken, despite);
    }
    const inSpite = known && known.broken.length > 0 ? despite : undefined;
    if (asks) {
      await putIntoRound(transaction, held, round);
      await record({
        action: "put a proposal into a round",
        subjectKind: "consultation-round",
        subjectId: String(round),
        before: null,
        after: { proposal, version },
        reason: null,
      });
    }
    const why = inSpite ? `${reason}\nIt goes out although it breaks a rule: ${inSpite.reason}` : reason;
    await writeMove(transaction, by, held, to, why);
    await record({
      action: "moved a proposal",
      subjectKind: "proposal",
      subjectId: proposal,
      before: { stage: from },
      after: {
        stage: to,
        ...(inSpite && {
          brokenRules: known?.broken.map(({ message }) => message) ?? [],
          despite: inSpite.reason,
        }),
      },
      reason: reason || null,
    });
  });
}

/** Nothing that the rules depend on may change before the move is there: decisions were before, or wait until it is. */
async function refuseOtherVersions(transaction: Transaction, known: Versions): Promise<void> {
  const { data, revisions } = await versionsWithin(transaction);
  if (data !== known.data || revisions !== known.revisions)
    throw new ChangedMeanwhile(
      "Something in the revision changed at this moment. Look at the rules that the proposal breaks, then send it again.",
    );
}

async function putIntoRound(
  transaction: Transaction,
  { proposal, version, revision }: StoredStanding,
  round: number,
): Promise<void> {
  const found = await transaction.consultationRound.findFirst({ where: { id: round, revisionId: revision } });
  if (!found) throw new Refusal("There is no such consultation round. Choose one from the list.", "round");
  await transaction.roundProposal.upsert({
    where: { roundId_proposalId_version: { roundId: round, proposalId: proposal, version } },
    create: { roundId: round, proposalId: proposal, version },
    update: {},
  });
}
