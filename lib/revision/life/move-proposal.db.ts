import type { RevisionProblem } from "#lib/compile/problem";
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
import { lookThenDo, type Unchanged } from "#lib/revision/life/unchanged.db";
import { whatIfOf } from "#lib/revision/proposals/what-if-of.db";
import { revisionOf } from "#lib/revision/revision-of.db";

/**
 * Moves a proposal from the stage it is at to another.
 * @throws Refusal what is missing, or that the proposal has moved or changed meanwhile
 */
export async function moveProposal(by: PersonActor, proposal: string, move: Move): Promise<void> {
  const member = await readMember(by, (await revisionOf("proposal", proposal)) ?? "");
  await lookThenDo(
    async () => (goesPublic(move) ? brokenRules(await whatIfOf(proposal, move.version, "groups")) : null),
    (broken, unchanged) => makeMove(by, member, proposal, move, broken && { broken, unchanged }),
  );
}

/** @param known the rules that the version breaks, where the move goes public */
async function makeMove(
  by: PersonActor,
  member: Member,
  proposal: string,
  { from, to, version, reason, round, despite }: Move,
  known: { broken: readonly RevisionProblem[]; unchanged: Unchanged } | null,
): Promise<void> {
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
      await known.unchanged(transaction);
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
