import type { Change } from "#lib/compile/decisions/change";
import { changeInWords } from "#lib/compile/decisions/change-in-words";
import { issueLabel } from "#lib/compile/decisions/review-paper";
import { EDITABLE, STAGE_NAMES, type Stage } from "#lib/compile/decisions/stage";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Fields, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { refuseClosed } from "#lib/revision/closed-revision";
import { checkedChanges, inOneOrder } from "#lib/revision/proposals/change-schema";
import type { ProposalRecord } from "#lib/revision/proposals/proposal-record";
import { readBasis } from "#lib/revision/revision.db";
import { revisionOf } from "#lib/revision/revision-of.db";

/**
 * Begins a proposal on an issue, as a draft without changes.
 * @returns its id; that of the proposal there is, when somebody began one already
 * @throws Refusal when there is no such issue, or nothing can be proposed on it
 */
export async function propose(
  by: PersonActor,
  issueId: string,
  { title = "" }: { title?: string } = {},
): Promise<string> {
  return recorded(by, async (transaction, record) => {
    // One at a time for each issue, so that pressing the button twice begins one.
    await transaction.$executeRaw`SELECT 1 FROM issue WHERE id = ${issueId} FOR UPDATE`;
    const issue = await transaction.issue.findUnique({
      where: { id: issueId },
      include: { proposals: true, paper: { include: { revision: true } } },
    });
    if (!issue) throw new Refusal("There is no such issue any more. Choose it from its review paper.");
    refuseClosed(issue.paper.revision);
    const [begun] = issue.proposals;
    if (begun) return begun.id;
    await refuseDecided(transaction, issueId);
    const id = `${issueId}-proposal`;
    const named = title || issue.question.slice(0, 200);
    await transaction.proposal.create({
      data: { id, issueId, proposerId: by.personId, stage: "draft" satisfies Stage, version: 1 },
    });
    await transaction.proposalVersion.create({
      data: { proposalId: id, version: 1, title: named, changes: [], savedById: by.personId },
    });
    await record({
      action: "began a proposal",
      subjectKind: "proposal",
      subjectId: id,
      before: null,
      after: { title: named, version: 1, changes: [] },
      reason: null,
    });
    return id;
  });
}

async function refuseDecided(transaction: Transaction, issueId: string): Promise<void> {
  const standing = await transaction.decision.findFirst({
    where: { issueId, reversesId: null, reversal: null },
  });
  if (standing)
    throw new Refusal(
      "A decision on this issue stands. Have it reversed first, or raise another issue for what is new.",
    );
}

/** What somebody saves of a proposal. */
export interface ProposalDraft {
  /** The version that they began from. */
  base: number;
  title: string;
  changes: readonly Change[];
  /** What they changed, in their words; "" for nothing. */
  note: string;
}

/** A version that was saved, or the one there is when nothing differed. */
export interface Saved {
  version: number;
  /** Whether there was anything to save. */
  saved: boolean;
}

/**
 * Saves a proposal as its next version. Where neither title nor changes differ there is nothing to save.
 * @throws Refusal when it cannot be edited now, or somebody saved another version since `base`
 */
export async function saveVersion(by: Actor, id: string, draft: ProposalDraft): Promise<Saved> {
  const changes = checkedChanges(draft.changes);
  const { groups } = await readBasis((await revisionOf("proposal", id)) ?? "");
  const inWords = (all: readonly Change[]) => all.map((change) => changeInWords(change, groups));
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT 1 FROM proposal WHERE id = ${id} FOR UPDATE`;
    const proposal = await transaction.proposal.findUnique({
      where: { id },
      include: {
        issue: { select: { paper: { select: { revision: { select: { kind: true, status: true } } } } } },
      },
    });
    const latest =
      proposal &&
      (await transaction.proposalVersion.findUnique({
        where: { proposalId_version: { proposalId: id, version: proposal.version } },
      }));
    if (!proposal || !latest) throw new Refusal("There is no such proposal. Begin one on its issue.");
    refuseClosed(proposal.issue.paper.revision);
    const stage = proposal.stage as Stage;
    if (!EDITABLE.has(stage))
      throw new Refusal(
        `A proposal that is ${STAGE_NAMES[stage]} cannot be edited. Take it back to the working group first.`,
      );
    if (draft.base !== proposal.version) throw new Refusal(outdatedSentence(proposal.version));
    const before = latest.changes as unknown as Change[];
    if (latest.title === draft.title && inOneOrder(before) === inOneOrder(changes))
      return { version: proposal.version, saved: false };
    const version = proposal.version + 1;
    await transaction.proposalVersion.create({
      data: {
        proposalId: id,
        version,
        title: draft.title,
        changes: changes as unknown as object[],
        note: draft.note,
        savedById: by.personId,
      },
    });
    const fields = (title: string, number: number, all: readonly Change[]): Fields => ({
      title,
      version: number,
      changes: inWords(all),
    });
    await record({
      action: "saved a version of a proposal",
      subjectKind: "proposal",
      subjectId: id,
      before: fields(latest.title, latest.version, before),
      after: fields(draft.title, version, changes),
      reason: draft.note || null,
    });
    return { version, saved: true };
  });
}

/** What somebody is told whose proposal another person saved meanwhile. */
export function outdatedSentence(version: number): string {
  return `Somebody saved version ${version} meanwhile. What you typed is kept: look at what they changed, then save yours again.`;
}

/** A proposal with every version, newest first; null when there is none of this id. */
export async function readProposal(id: string): Promise<ProposalRecord | null> {
  // PostgreSQL cannot be asked for one: nothing has such an id.
  if (id.includes("\u0000")) return null;
  const row = await db().proposal.findUnique({
    where: { id },
    include: {
      proposer: { select: { name: true } },
      versions: { orderBy: { version: "desc" }, include: { decisions: { select: { id: true } } } },
      issue: { include: { paper: true } },
    },
  });
  if (!row) return null;
  const { issue, proposer, versions } = row;
  const savers = [...new Set(versions.flatMap(({ savedById }) => savedById ?? []))];
  const people = await db().person.findMany({
    where: { id: { in: savers } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    id,
    revision: issue.paper.revisionId,
    issue: {
      id: issue.id,
      label: issueLabel(issue.paper, issue.number),
      question: issue.question,
      sources: issue.sources,
      targets: issue.targets,
      paper: { id: issue.paper.id, label: issue.paper.label },
    },
    stage: row.stage as Stage,
    version: row.version,
    proposer: proposer?.name ?? null,
    proposerId: row.proposerId,
    versions: versions.map(({ version, title, changes, note, savedAt, savedById }) => ({
      id,
      issue: issue.id,
      version,
      title,
      changes: changes as unknown as Change[],
      note,
      savedAt,
      savedBy: names.get(savedById ?? "") ?? null,
    })),
    decided: versions.filter(({ decisions }) => decisions.length > 0).map(({ version }) => version),
  };
}

/** Id of the proposal on an issue; null while there is none. */
export async function proposalOf(issueId: string): Promise<string | null> {
  if (issueId.includes("\u0000")) return null;
  const found = await db().proposal.findUnique({ where: { issueId }, select: { id: true } });
  return found?.id ?? null;
}
