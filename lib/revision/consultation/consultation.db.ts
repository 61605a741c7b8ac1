import { isPublic, STAGES, type Stage } from "#lib/compile/decisions/stage";
import { readVersions } from "#lib/facts/data.db";
import { keepAttachment } from "#lib/files/attachments/attachments.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Deed, PersonActor } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { refuseClosed } from "#lib/revision/closed-revision";
import {
  type Comment,
  type CommentDraft,
  type CommentState,
  type PublishedComment,
  partsOf,
  publishedPart,
  type ResponseDraft,
} from "#lib/revision/consultation/comment";
import { commentOf, WITH_RESPONSE } from "#lib/revision/consultation/comment-row";
import type { Round, RoundDraft } from "#lib/revision/consultation/round";
import { checkChange, checkNew, roundFields } from "#lib/revision/consultation/round-rules";
import { londonMoment, windowState } from "#lib/revision/consultation/window";

/** Every round, or those of one revision; newest opening first. */
export function listRounds(revision?: string): Promise<Round[]> {
  return roundRows(null, revision ?? null);
}

/** One round; null where there is none of this number. */
export async function readRound(id: number): Promise<Round | null> {
  return isId(id) ? ((await roundRows(id, null))[0] ?? null) : null;
}

function isId(id: number): boolean {
  return Number.isSafeInteger(id) && id > 0 && id < 2 ** 31;
}

function roundRows(id: number | null, revision: string | null): Promise<Round[]> {
  return db().$queryRaw<Round[]>`
    SELECT round.id, json_build_object('id', revision.id, 'title', revision.title) AS of, round.title, about, opens_at AS "opensAt", closes_at AS "closesAt", round.revision,
      coalesce((SELECT json_agg(json_build_object('proposal', proposal_id, 'version', version) ORDER BY proposal_id, version)
        FROM round_proposal WHERE round_id = round.id), '[]') AS asks,
      count(comment.id)::int AS comments,
      count(comment.id) FILTER (WHERE comment_response.comment_id IS NULL)::int AS waiting
    FROM consultation_round round JOIN revision ON revision.id = round.revision_id LEFT JOIN comment ON comment.round_id = round.id
      LEFT JOIN comment_response ON comment_response.comment_id = comment.id
    WHERE (${revision}::text IS NULL OR revision.id = ${revision}) AND (${id}::int IS NULL OR round.id = ${id})
    GROUP BY round.id, revision.id ORDER BY opens_at DESC, round.id DESC`;
}

/** Sets up a round of a revision. @returns its number @throws Refusal where one of this name is there already, or its window has passed */
export function createRound(by: PersonActor, revision: string, draft: RoundDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    // One at a time, so that pressing the button twice makes one round.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('consultation_round'))`;
    refuseClosed(await transaction.revision.findUnique({ where: { id: revision } }));
    await refuseSameTitle(transaction, draft.title, 0);
    checkNew(draft, new Date());
    const { title, about, opensAt, closesAt } = draft;
    const { id } = await transaction.consultationRound.create({
      data: { title, about, opensAt, closesAt, revisionId: revision, createdById: by.personId },
      select: { id: true },
    });
    await record(deed("set up a consultation round", "consultation-round", id, null, roundFields(draft)));
    return id;
  });
}

/**
 * Changes what a round is called, says or when it opens and closes; what has passed stays.
 * @param reason why; needed once it has opened
 * @throws Refusal also where somebody else changed it meanwhile
 */
export function changeRound(
  by: PersonActor,
  id: number,
  wanted: RoundDraft & { revision: number; reason: string },
): Promise<void> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT 1 FROM consultation_round WHERE id = ${id} FOR UPDATE`;
    const held = await transaction.consultationRound.findUnique({ where: { id } });
    if (!held) throw new Refusal("There is no such round.");
    const [before, after] = [roundFields(held), roundFields(wanted)];
    // A form has minutes only: what it shows unchanged stays to the millisecond.
    const opensAt = before.opens === after.opens ? held.opensAt : wanted.opensAt;
    const closesAt = before.closes === after.closes ? held.closesAt : wanted.closesAt;
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    checkChange(held, { ...wanted, opensAt, closesAt }, new Date());
    await refuseSameTitle(transaction, wanted.title, id);
    const { title, about, reason } = wanted;
    await transaction.consultationRound.update({
      where: { id },
      data: { title, about, opensAt, closesAt, revision: { increment: 1 } },
    });
    await record(deed("changed a consultation round", "consultation-round", id, before, after, reason));
  });
}

async function refuseSameTitle(transaction: Transaction, title: string, except: number): Promise<void> {
  const same = await transaction.consultationRound.findFirst({
    where: { title: { equals: title, mode: "insensitive" }, id: { not: except } },
  });
  if (same) throw new Refusal(`Round ${same.id} has this name already. Give another.`, "title");
}

/**
 * Sends a comment on the version of a proposal that a round asks about.
 * @returns its number
 * @throws Refusal before the round opens and once it has closed, for another version, and for what was sent already
 */
export function sendComment(by: PersonActor, draft: CommentDraft): Promise<number> {
  const { round, proposal, version, attachment } = draft;
  const { stance, part, text, link, publishName } = draft;
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`comment ${by.personId}`}))`;
    await refuseUnasked(transaction, draft);
    const same = await transaction.comment.findFirst({
      where: { personId: by.personId, proposalId: proposal, version, text },
      select: { id: true },
    });
    if (same)
      throw new Refusal(
        `You sent this already, as comment ${same.id}, and it was not sent twice. It stands under Your comments.`,
        "text",
      );
    const { id } = await transaction.comment.create({
      data: {
        ...{ version, stance, part, text, publishName },
        link: link || null,
        roundId: round,
        proposalId: proposal,
        personId: by.personId,
        attachmentId: attachment && (await keepAttachment(transaction, attachment)),
      },
      select: { id: true },
    });
    const facts = { round, proposal, version, stance, part, publishName, file: attachment?.sha256 ?? null };
    await record(deed("commented on a proposal", "comment", id, null, facts));
    return id;
  });
}

/** The database asks the same as the comment is written (comment_in_time): for whoever comes as a round closes. */
async function refuseUnasked(
  transaction: Transaction,
  { round, proposal, version, part }: CommentDraft,
): Promise<void> {
  const held = await transaction.consultationRound.findUnique({ where: { id: round } });
  if (!held) throw new Refusal("There is no such round.");
  const state = windowState(held, new Date());
  if (state === "coming")
    throw new Refusal(`This round opens ${londonMoment(held.opensAt)}. Send your comment then.`);
  if (state === "closed")
    throw new Refusal(`This round closed ${londonMoment(held.closesAt)}. Comments are not taken any more.`);
  const asked = await transaction.roundProposal.findFirst({
    where: { roundId: round, proposalId: proposal },
    orderBy: { version: "desc" },
    include: { proposal: true, on: true },
  });
  if (!asked) throw new Refusal("This round does not ask about that proposal.");
  if (asked.proposal.stage !== ("out for comment" satisfies Stage))
    throw new Refusal("The proposal is not out for comment any more. Nothing was sent.");
  if (asked.version !== version || asked.proposal.version !== version)
    throw new Refusal(
      `The proposal has version ${asked.proposal.version} by now. Look at what changed, and send your comment on that one.`,
    );
  if (!partsOf((asked.on.changes as unknown[]).length).includes(part))
    throw new Refusal("That part is none of this proposal’s. Choose one from the list.", "part");
}

/**
 * Answers a comment, and says whether both are published; an answer can be changed until the proposal is decided.
 * @throws Refusal also where somebody else answered meanwhile
 */
export async function respond(by: PersonActor, comment: number, response: ResponseDraft): Promise<void> {
  const { text, published } = response;
  const withheldReason = published ? null : response.withheldReason;
  if (withheldReason === "")
    throw new Refusal("Say why the comment is withheld; whoever sent it will read it.", "withheldReason");
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT 1 FROM comment WHERE id = ${comment} FOR UPDATE`;
    const row = await transaction.comment.findUnique({
      where: { id: comment },
      include: { response: true, on: { include: { proposal: true } } },
    });
    if (!row) throw new Refusal("There is no such comment.");
    const held = row.response;
    const fields = { response: text, published, withheldReason: withheldReason ?? "" };
    const before = held && {
      response: held.text,
      published: held.published,
      withheldReason: held.withheldReason ?? "",
    };
    if (JSON.stringify(before) === JSON.stringify(fields)) return;
    if ((held?.revision ?? 0) !== response.revision)
      throw new Refusal(
        "Somebody else responded while you were typing. Nothing of yours is lost: compare the two and save again.",
        "text",
      );
    if (held && row.on.proposal.stage === ("decided" satisfies Stage))
      throw new Refusal("The proposal is decided, so its responses stay as they were.");
    const data = { text, published, withheldReason, respondedById: by.personId, respondedAt: new Date() };
    await transaction.commentResponse.upsert({
      where: { commentId: comment },
      create: { ...data, commentId: comment, revision: 1 },
      update: { ...data, revision: { increment: 1 } },
    });
    const action = held ? "changed the response to a comment" : "responded to a comment";
    await record(deed(action, "comment", comment, before, fields));
  });
}

function deed(
  action: string,
  subjectKind: Deed["subjectKind"],
  id: number,
  before: Deed["before"],
  after: Deed["after"],
  reason = "",
): Deed {
  return { action, subjectKind, subjectId: String(id), before, after, reason: reason || null };
}

/** One comment; null where there is none of this number. Who may read it is for the caller to say. */
export async function readComment(id: number): Promise<Comment | null> {
  const row = isId(id) ? await db().comment.findUnique({ where: { id }, include: WITH_RESPONSE }) : null;
  return row && commentOf(row);
}

const BY_STATE = {
  waiting: { response: null },
  published: { response: { published: true } },
  withheld: { response: { published: false } },
} as const satisfies Record<CommentState, object>;

/** Comments for the working group, in the order in which they came: of these rounds, in one state or all. */
export function listComments(filter: {
  rounds: readonly number[];
  state?: CommentState;
}): Promise<Comment[]> {
  return comments({
    roundId: { in: [...filter.rounds] },
    ...(filter.state && BY_STATE[filter.state]),
  });
}

/** What somebody sent, with what was answered. */
export function myComments(personId: string): Promise<Comment[]> {
  return comments({ personId });
}

/** Stages at which everybody may read a proposal. */
const PUBLIC_STAGES = STAGES.filter((stage) => isPublic(stage));

/**
 * Comments that everybody may read, with their responses: published ones, on a proposal that everybody may read.
 * @param proposal one proposal's only
 */
export async function readPublishedComments(proposal?: string): Promise<PublishedComment[]> {
  const all = await comments({
    ...(proposal !== undefined && { proposalId: proposal }),
    ...BY_STATE.published,
    on: { OR: [{ proposal: { stage: { in: PUBLIC_STAGES } } }, { decisions: { some: {} } }] },
  });
  return all.flatMap((comment) => publishedPart(comment) ?? []);
}

/** Changes with anything that published comments hold, and now and then without. */
export async function commentsVersion(): Promise<string> {
  return (await readVersions()).revisions;
}

type Where = NonNullable<Parameters<ReturnType<typeof db>["comment"]["findMany"]>[0]>["where"];

async function comments(where: NonNullable<Where>): Promise<Comment[]> {
  const rows = await db().comment.findMany({ where, include: WITH_RESPONSE, orderBy: { id: "asc" } });
  return rows.map(commentOf);
}
