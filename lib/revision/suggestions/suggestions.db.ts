import type { AttachmentType } from "#lib/files/attachments/attachment";
import { ATTACHMENT_FACTS, keepAttachment } from "#lib/files/attachments/attachments.db";
import { db, type Transaction } from "#lib/platform/db";
import { Refusal } from "#lib/platform/refusal";
import type { Actor, Deed } from "#lib/record/entry";
import { recorded } from "#lib/record/record.db";
import { wallTime } from "#lib/revision/consultation/window";
import {
  type RevisionSuggestion,
  reference,
  type SuggestionDraft,
  type SuggestionStatus,
  type TakingRevision,
  takingUp,
} from "#lib/revision/suggestions/suggestion";

/** Suggestions of people who are not signed in that are taken in a day, all addresses together, and bytes of their files. */
const STRANGERS_A_DAY = 500;
const STRANGERS_BYTES_A_DAY = 250 * 1024 * 1024;

const WITH_FILE = {
  attachment: { select: ATTACHMENT_FACTS },
  revision: { select: { title: true } },
} as const;
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (id: number) => db().revisionSuggestion.findUnique({ where: { id }, include: WITH_FILE });

function suggestionOf({ revisionId, revision, issueId, attachment, url, ...row }: Row): RevisionSuggestion {
  const { id, title, text, codes, edition, name, email, sentAt, status, answer, published } = row;
  const { answeredAt, edits } = row;
  return {
    ...{ id, title, text, codes, edition, name, email, sentAt, answer, published, answeredAt, edits },
    url: url ?? "",
    revision: revisionId,
    revisionTitle: revision?.title ?? "",
    issue: issueId,
    status: status as SuggestionStatus,
    attachment: attachment && { ...attachment, type: attachment.type as AttachmentType },
  };
}

/** One suggestion; null where there is none of this number. Who may read it is for the caller to say. */
export async function readSuggestion(id: number): Promise<RevisionSuggestion | null> {
  const row = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await findRow(id) : null;
  return row && suggestionOf(row);
}

/** What was suggested for a revision, with what waits for the next one that is opened, in the order in which it came. */
export async function listSuggestions(revision: string): Promise<RevisionSuggestion[]> {
  const rows = await db().revisionSuggestion.findMany({
    where: { OR: [{ revisionId: revision }, { revisionId: null }] },
    include: WITH_FILE,
    orderBy: { id: "asc" },
  });
  return rows.map(suggestionOf);
}

/** What everybody may read: what was answered or became an issue and is not withheld, the newest first. */
export async function listPublished(): Promise<RevisionSuggestion[]> {
  const rows = await db().revisionSuggestion.findMany({
    where: { published: true, status: { not: "open" } },
    include: WITH_FILE,
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  return rows.map(suggestionOf);
}

/** How many suggestions wait for an answer in each revision, by its id. */
export async function countWaiting(): Promise<Map<string, number>> {
  const rows = await db().revisionSuggestion.groupBy({
    by: ["revisionId"],
    where: { status: "open", revisionId: { not: null } },
    _count: true,
  });
  return new Map(rows.map(({ revisionId, _count }) => [revisionId ?? "", _count]));
}

/** The revision that takes up what is suggested now; null where it waits for the next that is opened. */
export async function readTakingUp(from: Transaction = db()): Promise<TakingRevision | null> {
  const revisions = await from.$queryRaw<TakingRevision[]>`
    SELECT id, title, kind, status, corrects_release_id AS "correctsReleaseId", cut_off_on AS "cutOffOn",
      opened_at AS "openedAt",
      EXISTS (SELECT 1 FROM edition WHERE edition.id = target AND edition.status = 'released') AS released
    FROM revision ORDER BY id`;
  return takingUp(revisions, wallTime(new Date()).date);
}

/**
 * Takes in what somebody suggests for the next revision. The same again within an hour is the same suggestion.
 * @returns its number
 * @throws Refusal where more came from people who are not signed in than is taken in a day
 */
export function suggest(by: Actor, draft: SuggestionDraft): Promise<number> {
  return recorded(by, async (transaction, record) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('revision_suggestion'))`;
    const { attachment, url, ...words } = draft;
    const { title, text, name, email } = words;
    const twin = await transaction.revisionSuggestion.findFirst({
      where: {
        ...{ title, text, name, email, personId: by.personId },
        sentAt: { gt: new Date(Date.now() - 60 * 60 * 1000) },
      },
      select: { id: true },
    });
    if (twin) return twin.id;
    if (by.personId === null) await refuseFlood(transaction, attachment?.size ?? 0);
    const taking = await readTakingUp(transaction);
    const { id } = await transaction.revisionSuggestion.create({
      data: {
        ...words,
        url: url || null,
        revisionId: taking?.id ?? null,
        personId: by.personId,
        attachmentId: attachment && (await keepAttachment(transaction, attachment)),
      },
      select: { id: true },
    });
    await record(deed("suggested a change", id, { title, revision: taking?.title ?? "" }));
    return id;
  });
}

async function refuseFlood(transaction: Transaction, size: number): Promise<void> {
  const [came] = await transaction.$queryRaw<{ many: number; bytes: number }[]>`
    SELECT count(*)::int AS many, coalesce(sum(size), 0)::float8 AS bytes
    FROM revision_suggestion LEFT JOIN attachment ON attachment.id = attachment_id
    WHERE person_id IS NULL AND sent_at > now() - interval '1 day'`;
  if (came!.many >= STRANGERS_A_DAY)
    throw new Refusal("More suggestions came today than can be taken. Send yours tomorrow.");
  if (size > 0 && came!.bytes + size > STRANGERS_BYTES_A_DAY)
    throw new Refusal(
      "More files came today than can be taken. Leave the file out, or send it tomorrow.",
      "file",
    );
}

/** What is recorded of a suggestion: never who sent it. */
export function deed(
  action: string,
  id: number,
  after: Deed["after"],
  { before = null, reason = null }: { before?: Deed["before"]; reason?: string | null } = {},
): Deed {
  return { action, subjectKind: "revision-suggestion", subjectId: reference(id), before, after, reason };
}
