import type { Outcome } from "#lib/compile/decisions/decision";
import { issueLabel } from "#lib/compile/decisions/review-paper";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { refuseClosed } from "#lib/revision/closed-revision";
import { keepCompile } from "#lib/revision/compiles/compiles.db";
import { dayProblem } from "#lib/revision/life/decision-day";
import { decisionMissing } from "#lib/revision/life/life";
import {
  lockedStanding,
  readMember,
  refuseMissing,
  refuseMoreThanRenames,
  writeMove,
} from "#lib/revision/life/life.db";
import { reopeningStep } from "#lib/revision/life/life-step";
import { readSteps } from "#lib/revision/life/life-steps.db";
import type { Unchanged } from "#lib/revision/life/unchanged.db";
import { revisionOf } from "#lib/revision/revision-of.db";

/** What is said with every decision. */
export interface Reasoned {
  reason: string;
  /** Number of the meeting that took it; null where none did. */
  meeting: number | null;
  /** ISO date; "" for the meeting's, or today. */
  decidedOn: string;
}

/**
 * Decides on a version of a proposal: the decision, the decider's own vote if they have not voted, and the move to
 * "decided" are there together or not at all.
 * @param unchanged says that nothing has changed since it was looked at (lib/revision/decisions/as-seen.db.ts)
 * @returns id of the decision
 * @throws Refusal what is missing, that the version is another by now, or that somebody else has decided meanwhile
 */
export async function decide(
  by: PersonActor,
  proposal: string,
  { version, outcome, ...reasoned }: Reasoned & { version: number; outcome: Outcome },
  unchanged?: Unchanged,
): Promise<string> {
  const member = await readMember(by, (await revisionOf("proposal", proposal)) ?? "");
  const id = await recorded(by, async (transaction, record) => {
    await lockIssueOf(transaction, proposal);
    const held = await lockedStanding(transaction, proposal, version);
    refuseMissing(decisionMissing(await readSteps(held.revision, transaction), held, member, outcome));
    if (outcome === "no further action") await refuseMoreThanRenames(transaction, proposal, version);
    const said = await tidied(transaction, held.revision, reasoned);
    await unchanged?.(transaction);
    const vote = { proposalId: proposal, version, personId: by.personId, body: "steering-group" };
    const voted = await transaction.vote.findUnique({
      where: { proposalId_version_personId_body: vote },
    });
    if (!voted) {
      await transaction.vote.create({ data: { ...vote, choice: outcome } });
      await record({
        action: `voted on version ${version}`,
        subjectKind: "proposal",
        subjectId: proposal,
        before: null,
        after: { vote: outcome },
        reason: null,
      });
    }
    const id = await writeDecision(transaction, by, {
      ...said,
      issueId: held.issue,
      proposalId: proposal,
      version,
      outcome,
    });
    await writeMove(transaction, by, held, "decided", said.reason);
    await record(
      {
        action: `decided: ${outcome}`,
        subjectKind: "proposal",
        subjectId: proposal,
        before: null,
        after: { decision: id, version, outcome, ...(said.meetingId && { meeting: said.meetingId }) },
        reason: said.reason,
      },
      {
        action: `decided: ${outcome}`,
        subjectKind: "issue",
        subjectId: held.issue,
        before: null,
        after: { decision: id, version },
        reason: said.reason,
      },
    );
    return id;
  });
  await keepCompileAfter(by, id, "a decision");
  return id;
}

/**
 * Decides that nothing is to be done about an issue that nobody has proposed anything on.
 * @returns id of the decision
 * @throws Refusal when there is a proposal or a decision by now
 */
export async function decideWithoutProposal(
  by: PersonActor,
  issue: string,
  reasoned: Reasoned,
  unchanged?: Unchanged,
): Promise<string> {
  const member = await readMember(by, (await revisionOf("issue", issue)) ?? "");
  return recorded(by, async (transaction, record) => {
    await lockIssue(transaction, issue);
    const held = await transaction.issue.findUnique({
      where: { id: issue },
      select: {
        paper: { select: { revision: { select: { id: true, kind: true, status: true } } } },
        proposals: { select: { id: true } },
      },
    });
    if (!held) throw new Refusal("There is no such issue.");
    refuseClosed(held.paper.revision);
    const revision = held.paper.revision.id;
    if (!member.roles.has("steering-group")) throw new Refusal("Only members of the steering group decide.");
    if (held.proposals.length > 0)
      throw new Refusal("This issue has a proposal by now. Decide on that, from its own page.");
    if (await standingDecision(transaction, issue))
      throw new Refusal("A decision on this issue stands already. Reverse it first, with a reason.");
    const said = await tidied(transaction, revision, reasoned);
    await unchanged?.(transaction);
    const id = await writeDecision(transaction, by, {
      ...said,
      issueId: issue,
      proposalId: null,
      version: null,
      outcome: "no further action",
    });
    await record({
      action: "decided: no further action",
      subjectKind: "issue",
      subjectId: issue,
      before: null,
      after: { decision: id },
      reason: said.reason,
    });
    return id;
  });
}

/**
 * Undoes a decision by another one; its proposal goes back to work in the same transaction.
 * @returns id of the new decision
 * @throws Refusal when the decision does not stand any more, or there is no step for its proposal to go back by
 */
export async function reverse(
  by: PersonActor,
  decision: string,
  reasoned: Reasoned,
  unchanged?: Unchanged,
): Promise<string> {
  const member = await readMember(by, (await revisionOf("decision", decision)) ?? "");
  const id = await recorded(by, async (transaction, record) => {
    const undone = await transaction.decision.findUnique({
      where: { id: decision },
      include: {
        issue: {
          select: { paper: { select: { revision: { select: { id: true, kind: true, status: true } } } } },
        },
      },
    });
    if (!undone) throw new Refusal("There is no such decision.");
    refuseClosed(undone.issue.paper.revision);
    const revision = undone.issue.paper.revision.id;
    const { issueId, proposalId, version, outcome } = undone;
    await lockIssue(transaction, issueId);
    if (!member.roles.has("steering-group")) throw new Refusal("Only members of the steering group decide.");
    if ((await standingDecision(transaction, issueId)) !== decision)
      throw new Refusal(
        "That decision does not stand any more: somebody has reversed it. Load the page again.",
      );
    const said = await tidied(transaction, revision, reasoned);
    await unchanged?.(transaction);
    const id = await writeDecision(transaction, by, {
      ...said,
      issueId,
      proposalId,
      version,
      outcome,
      reversesId: decision,
    });
    const about = { before: null, after: { decision: id, reverses: decision }, reason: said.reason };
    await record({ action: "reversed a decision", subjectKind: "issue", subjectId: issueId, ...about });
    if (proposalId === null) return id;
    await transaction.$executeRaw`SELECT 1 FROM proposal WHERE id = ${proposalId} FOR UPDATE`;
    const held = await transaction.proposal.findUniqueOrThrow({ where: { id: proposalId } });
    const back = reopeningStep(await readSteps(revision, transaction));
    if (!back)
      throw new Refusal(
        "The life of proposals has no step that leads away from a decision now. The custodian can set one.",
      );
    await writeMove(
      transaction,
      by,
      { proposal: proposalId, stage: "decided", version: held.version },
      back.to,
      said.reason,
    );
    await record({
      action: `reversed a decision, and moved the proposal to ${back.to}`,
      subjectKind: "proposal",
      subjectId: proposalId,
      ...about,
    });
    return id;
  });
  await keepCompileAfter(by, id, "the reversal of a decision");
  return id;
}

/**
 * Keeps what the decisions come to now; the same as before is kept once. The decision stands in any case: a compile that
 * could not be kept now can be kept by hand.
 */
async function keepCompileAfter(by: PersonActor, decision: string, what: string): Promise<void> {
  const { issue } = await db().decision.findUniqueOrThrow({
    where: { id: decision },
    select: { issue: { select: { number: true, paper: true } } },
  });
  const note = `${what} on ${issueLabel(issue.paper, issue.number)}`;
  await keepCompile(by, issue.paper.revisionId, note).catch((error: unknown) => console.error(error));
}

/** The issue first, then its proposal, as the database's own rules lock them: then no two wait for each other. */
async function lockIssueOf(transaction: Transaction, proposal: string): Promise<void> {
  await transaction.$executeRaw`
    SELECT 1 FROM issue WHERE id = (SELECT issue_id FROM proposal WHERE id = ${proposal}) FOR UPDATE`;
}

async function lockIssue(transaction: Transaction, issue: string): Promise<void> {
  await transaction.$executeRaw`SELECT 1 FROM issue WHERE id = ${issue} FOR UPDATE`;
}

async function standingDecision(transaction: Transaction, issue: string): Promise<string | null> {
  const [row] = await transaction.$queryRaw<
    { id: string | null }[]
  >`SELECT standing_decision(${issue}) AS id`;
  return row?.id ?? null;
}

/** What is said with a decision, checked: the day is the meeting's where none is given. */
async function tidied(
  transaction: Transaction,
  revision: string,
  { reason, meeting, decidedOn }: Reasoned,
): Promise<{ reason: string; meetingId: number | null; decidedOn: string }> {
  if (reason.trim() === "")
    throw new Refusal("Give the reason: it stands with the decision for ever.", "reason");
  const held = meeting === null ? null : await transaction.meeting.findUnique({ where: { id: meeting } });
  if (meeting !== null && held?.revisionId !== revision)
    throw new Refusal("There is no such meeting of this revision. Choose one from the list.", "meeting");
  const today = new Date().toISOString().slice(0, 10);
  const day = decidedOn || held?.heldOn || today;
  const problem = dayProblem(day, today);
  if (problem) throw new Refusal(problem, "decidedOn");
  return { reason: reason.trim(), meetingId: meeting, decidedOn: day };
}

interface NewDecision {
  issueId: string;
  proposalId: string | null;
  version: number | null;
  outcome: string;
  reason: string;
  meetingId: number | null;
  decidedOn: string;
  reversesId?: string;
}

/** The issue is locked: its decisions are numbered one after another. */
async function writeDecision(
  transaction: Transaction,
  { personId }: PersonActor,
  decision: NewDecision,
): Promise<string> {
  const taken = await transaction.decision.findMany({
    where: { id: { startsWith: `${decision.issueId}-decision` } },
    select: { id: true },
  });
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  const name = () => `${decision.issueId}-decision${number === 1 ? "" : `-${number}`}`;
  while (ids.has(name())) number += 1;
  const id = name();
  await transaction.decision.create({ data: { id, ...decision, decidedById: personId } });
  return id;
}
