import type { Change } from "#lib/compile/decisions/change";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type {} from "#lib/revision/life/life.db";
import { openTestRevision } from "#lib/revision/open-revision.fixture";

const RENAME: Change = { type: "rename", source: "1121", to: { title: "Production managers" } };
let issues = 0;

/** An issue in an open paper of the revision that tests work in, with a draft on it and a piece of tangible evidence. @returns their ids */
export async function openProposal(
  by: PersonActor,
  {
    changes = [RENAME],
    evidence = true,
    revision,
  }: { changes?: Change[]; evidence?: boolean; revision?: string } = {},
): Promise<{ issue: string; proposal: string }> {
  const revisionId = revision ?? (await openTestRevision());
  const number = ++issues;
  const paper = revision === undefined ? "test-paper" : `test-paper-of-${revision}`;
  const [issue, proposal] = [`test-paper-${number}`, `test-paper-${number}-proposal`];
  return recorded(by, async (transaction, record) => {
    await transaction.reviewPaper.upsert({
      where: { id: paper },
      create: { id: paper, revisionId, title: "A test", label: "Test paper" },
      update: {},
    });
    await transaction.issue.create({
      data: {
        id: issue,
        paperId: paper,
        number,
        question: "Should it?",
        sources: [],
        targets: [],
        origin: "working group",
        raisedById: by.personId,
      },
    });
    if (evidence)
      await transaction.evidence.create({
        data: { issueId: issue, kind: "tasks", text: "What they do differs", addedById: by.personId },
      });
    await transaction.proposal.create({
      data: { id: proposal, issueId: issue, proposerId: by.personId, stage: "draft", version: 1 },
    });
    await transaction.proposalVersion.create({
      data: {
        proposalId: proposal,
        version: 1,
        title: "It should",
        changes: changes as unknown as object[],
        savedById: by.personId,
      },
    });
    await record({
      action: "tested",
      subjectKind: "issue",
      subjectId: issue,
      before: null,
      after: null,
      reason: null,
    });
    return { issue, proposal };
  });
}

/** Saves the next version of a proposal. */
export function nextVersion(by: PersonActor, proposal: string, version: number): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.proposalVersion.create({
      data: {
        proposalId: proposal,
        version,
        title: "It should, better",
        changes: [],
        savedById: by.personId,
      },
    });
    await record({
      action: "tested",
      subjectKind: "proposal",
      subjectId: proposal,
      before: null,
      after: null,
      reason: null,
    });
  });
}

const DAY = 86_400_000;

/** A consultation round from a day ago. @param days until it closes @returns its number */
export async function openRound(
  by: PersonActor,
  days = 7,
  title = "A round",
  revision?: string,
): Promise<number> {
  const revisionId = revision ?? (await openTestRevision());
  return recorded(by, async (transaction, record) => {
    const { id } = await transaction.consultationRound.create({
      data: {
        revisionId,
        title,
        opensAt: new Date(Date.now() - DAY),
        closesAt: new Date(Date.now() + days * DAY),
      },
    });
    await record({
      action: "tested",
      subjectKind: "consultation-round",
      subjectId: String(id),
      before: null,
      after: null,
      reason: null,
    });
    return id;
  });
}

/** A comment by somebody, with a response or without. */
export function comment(
  by: PersonActor,
  about: { round: number; proposal: string; version: number; answered: boolean },
): Promise<void> {
  const { round, proposal, version, answered } = about;
  return recorded(by, async (transaction, record) => {
    const { id } = await transaction.comment.create({
      data: {
        roundId: round,
        proposalId: proposal,
        version,
        personId: by.personId,
        stance: "supports",
        text: "We see it too",
        publishName: false,
      },
    });
    if (answered)
      await transaction.commentResponse.create({
        data: { commentId: id, text: "Thank you", published: true, respondedById: by.personId },
      });
    await record({
      action: "tested",
      subjectKind: "comment",
      subjectId: String(id),
      before: null,
      after: null,
      reason: null,
    });
  });
}
