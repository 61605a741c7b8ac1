import type { Change } from "#lib/compile/decisions/change";
import type { Stage } from "#lib/compile/decisions/stage";
import { firstCustodianLink, invite } from "#lib/people/invitation/invitation.db";
import { accept, tokenFor, tokenIn } from "#lib/people/invitation/invited.fixture";
import type { Role } from "#lib/permissions/roles";
import { AT_TERMINAL, type Deed, type PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import type { Comment } from "#lib/revision/consultation/comment";
import { listComments, listRounds } from "#lib/revision/consultation/consultation.db";
import type { RoundDraft } from "#lib/revision/consultation/round";
import { openTestRevision } from "#lib/revision/open-revision.fixture";

/** For tests: somebody of each role. */
export async function castOf(...roles: Role[]): Promise<Record<string, PersonActor>> {
  const custodian = await accept(tokenIn(await firstCustodianLink()), "cleo@example.org");
  const cast: Record<string, PersonActor> = { custodian: { ...AT_TERMINAL, personId: custodian.id } };
  for (const [at, role] of roles.entries()) {
    const email = `${role}-${at}@example.org`;
    await invite(cast.custodian!, { email, roles: [role], reason: "a test" });
    const { id } = await accept(await tokenFor(email));
    cast[at === roles.indexOf(role) ? role : `${role} ${at}`] = { ...AT_TERMINAL, personId: id };
  }
  return cast;
}

/** For tests: so many hours from now. */
export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 60 * 60 * 1000);

/** For tests: a round that is open, with a name of its own. */
export const roundOf = (more: Partial<RoundDraft> = {}): RoundDraft => ({
  title: `Round ${crypto.randomUUID()}`,
  about: "What we ask",
  opensAt: hoursFromNow(-1),
  closesAt: hoursFromNow(24),
  ...more,
});

const CHANGES: Change[] = [
  { type: "rename", source: "1115", to: { title: "Chief executives" } },
  { type: "recode", source: "1116", to: { code: "1112" } },
];

const tried = (subjectId: string): Deed => ({
  action: "tried something",
  subjectKind: "proposal",
  subjectId,
  before: null,
  after: null,
  reason: null,
});

/** For tests: a proposal of two changes, with tangible evidence, sent out for comment in a round. */
export async function outForComment(by: PersonActor, id: string, round: number): Promise<string> {
  const revisionId = await openTestRevision();
  await recorded(by, async (transaction, record) => {
    const paper = { id: "consulted", revisionId, title: "A paper", label: "A paper" };
    await transaction.reviewPaper.upsert({ where: { id: paper.id }, create: paper, update: {} });
    const number = 1 + (await transaction.issue.count({ where: { paperId: paper.id } }));
    const issue = { id: `issue-of-${id}`, paperId: paper.id, number, question: "Why two?", origin: "paper" };
    await transaction.issue.create({
      data: { ...issue, sources: ["1115"], targets: [], raisedById: by.personId },
    });
    await transaction.evidence.create({
      data: { issueId: issue.id, kind: "link", url: "https://example.org/", codes: [] },
    });
    await transaction.proposal.create({
      data: { id, issueId: issue.id, proposerId: by.personId, stage: "draft", version: 1 },
    });
    await saveVersion(transaction, by, id, 1);
    await record(tried(id));
  });
  await move(by, id, ["draft", "working-group review"]);
  await ask(by, id, round);
  await move(by, id, ["working-group review", "out for comment"]);
  return id;
}

type Inside = Parameters<Parameters<typeof recorded>[1]>[0];

function saveVersion(transaction: Inside, by: PersonActor, proposalId: string, version: number) {
  return transaction.proposalVersion.create({
    data: {
      proposalId,
      version,
      title: `Version ${version} of ${proposalId}`,
      changes: CHANGES as unknown as object[],
      savedById: by.personId,
    },
  });
}

/** For tests: takes a proposal back, saves another version, and sends that out in the same round. */
export async function sendOutAgain(
  by: PersonActor,
  id: string,
  round: number,
  version: number,
): Promise<void> {
  await move(by, id, ["out for comment", "working-group review"]);
  await recorded(by, async (transaction, record) => {
    await saveVersion(transaction, by, id, version);
    await record(tried(id));
  });
  await ask(by, id, round);
  await move(by, id, ["working-group review", "out for comment"]);
}

/** For tests: has a round ask about the latest version of a proposal. */
export async function ask(by: PersonActor, id: string, round: number): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const { version } = await transaction.proposal.findUniqueOrThrow({ where: { id } });
    await transaction.roundProposal.create({ data: { roundId: round, proposalId: id, version } });
    await record(tried(id));
  });
}

/** For tests: moves a proposal a step on or back. */
export async function move(by: PersonActor, id: string, [fromStage, toStage]: [Stage, Stage]): Promise<void> {
  await recorded(by, async (transaction, record) => {
    const { version } = await transaction.proposal.findUniqueOrThrow({ where: { id } });
    await transaction.proposalMove.create({
      data: { proposalId: id, fromStage, toStage, version, movedById: by.personId },
    });
    await record(tried(id));
  });
}

/** For tests: puts a round's window elsewhere, past the rules that keep people from it. */
export function setWindow(id: number, opensAt: Date, closesAt: Date): Promise<number> {
  return recorded(AT_TERMINAL, async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`;
    return transaction.$executeRaw`
      UPDATE consultation_round SET opens_at = ${opensAt}, closes_at = ${closesAt} WHERE id = ${id}`;
  });
}

/** For tests: makes a proposal decided, past the rules of its life. */
export function setDecided(id: string): Promise<number> {
  return recorded(AT_TERMINAL, async (transaction) => {
    await transaction.$executeRaw`SET LOCAL session_replication_role = replica`;
    return transaction.$executeRaw`UPDATE proposal SET stage = 'decided' WHERE id = ${id}`;
  });
}

/** Every comment on a proposal, whatever its version and whoever may read it, in the order in which they came. */
export async function commentsOn(proposal: string): Promise<Comment[]> {
  return (await listComments({ rounds: (await listRounds()).map(({ id }) => id) })).filter(
    (comment) => comment.proposal === proposal,
  );
}
