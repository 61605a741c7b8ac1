import type { Change } from "#lib/compile/decisions/change";
import { type Outcome, onlyRenames } from "#lib/compile/decisions/decision";
import type { Stage } from "#lib/compile/decisions/stage";
import { readPerson } from "#lib/people/people.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { CLOSED_SENTENCES } from "#lib/revision/closed-revision";
import { type CastVote, CHOICES, type Choice, type Member, voteMissing } from "#lib/revision/life/life";
import type { Body } from "#lib/revision/life/life-step";
import { readSteps } from "#lib/revision/life/life-steps.db";
import { memberOf } from "#lib/revision/life/member";
import type {
  MadeMove,
  Meant,
  OpenRound,
  ProposalLife,
  StoredStanding,
  TakenDecision,
  Vote,
} from "#lib/revision/life/proposal-life";
import { revisionOf } from "#lib/revision/revision-of.db";

/** What the life of a proposal depends on now, read in one statement; null where there is no such proposal. */
async function readStanding(proposal: string, from: Transaction = db()): Promise<StoredStanding | null> {
  // PostgreSQL cannot be asked for a NUL: nothing has such an id.
  if (proposal.includes("\u0000")) return null;
  const [row] = await from.$queryRaw<(Omit<StoredStanding, "votes"> & { votes: CastVote[] | null })[]>`
    SELECT p.id AS proposal, p.issue_id AS issue, revision_id AS revision, CASE WHEN kind = 'as written' THEN kind WHEN status = 'finished' THEN status END AS closed, stage, p.version, proposer_id AS "proposerId",
      stage_changed_at AS "stageChangedAt",
      (SELECT json_agg(json_build_object('personId', person_id, 'body', body, 'choice', choice) ORDER BY id)
        FROM vote WHERE proposal_id = p.id AND version = p.version) AS votes,
      (SELECT count(*)::int FROM evidence WHERE issue_id = p.issue_id AND withdrawn_at IS NULL AND kind <> 'statement') AS evidence,
      (SELECT count(*)::int FROM comment LEFT JOIN comment_response ON comment_id = comment.id
        WHERE proposal_id = p.id AND comment_id IS NULL) AS unanswered,
      EXISTS (SELECT 1 FROM round_proposal r JOIN consultation_round ON consultation_round.id = round_id
        WHERE proposal_id = p.id AND r.version = p.version AND closes_at > clock_timestamp()) AS "inRound",
      (SELECT json_build_object('version', CASE WHEN proposal_id = p.id THEN version END)
        FROM decision WHERE id = standing_decision(p.issue_id)) AS decided
    FROM proposal p JOIN issue ON issue.id = issue_id JOIN review_paper ON review_paper.id = paper_id
      JOIN revision ON revision.id = revision_id
    WHERE p.id = ${proposal}`;
  return row ? { ...row, votes: row.votes ?? [] } : null;
}

/** Everything of a proposal's life; null where there is no such proposal. Names are for people who are signed in. */
export async function readLife(proposal: string): Promise<ProposalLife | null> {
  const standing = await readStanding(proposal);
  if (!standing) return null;
  const [steps, votes, moves, decisions, rounds] = await Promise.all([
    readSteps(standing.revision),
    db().vote.findMany({
      where: { proposalId: proposal },
      include: { person: { select: { name: true } } },
      orderBy: { votedAt: "desc" },
    }),
    db().$queryRaw<MadeMove[]>`
      SELECT from_stage AS from, to_stage AS to, version, name, moved_at AS at, reason
      FROM proposal_move JOIN person ON person.id = moved_by_id WHERE proposal_id = ${proposal} ORDER BY proposal_move.id`,
    readDecisions(standing.issue),
    readRounds(standing),
  ]);
  const cast = votes.map(
    ({ personId, body, choice, version, reason, votedAt, person }): Vote => ({
      personId,
      body: body as Body,
      choice: choice as Choice,
      version,
      reason,
      name: person.name,
      at: votedAt,
    }),
  );
  return { ...standing, steps, cast, moves, decisions, rounds };
}

/** The decisions on an issue, reversals among them, in the order in which they were taken. */
export async function readDecisions(issue: string): Promise<TakenDecision[]> {
  const rows = await db().decision.findMany({
    where: { issueId: issue },
    include: { decidedBy: { select: { name: true } }, meeting: { select: { id: true, title: true } } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(
    ({ id, outcome, version, reason, decidedOn, meeting, reversesId, decidedBy, recordedAt }) => ({
      id,
      outcome: outcome as Outcome,
      version,
      reason,
      decidedOn,
      meeting,
      reverses: reversesId,
      name: decidedBy?.name ?? null,
      at: recordedAt,
    }),
  );
}

async function readRounds({ proposal, version, revision, issue }: StoredStanding): Promise<OpenRound[]> {
  return db().$queryRaw<OpenRound[]>`
    SELECT id, title, opens_at AS "opensAt", closes_at AS "closesAt",
      EXISTS (SELECT 1 FROM round_proposal r WHERE round_id = id AND proposal_id = ${proposal} AND r.version = ${version}) AS asks,
      EXISTS (SELECT 1 FROM round_proposal r JOIN proposal p ON p.id = r.proposal_id JOIN issue i ON i.id = p.issue_id
        WHERE round_id = consultation_round.id AND i.paper_id = (SELECT paper_id FROM issue WHERE id = ${issue})) AS "ofPaper"
    FROM consultation_round WHERE revision_id = ${revision} AND closes_at > clock_timestamp() ORDER BY closes_at, id`;
}

/**
 * Votes on the version that there is; a vote can be changed while it counts.
 * @throws Refusal when there is another version by now, or this person does not vote on it
 */
export async function castVote(
  by: PersonActor,
  proposal: string,
  { version, body, choice, reason }: Meant & { body: Body; choice: Choice },
): Promise<void> {
  const member = await readMember(by, (await revisionOf("proposal", proposal)) ?? "");
  await recorded(by, async (transaction, record) => {
    const held = await lockedStanding(transaction, proposal, version);
    refuseMissing(voteMissing(held, member, body));
    if (!(CHOICES[body] as readonly Choice[]).includes(choice))
      throw new Refusal("Choose one of the votes that this group has.", "choice");
    if (choice === "no further action") await refuseMoreThanRenames(transaction, proposal, version);
    const key = { proposalId: proposal, version, personId: by.personId, body };
    const before = await transaction.vote.findUnique({ where: { proposalId_version_personId_body: key } });
    if (before?.choice === choice && before.reason === reason) return;
    await transaction.vote.upsert({
      where: { proposalId_version_personId_body: key },
      create: { ...key, choice, reason },
      update: { choice, reason, votedAt: new Date() },
    });
    await record({
      action: `voted on version ${version}`,
      subjectKind: "proposal",
      subjectId: proposal,
      before: before && { vote: before.choice },
      after: { vote: choice },
      reason: reason || null,
    });
  });
}

/** @throws Refusal when "no further action" would leave a part of what the version changes undone, unsaid */
export async function refuseMoreThanRenames(
  transaction: Transaction,
  proposal: string,
  version: number,
): Promise<void> {
  const row = await transaction.proposalVersion.findUnique({
    where: { proposalId_version: { proposalId: proposal, version } },
    select: { changes: true },
  });
  if (!onlyRenames((row?.changes ?? []) as unknown as Change[]))
    throw new Refusal(
      "No further action leaves all content where it is, but this proposal does more than rename and recode. Reject it, or take it back to the working group.",
    );
}

/** Whoever acts, with the roles that count now in a revision. @throws Refusal when they are not there any more */
export async function readMember({ personId }: PersonActor, revision: string): Promise<Member> {
  const person = await readPerson(personId);
  if (!person || person.deactivatedAt !== null) throw new Refusal("You are not signed in any more.");
  return memberOf(person, revision);
}

/** Where a proposal stands, kept from everybody else until the transaction ends. @throws Refusal when its version is another by now */
export async function lockedStanding(
  transaction: Transaction,
  proposal: string,
  version: number,
): Promise<StoredStanding> {
  await transaction.$executeRaw`SELECT 1 FROM proposal WHERE id = ${proposal} FOR UPDATE`;
  const held = await readStanding(proposal, transaction);
  if (!held) throw new Refusal("There is no such proposal.");
  if (held.closed) throw new Refusal(CLOSED_SENTENCES[held.closed]);
  if (held.version !== version)
    throw new Refusal(
      `The proposal has version ${held.version} by now, and you saw version ${version}. Look at what changed before you go on.`,
    );
  return held;
}

export function refuseMoved(stage: Stage, seen: Stage): void {
  if (stage !== seen)
    throw new Refusal(
      `Somebody moved the proposal meanwhile: it is “${stage}” by now. Look at it before you go on.`,
    );
}

/** @throws Refusal with all the sentences, when there are any */
export function refuseMissing(missing: readonly string[]): void {
  if (missing.length > 0) throw new Refusal(missing.join(" "));
}

/** Writes a move; the database sets the proposal's stage with it. */
export async function writeMove(
  transaction: Transaction,
  { personId }: PersonActor,
  { proposal, stage, version }: Pick<StoredStanding, "proposal" | "stage" | "version">,
  to: Stage,
  reason: string,
): Promise<void> {
  await transaction.proposalMove.create({
    data: { proposalId: proposal, fromStage: stage, toStage: to, version, movedById: personId, reason },
  });
}
